// In: the text of a facts file. Out: its operators, signatures, bases and aliases in a graph builder.
//
//     framework pytorch torch 1.8 2.1 2.13       name, root module, known versions, the oldest first
//     partial 1.8                                the facts of these state only a part: unknown is not absent
//     class torch.nn.Conv2d(in_channels: int, bias: bool = True) : torch.nn.Module
//     function torch.max(input: Tensor, dim: int) -> (Tensor, Tensor)     several lines for one name are overloads
//     method torch.Tensor.view(*shape)           without self
//     attribute torch.Tensor.shape -> Size
//     constant torch.float32 -> dtype
//     module torch.nn
//     alias torch.concat torch.cat
//     function torch.compile(model) @2.1..2.13   a line holds in these versions: a range, one (@2.1), or several
//     alias torch.row_stack torch.vstack @1.8,2.13   (@1.8,2.13); one without them holds in all
//
// Lines of one name that hold in the same version are overloads, tried in their order; lines of one name whose versions
// are apart are its history. A name may change its kind from one version to the next.
#pragma once

#include <string_view>

#include "graph/builder.hpp"
#include "tools/snapshot/diagnostic.hpp"

namespace tensorferry::snapshot {

// Appends to `errors` what cannot be read, names that repeat another, and aliases and members of unknown operators.
void read_facts(std::string_view text, const std::string& file, graph::builder& into, diagnostics& errors);

}  // namespace tensorferry::snapshot
