// In: an operator of the source framework. Out: a function for the support module that takes the operator's own arguments and
// calls what is equivalent, deciding at run time which of the operator's equations applies.
#pragma once

#include <expected>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

#include "src/convert.hpp"
#include "src/equations/use.hpp"

namespace tensorferry {

struct adapter {
    std::string same_as;                 // the target's operator that takes the same arguments by position: where that is enough, it needs no function
    support_function function;           // "adapted_nn_Conv2d", and its source
    outcome evidence = outcome::exact;   // the weakest of its equations
    std::vector<std::string> helpers;    // functions of the knowledge that it calls
    std::vector<support_function> others;   // functions of neither the knowledge nor this operator that it calls
    bool same_names = false;             // what it is the same as takes the same keywords, too

    // The function and what it calls.
    std::vector<support_function> all() const {
        std::vector<support_function> functions{function};
        functions.insert(functions.end(), others.begin(), others.end());
        return functions;
    }
};

// Whether the function calls the equivalent, or gives its arguments by name as a dictionary: for a base class's constructor.
// It is then named "arguments_nn_Conv2d".
enum class adapter_form : std::uint8_t { call, arguments };
std::string_view prefix_of(adapter_form form);   // "adapted_", "arguments_"

struct direction;

// Functions that were made, for all threads that convert in one direction.
class made_adapters {
public:
    // An operator, the place of its signature, and the form.
    using key = std::tuple<graph::operator_id, std::size_t, adapter_form>;
    using result = std::expected<adapter, std::string>;

    // From any thread. Where two threads make the same at the same time, the first one's stays.
    const result& of(const key& which, const std::function<result()>& make);

private:
    std::mutex lock_;
    std::map<key, const result> made_;
};

// For one thread.
class adapter_library {
public:
    adapter_library(direction& direction, made_adapters& shared) : direction_(direction), shared_(shared) {}

    // The use stands for the operator as a value, or for a call whose arguments are not all known (`f(a, **options)`) or whose
    // case is not: only its signature is chosen by what the use passes, since files share the function. The error says in words why there is none.
    const std::expected<adapter, std::string>& adapt(const operator_use& use, const grammar::tree& file, adapter_form form);

private:
    std::expected<adapter, std::string> write(graph::operator_id op, std::size_t signature, bool or_sequence, adapter_form form) const;

    direction& direction_;
    made_adapters& shared_;
};

}  // namespace tensorferry
