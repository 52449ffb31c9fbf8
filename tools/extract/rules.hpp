// In: the framework's file in rules/, built into the library. Out: what of a framework is read, and what its sources cannot say.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tensorferry::extract {

enum class framework : unsigned char { pytorch, paddle, mindspore };

// One line a rule, separated by tabs; a last column that begins with # gives the reason.
struct rules {
    std::string root;                     // root MODULE
    std::string tensor;                   // tensor CLASS: its methods are listed with all that it inherits
    std::vector<std::string> modules;     // module NAME: documented: read even where the root does not import it
    std::vector<std::string> skipped;     // skip PREFIX: left out; with a dot at the end, only what is below
    std::set<std::string, std::less<>> preferred;   // prefer MODULE: its spelling is canonical where a function has several
    std::set<std::string, std::less<>> documenting; // documents FUNCTION: compiled; (operator, text) -> operator with that docstring
    std::map<std::string, unsigned, std::less<>> signature_makers;  // signature FUNCTION INDEX: returns the signature that its argument states as Python text
    std::set<std::string, std::less<>> compiled;    // compiled NAME: defined in a compiled module, though its stub imports it
    std::set<std::string, std::less<>> dtypes;      // dtype CLASS: its instances are constants
    std::map<std::string, std::string> same;        // same NAME NAME: two names of one constant
    std::map<std::string, std::string> bases;       // base CLASS CLASS: what a compiled class derives from
    std::map<std::string, std::string> external_classes;  // external_class CLASS (PARAMETERS): a constructor outside of the package
    std::map<std::string, std::string> literals;    // literal CLASS TEXT: how a default value of that class is written
    std::map<std::string, std::string> stubs;       // stub CLASS STUB-CLASS: where a compiled class's members are described
    std::string checked_version;                    // checked VERSION: in which the corrections were checked
    std::vector<std::string> corrections;           // lines of facts that replace what was read

    bool is_documented(std::string_view module) const;
    // Private modules, and what `skip` says.
    bool leaves_out(std::string_view module) const;
};

const rules& rules_of(framework framework);
std::string_view name_of(framework framework);

}  // namespace tensorferry::extract
