// In: nothing. Out: what is known of a value while a package is read: objects with identity, the unknown ones included.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::extract {

enum class object_kind : unsigned char {
    unknown,
    external,   // something outside of the package, or in its compiled part: only its dotted name is known
    none, boolean, integer, floating, imaginary, string, bytes, ellipsis,
    tuple, list, set, dict,
    module, class_, function,
    bound,      // a method and what it is bound to; `name` is the method's where `inner` has no such object
    static_method, class_method, property,
    partial,    // functools.partial, and decorators that wait for their function
    instance,
    deferred,   // a name of a module that was still being read
    annotation  // an expression of typing: Optional[int]
};

struct object;
using members = std::map<std::string, object*, std::less<>>;

// One parsed file.
struct source_file {
    std::string module;               // dotted name
    std::optional<grammar::tree> tree;
    bool stub = false;
    bool deferred_annotations = false;  // from __future__ import annotations, or a stub
};

// Where names are bound: a module's, a class's or a call's.
struct scope {
    members* names = nullptr;
    scope* parent = nullptr;          // the enclosing function's, class's or module's
    object* module = nullptr;
    bool is_class = false;
    std::vector<std::string> globals; // names declared global
    std::string qualified;            // prefix of what is defined here: "Outer." or "f.<locals>."
};

struct object {
    object_kind kind = object_kind::unknown;
    std::string name;                 // strings: the value; numbers: repr; classes and functions: __name__; others: dotted name
    std::string qualified;            // __qualname__ of classes and functions
    std::string home;                 // __module__
    std::vector<object*> items;       // elements; keys and values in turn; bases of a class; arguments of a partial;
                                      // the shared libraries that a module imports everything from
    members names;                    // attributes
    object* inner = nullptr;          // class of an instance, function of a wrapper, what a method is bound to
    const source_file* source = nullptr;
    grammar::node_id node = grammar::no_node;
    scope* closure = nullptr;
    std::vector<object*> defaults;    // of a function: those of positional parameters, then of keyword-only ones (null: none)
    std::vector<const object*> overloads;  // further signatures that a stub gives
    std::optional<std::string> doc;
    bool compiled = false;            // described by a stub only, or not at all
    bool reading = false;             // a module whose file is being read
};

// Owns every object and scope of one extraction.
class object_arena {
public:
    object* make(object_kind kind, std::string name = {}) {
        auto& made = objects_.emplace_back();
        made.kind = kind;
        made.name = std::move(name);
        return &made;
    }
    object* copy(const object& of) { return &objects_.emplace_back(of); }
    scope* make_scope() { return &scopes_.emplace_back(); }
    members* make_names() { return &names_.emplace_back(); }

private:
    std::deque<object> objects_;
    std::deque<scope> scopes_;
    std::deque<members> names_;
};

// What a deferred name stands for by now; the object itself where it is no such name, or is not known yet.
const object* settled(const object* value);
// The classes of a class's method resolution order, itself first; bases that are no known class are passed over.
std::vector<const object*> resolution_order(const object& type);
// An attribute of a class looked up along that order; null where none has it.
object* find_member(const object& type, std::string_view name);
// True where some class of the order is, or derives from something external that is called `dotted`.
bool derives_from(const object& type, std::string_view dotted);

}  // namespace tensorferry::extract
