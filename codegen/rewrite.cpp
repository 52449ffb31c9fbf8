#include "codegen/rewrite.hpp"

#include "codegen/printer.hpp"
#include "codegen/renderer.hpp"
#include "codegen/style.hpp"
#include "codegen/wrap.hpp"

namespace tensorferry::codegen {

using grammar::span;

std::string apply(const grammar::tree& module, const rewrite& changes, std::vector<grammar::node_id>* skipped) {
    if (changes.replaced.empty() && changes.edits.empty()) return std::string(module.source());
    const auto look = detect_style(module);
    renderer text(module, changes, look);
    edit_list edits;
    for (auto& change : text.changes()) edits.add(change.what.where, std::move(change.what.text));
    if (skipped) *skipped = text.skipped();
    edits.sort(module.source());
    std::vector<span> written;
    auto result = edits.splice(module.source(), {0, static_cast<std::uint32_t>(module.source().size())}, &written);
    std::vector<changed_range> ranges;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto before = edits.sorted()[i].where;
        if (before.begin == before.end) continue;  // a line of its own: whoever wrote it laid it out
        ranges.push_back({written[i], longest_line(module.source(), before)});
    }
    return wrap_changed_lines(std::move(result), ranges, look);
}

std::string print(const grammar::tree& module, const style& look) { return printer(module, look).module_text(); }

std::string print(const grammar::tree& module) { return print(module, detect_style(module)); }

}  // namespace tensorferry::codegen
