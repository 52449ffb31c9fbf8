// In: functions and classes as the interpreter knows them. Out: their signatures, and those as text of the facts files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/extract/interpreter.hpp"
#include "tools/extract/rules.hpp"

namespace tensorferry::extract {

enum class parameter_kind : unsigned char { positional_only, positional_or_keyword, var_positional, keyword_only, var_keyword };

struct parameter {
    std::string name;
    std::string type;           // "" where nothing is said
    std::string default_text;   // Python source; "..." where it cannot be written
    bool optional = false;      // it has a default
    parameter_kind kind = parameter_kind::positional_or_keyword;
    friend bool operator==(const parameter&, const parameter&) = default;
};

struct signature {
    std::vector<parameter> parameters;
    std::string returns;        // "" where nothing is said, or None
    friend bool operator==(const signature&, const signature&) = default;
};

// "(a, /, b: int = 1, *args, c=2, **kw)".
std::string text_of(const signature& signature);
// What "(a, b=1, *, c)" says, types included; nothing where it is not Python.
std::optional<signature> parse_signature(const std::string& text);
// (*args, **kwargs), perhaps behind self: a wrapper that hides what it takes.
bool is_hollow(const signature& signature);
// (*args, **kwargs), for what nothing is known about.
signature unknown_signature();
// Takes the first positional parameter away: self, or what a bound method is bound to.
void drop_first(signature& signature);

using canonical_names = std::map<const object*, std::string>;

// Reads signatures; default values that are operators are written with their canonical names.
class signature_reader {
public:
    signature_reader(interpreter& package, const canonical_names& names, const rules& rules)
        : package_(package), names_(names), external_classes_(rules.external_classes), literals_(rules.literals) {}

    // As inspect.signature sees it: wrappers are followed, classes by their constructors; nothing for compiled things.
    std::optional<signature> inspected(const object& value);
    // The rows that a stub gives for a function or for a class's constructor; none for what is no stub's.
    std::vector<signature> stubbed(const object& value);
    // As it is written: the parameters of a function of a file.
    signature written(const object& function);
    // The type that an annotation names, in short; `at` is a node of the object's file.
    std::string type_of(const source_file& file, grammar::node_id at);
    // Python source of a value; "..." where it has none.
    std::string default_text(const object& value);
    // The type of an attribute that a stub or an annotation declares.
    std::string declared_type(const object& value);

private:
    std::optional<signature> inspected_class(const object& type);
    signature fields_of(const object& type);
    void add(signature& to, const source_file& file, grammar::node_id arg, const object* otherwise, parameter_kind kind);

    interpreter& package_;
    const canonical_names& names_;
    const std::map<std::string, std::string>& external_classes_;
    const std::map<std::string, std::string>& literals_;
};

// "Tensor | None" for "Optional[torch.Tensor]"; "" where it says nothing. Not resolved: names stand for themselves.
std::string short_type(const std::string& text);

}  // namespace tensorferry::extract
