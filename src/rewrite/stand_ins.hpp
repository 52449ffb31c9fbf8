// In: names of the source framework that nothing takes the place of. Out: what the file binds them to, so that it can be imported; and the
// reverse for what an earlier conversion bound so.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "codegen/rewrite.hpp"
#include "src/names/scopes.hpp"
#include "src/rewrite/imports.hpp"
#include "src/rewrite/remaining_text.hpp"

namespace tensorferry {

class stand_ins {
public:
    stand_ins(grammar::tree& module, const parent_table& parents, const scope_table& scopes, import_plan& imports, codegen::rewrite& changes)
        : module_(module), parents_(parents), scopes_(scopes), imports_(imports), changes_(changes) {}

    // What an earlier conversion could not migrate from a framework can be imported again: `torch = unmigrated("torch")`. `root` is the
    // framework's module; `support_function_of` tells which function of the support module an expression names.
    void restore(std::string_view root, const std::function<std::string(grammar::node_id)>& support_function_of);
    // The statements that restore() found.
    const std::set<grammar::node_id>& restored() const { return restored_; }

    // Of names that stay as they were, those that an import of the file evaluates must have something to name.
    void bind(const std::vector<grammar::node_id>& marked, remaining_text& remaining);
    // What other files import from here must have something to import. `support_prefix` leads to the support module.
    void bind_for_others(const imported_name& name, std::string_view support_prefix);

    // True where the text needs the support module's `unmigrated`.
    bool needed() const { return needed_; }

private:
    void bind_in_place(grammar::node_id named, remaining_text& remaining);

    grammar::tree& module_;
    const parent_table& parents_;
    const scope_table& scopes_;
    import_plan& imports_;
    codegen::rewrite& changes_;
    std::set<grammar::node_id> restored_;
    bool needed_ = false;
};

}  // namespace tensorferry
