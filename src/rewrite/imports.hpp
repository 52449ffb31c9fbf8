// In: the source framework's imports and the target's names that the new text needs. Out: how each is spelled there, and the
// edits that turn one kind of import into the other.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "codegen/rewrite.hpp"
#include "graph/knowledge.hpp"
#include "src/names/name_hash.hpp"
#include "src/names/scopes.hpp"
#include "src/rewrite/import_statement.hpp"

namespace tensorferry {

class import_plan {
public:
    // `renamed` gives the target's name of a module or class of the source ("torch.nn" -> "paddle.nn"); empty if it has none.
    import_plan(const grammar::tree& module, const parent_table& parents, const scope_table& scopes, const graph::knowledge& knowledge,
                graph::framework source, graph::framework target, const import_customs& customs, std::function<std::string(std::string_view)> renamed);

    // The file's spelling of a name of the target, seen from a scope.
    std::string spell(std::string_view qualified, const scope* from);
    // An expression takes its place in the file: what it was spelled with must be imported.
    void require(grammar::node_id added);
    // The same as spell() for a name of Python's own library ("typing.Final"): by an import that the file has, or by one that is added.
    std::string spell_standard(std::string_view qualified);
    // The same for a function of the support module, which the text needs at once.
    std::string spell_support(std::string_view name);
    // True where the new text imports something under this name.
    bool provides(std::string_view local) const;
    // Binds the local name to a stand-in of the support module for the dotted name of the source.
    void stand_in(std::string_view local, std::string_view dotted) { stand_ins_.emplace(local, dotted); }
    // Names imported from the source that the file itself does not mention, so that others import them from here, and whose
    // place no name of the target takes.
    std::vector<const imported_name*> handed_on_without_name() const;
    // Such a name is imported by this statement instead.
    void hand_on(const imported_name& name, std::string statement);
    // True for an import at module level whose name nothing else binds.
    bool stands_alone(const imported_name& name) const;
    // True for an import in a `try`, what stands behind whose `except ImportError` takes over.
    bool gives_way(const imported_name& name) const { return catches_import_errors(name.statement); }
    // A statement that binds a stand-in for a name of the target, which can be imported again.
    void restore(grammar::node_id assignment, std::string_view local, std::string_view dotted);
    // These local names of other imports are used no more: their imports go.
    void forget(const std::set<std::string>& locals) { forgotten_ = locals; }
    // Forgets what was required.
    void reset();
    std::vector<codegen::text_edit> edits(std::string_view support_prefix) const;

private:
    struct planned_import {
        const imported_name* from = nullptr;   // nothing: an import that conventions add
        std::string local;                     // the text that stands for `target`
        std::string target;
        std::string statement;                 // "import paddle", "from paddle import nn"
        bool used = false;
        bool kept = false;                     // imported but never used in the source either: kept for those who import it from here
    };

    std::string find_spelling(std::string_view qualified, const scope* from);
    void note_spelling(const std::string& text, planned_import* import);
    void require_name(std::string_view dotted);
    bool adds_imports() const;
    bool has_stars() const;
    void add_conventions(std::vector<std::string>& lines) const;
    void add_support(std::vector<std::string>& lines, std::string_view prefix) const;
    void add_stand_ins(std::vector<std::string>& lines) const;
    std::pair<grammar::node_id, grammar::node_id> ends_of_imports() const;
    grammar::node_id last_import() const;
    codegen::text_edit new_imports(std::string_view support_prefix) const;
    bool is_source(std::string_view target) const;
    void plan_source_imports();
    planned_import planned(const imported_name& name, const std::string& target) const;
    void keep_name(planned_import& import) const;
    void plan_conventions();
    bool visible(const planned_import& import, const scope* from) const;
    bool free_everywhere(std::string_view local) const;
    bool is_bound(std::string_view local) const;
    bool find_bound(std::string_view local) const;
    std::string statement_prefix(grammar::node_id statement) const;
    std::vector<std::string> edited_statement(grammar::node_id statement) const;
    bool is_missing(const planned_import& import) const;
    bool catches_import_errors(grammar::node_id statement) const;
    bool only_imports_around(grammar::node_id statement) const;
    codegen::text_edit replacement(grammar::node_id statement, const std::vector<std::string>& lines) const;
    std::string kept_comments(grammar::span extent, const std::string& indent) const;

    const grammar::tree& module_;
    const parent_table& parents_;
    const scope_table& scopes_;
    const graph::knowledge& knowledge_;
    graph::framework source_;
    graph::framework target_;
    const import_customs& customs_;
    std::function<std::string(std::string_view)> renamed_;
    std::deque<planned_import> imports_;       // a deque: spelled_ points into it
    std::deque<planned_import> conventions_;
    mutable std::map<std::string, bool, std::less<>> bound_;   // what is_bound() said; false for stand-ins that give way to imports
    std::unordered_set<std::string_view> mentioned_names_;   // of those that are imported from the source framework
    std::set<std::string, std::less<>> support_;
    std::unordered_map<std::string, std::set<planned_import*>, text_hash, std::equal_to<>> spelled_;
    std::unordered_map<std::string, std::vector<std::pair<const scope*, std::string>>, text_hash, std::equal_to<>> known_spellings_;   // by the target's name
    std::unordered_set<std::string, text_hash, std::equal_to<>> required_;   // dotted names whose imports are marked as used
    std::set<std::string> forgotten_;
    std::map<std::string, std::string> stand_ins_;
    std::vector<codegen::text_edit> restored_;
    std::string newline_;
    std::vector<grammar::node_id> open_;
};

}  // namespace tensorferry
