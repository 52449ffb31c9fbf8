// In: a tree. Out: its scopes, what each name is bound to in them, and the dotted name that an expression stands for.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/tree.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

// One way in which a scope binds a name.
struct binding {
    enum class kind : std::uint8_t { import_, class_, function, parameter, assignment, other };
    kind what = kind::other;
    std::string target;                            // import_: the dotted name bound, "torch.nn"; relative ones start with "."
    grammar::node_id node = grammar::no_node;      // alias, ClassDef, FunctionDef, arg, or the bound Name
    grammar::node_id value = grammar::no_node;     // assignment: the assigned expression where the target is a plain name
};

struct scope {
    enum class kind : std::uint8_t { module, class_, function };
    kind what = kind::module;
    grammar::node_id node = grammar::no_node;      // Module, ClassDef, FunctionDef, Lambda or a comprehension expression
    scope* parent = nullptr;
    std::map<std::string, std::vector<binding>, std::less<>> names;
};

// One name bound by an import statement: `import torch.nn as nn` binds nn to torch.nn.
struct imported_name {
    std::string local;                             // the bound name; for `import a.b` the root "a"
    std::string target;                            // "torch.nn"; for `import a.b` the whole "a.b"
    grammar::node_id statement = grammar::no_node;
    grammar::node_id alias = grammar::no_node;
    scope* where = nullptr;
    bool by_star = false;                          // one of the names that `from … import *` binds
};

struct names_of_others;

class scope_table {
public:
    // With what other files of the project bind, names that are imported from them stand for what they stand for there.
    explicit scope_table(const grammar::tree& module, const parent_table& parents, const names_of_others* others = nullptr);

    scope& module_scope() { return scopes_.front(); }
    // The innermost scope that a node's names are looked up in.
    scope* scope_of(grammar::node_id node) const;
    // What a name means there, by Python's rules (class scopes are not seen from functions inside them); nullptr: builtin or unknown.
    const std::vector<binding>* look_up(const scope* from, std::string_view name) const;
    // The scope whose binding look_up finds.
    const scope* binding_scope(const scope* from, std::string_view name) const;
    // "torch.nn.Conv2d" for an expression that imports name; nothing where the name is bound in another way as well.
    std::optional<std::string> qualified_name(grammar::node_id expression) const;
    // The same for a dotted name in a string that the code at a node evaluates.
    std::optional<std::string> qualified_name(std::string_view dotted, grammar::node_id where) const;
    // The class statement that a Name refers to, if it is bound by that alone.
    grammar::node_id class_named(grammar::node_id name) const;
    // The framework's class that a class of another file of the project derives from, where the expression names such a class.
    std::optional<std::string> base_elsewhere(grammar::node_id expression) const;
    // What frameworks' functions and classes make the results of a function of another file of the project.
    std::vector<std::string> makers_elsewhere(grammar::node_id function) const;
    // The def that a Name refers to, if it is bound by that alone.
    grammar::node_id function_named(grammar::node_id name) const;

    const std::vector<imported_name>& imports() const { return imports_; }
    // The class statements, in the order of the text; outer ones before inner ones.
    const std::vector<grammar::node_id>& classes() const { return classes_; }

private:
    friend class scope_builder;
    const grammar::tree& module_;
    const parent_table& parents_;
    const names_of_others* others_;
    std::deque<scope> scopes_;
    std::unordered_map<grammar::node_id, scope*> by_node_;
    std::vector<imported_name> imports_;
    std::vector<grammar::node_id> classes_;
};

}  // namespace tensorferry
