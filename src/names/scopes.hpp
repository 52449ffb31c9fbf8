// In: a tree. Out: its scopes, what each name is bound to in them, and the dotted name that an expression stands for.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

// One way in which a scope binds a name.
struct binding {
    enum class kind : std::uint8_t { import_, class_, function, parameter, assignment, other };
    kind what = kind::other;
    std::string_view target;                       // import_: the dotted name bound, "torch.nn"; relative ones start with "."
    grammar::node_id node = grammar::no_node;      // alias, ClassDef, FunctionDef, arg, or the bound Name
    grammar::node_id value = grammar::no_node;     // assignment: the assigned expression where the target is a plain name
};

struct named_bindings {
    std::string_view first;
    std::span<const binding> second;               // in the order of the text
};

class scope_table;

// The names that one scope binds, those of its last statements first.
class scope_names {
public:
    const named_bindings* begin() const { return own_.data(); }
    const named_bindings* end() const { return own_.data() + own_.size(); }
    const named_bindings* find(std::string_view name) const;
    bool contains(std::string_view name) const { return find(name) != end(); }

private:
    friend class scope_table;
    friend class scope_builder;
    const scope_table* table_ = nullptr;
    std::uint32_t scope_ = 0;
    std::span<const named_bindings> own_;
};

struct scope {
    enum class kind : std::uint8_t { module, class_, function };
    kind what = kind::module;
    grammar::node_id node = grammar::no_node;      // Module, ClassDef, FunctionDef, Lambda or a comprehension expression
    scope* parent = nullptr;
    scope_names names = {};
    std::uint32_t number = 0;                      // in the order in which they open
    std::uint32_t outside = 0;                     // number of the scope of what stands beside the body: decorators, bases, annotations
};

// One name bound by an import statement: `import torch.nn as nn` binds nn to torch.nn.
struct imported_name {
    std::string local;                             // the bound name; for `import a.b` the root "a"
    std::string target;                            // "torch.nn"; for `import a.b` the whole "a.b"
    grammar::node_id statement = grammar::no_node;
    grammar::node_id alias = grammar::no_node;
    const scope* where = nullptr;
    bool by_star = false;                          // one of the names that `from … import *` binds
    std::uint32_t binding = 0;                     // its number among the table's
};

class names_of_others;

class scope_table {
public:
    // With what other files of the project bind, names that are imported from them stand for what they stand for there. The tree and
    // the parents must stay where they are.
    explicit scope_table(const grammar::tree& module, const parent_table& parents, const names_of_others* others = nullptr);
    scope_table(const scope_table&) = delete;

    const scope& module_scope() const { return scopes_.front(); }
    // The innermost scope that a node's names are looked up in.
    const scope* scope_of(grammar::node_id node) const;
    // What a name means there, by Python's rules (class scopes are not seen from functions inside them); nothing: builtin or unknown.
    std::span<const binding> look_up(const scope* from, std::string_view name) const;
    // The scope whose binding look_up finds.
    const scope* binding_scope(const scope* from, std::string_view name) const;
    // "torch.nn.Conv2d" for an expression that imports name; nothing where the name is bound in another way as well.
    std::optional<std::string> qualified_name(grammar::node_id expression) const;
    // The same for a dotted name in a string that the code at a node evaluates.
    std::optional<std::string> qualified_name(std::string_view dotted, grammar::node_id where) const;
    // What an import makes of a name at a node: "torch.nn" for nn; empty where no import alone does.
    std::string_view meaning_of(std::string_view name, grammar::node_id where) const;
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
    // What any scope binds, scope by scope.
    std::span<const named_bindings> names() const { return names_; }
    // What meaning_of() tells of each of them.
    std::span<const std::string_view> meanings() const { return meanings_; }

    // True where other files say which names this one has: then they are needed when the table is made.
    bool has_stars() const;
    // From now on imported names stand for what they stand for in the other files; has_stars() must be false.
    void see(const names_of_others& others);

private:
    friend class scope_builder;
    friend class scope_names;
    static constexpr std::uint32_t nowhere = 0xffffffff;

    std::uint32_t find(std::uint32_t scope, std::string_view name, std::uint32_t hash) const;
    std::uint32_t look_up_number(const scope* from, std::string_view name) const;
    void find_meanings();
    std::string_view meaning(std::span<const binding> bindings);

    const grammar::tree& module_;
    const parent_table& parents_;
    const names_of_others* others_;
    std::deque<scope> scopes_;
    std::vector<std::uint32_t> scope_at_;          // by place of a node: the scope that it opens, or stands in
    std::vector<named_bindings> names_;            // by scope
    std::vector<std::uint32_t> scope_of_names_;    // by name
    std::vector<std::string_view> meanings_;       // by name
    std::vector<binding> bindings_;                // by name
    std::vector<std::uint32_t> slots_;             // open addressing by scope and name: the name's number, nowhere for none
    std::deque<std::string> texts_;                // of the bindings' targets; a deque never moves them
    std::vector<imported_name> imports_;
    std::vector<grammar::node_id> classes_;
};

}  // namespace tensorferry
