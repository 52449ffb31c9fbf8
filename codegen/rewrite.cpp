#include "codegen/rewrite.hpp"

#include <algorithm>

#include "codegen/alignment.hpp"
#include "codegen/line_items.hpp"
#include "codegen/printer.hpp"
#include "codegen/renderer.hpp"
#include "codegen/style.hpp"
#include "codegen/wrap.hpp"

namespace tensorferry::codegen {

using grammar::span;

std::string apply(const grammar::tree& module, const rewrite& changes) {
    if (changes.replaced.empty() && changes.edits.empty() && changes.moves.empty()) return std::string(module.source());
    const auto look = detect_style(module);
    renderer text(module, changes, look);
    edit_list edits;
    std::unordered_map<std::uint32_t, span> moved;   // where lines are put: where they come from
    for (auto& change : text.changes()) {
        if (change.like) moved.emplace(change.what.where.begin, *change.like);
        edits.add(change.what.where, std::move(change.what.text));
    }
    edits.sort(module.source());
    std::vector<span> written;
    // Only the statements with a change can have lines that move.
    std::uint32_t touched = 0;
    const auto copy = [&](span part) {
        const auto end = std::clamp(touched, part.begin, part.end);
        touched = text.index().next_logical_line(part.end);
        return text.source_text({part.begin, end}) + std::string(module.text({end, part.end}));
    };
    auto result = edits.splice({0, static_cast<std::uint32_t>(module.source().size())}, copy, &written);
    result = realign(std::move(result), written);
    std::vector<changed_range> ranges;
    for (std::size_t i = 0; i < written.size(); ++i) {
        auto before = edits.sorted()[i].where;
        if (const auto like = moved.find(before.begin); like != moved.end() && before.begin == before.end) before = like->second;
        if (before.begin == before.end) continue;  // a line of its own: whoever wrote it laid it out
        ranges.push_back({written[i], longest_line(module.source(), before)});
    }
    return wrap_changed_lines(std::move(result), ranges, look);
}

namespace {

// f-strings and t-strings, outermost ones, in the order of the text.
std::vector<span> strings_with_fields(const grammar::tree& module) {
    std::vector<span> found;
    for (const auto& token : line_tokens(module.tokens(), {0, static_cast<std::uint32_t>(module.source().size())}))
        if (token.kind == grammar::token_kind::FSTRING_START || token.kind == grammar::token_kind::TSTRING_START) found.push_back(token.where);
    return found;
}

}  // namespace

std::vector<grammar::node_id> unwritable(const grammar::tree& module, const rewrite& changes) {
    const auto strings = strings_with_fields(module);
    const auto in_string = [&](const auto& one) {
        const auto where = module.extent(one.first);
        const auto string = std::ranges::lower_bound(strings, where.end, {}, &span::end);
        return string != strings.end() && string->begin < where.begin;
    };
    if (std::ranges::none_of(changes.replaced, in_string)) return {};
    const rewrite nodes_only{changes.replaced, {}, {}};
    const style look = detect_style(module);
    renderer text(module, nodes_only, look);
    text.changes_within(strings);
    return text.skipped();
}

std::string print(const grammar::tree& module, const style& look) { return printer(module, look).module_text(); }

std::string print(const grammar::tree& module) { return print(module, detect_style(module)); }

}  // namespace tensorferry::codegen
