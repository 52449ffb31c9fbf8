// In: a guard `read_by(…)` and the expressions around an attribute. Out: whether one of the operators that it names reads the attribute.
#pragma once

#include "src/equations/library.hpp"
#include "src/equations/use.hpp"

namespace tensorferry {

// True where the equation's guard is `read_by(readers, the_same)`.
bool is_for_readers(const parsed_equation& equation);

// True where one of the guard's first operators reads the attribute, or what one of the second ones hands on of it: a method that is called on it or
// an attribute of it, a function that takes it as an argument, `@` (torch.Tensor.matmul), a subscript (torch.Tensor.__getitem__) or an assignment to it
// (torch.Tensor.set_). False where a method or an assignment takes an attribute of the same name: a.weight.copy_(b.weight) moves what both keep alike.
bool is_read_by(const use_context& context, const parsed_equation& equation, const operator_use& use);

}  // namespace tensorferry
