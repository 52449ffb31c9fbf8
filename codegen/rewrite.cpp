#include "codegen/rewrite.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "codegen/alignment.hpp"
#include "codegen/edits.hpp"
#include "codegen/logical_lines.hpp"
#include "codegen/printer.hpp"
#include "codegen/renderer.hpp"
#include "codegen/style.hpp"
#include "codegen/token_search.hpp"
#include "codegen/wrap.hpp"
#include "grammar/tokens.hpp"

namespace tensorferry::codegen {

using grammar::span;

namespace {

// Applies sorted edits, region by region: what is aligned and how lines are wrapped depends on their own logical line alone.
class region_writer {
public:
    region_writer(const grammar::tree& module, const renderer& text, const style& look, const std::unordered_map<std::uint32_t, span>& moved)
        : module_(module), text_(text), look_(look), moved_(moved) {}

    // The new text of the file; nothing where a region cannot be read without what stands around it.
    std::optional<std::string> by_lines(std::span<const edit> edits) {
        const auto source = module_.source();
        std::string result;
        result.reserve(source.size() + source.size() / 8);
        std::uint32_t done = 0;
        while (!edits.empty()) {
            std::size_t count = 1;
            auto region = text_.whole_lines(edits.front().where);
            for (; count < edits.size() && edits[count].where.begin < region.end; ++count)
                if (edits[count].where.end >= region.end) region.end = std::max(region.end, text_.whole_lines(edits[count].where).end);
            result += source.substr(done, region.begin - done);
            if (!append_as_one_line(result, region, edits.first(count))) {
                auto written = rewritten(region, edits.first(count), wrapping::lines);
                if (!written) return std::nullopt;
                result += *written;
            }
            done = region.end;
            edits = edits.subspan(count);
        }
        result += source.substr(done);
        return result;
    }

    std::string as_a_whole(std::span<const edit> edits) {
        touched_ = 0;
        return *rewritten({0, static_cast<std::uint32_t>(module_.source().size())}, edits, wrapping::whole_text);
    }

private:
    // A logical line that is one line and stays one of usual length has nothing to align or to break: it is put together. False, and
    // nothing appended, for any other.
    bool append_as_one_line(std::string& to, span region, std::span<const edit> edits) const {
        const auto source = module_.source();
        const auto end = end_of_logical_line(edits.back().where.end);   // comments and empty lines may stand between it and the region's
        if (end > region.end || has_newline(source.substr(region.begin, end - region.begin))) return false;
        if (std::ranges::any_of(edits, [](const edit& each) { return has_newline(each.text); })) return false;
        const auto size = to.size();
        auto done = region.begin;
        for (const auto& each : edits) {
            to += source.substr(done, each.where.begin - done);
            to += each.text;
            done = each.where.end;
        }
        to += source.substr(done, end - done);
        const bool fits = columns(std::string_view(to).substr(size)) <= look_.line_length;
        if (fits) to += source.substr(end, region.end - end);
        else to.resize(size);
        return fits;
    }

    std::optional<std::string> rewritten(span region, std::span<const edit> edits, wrapping by) {
        std::vector<span> written;
        auto result = splice(edits, region, [this](span part) { return copy(part); }, &written);
        result = realign(std::move(result), written);
        std::vector<changed_range> ranges;
        for (std::size_t i = 0; i < written.size(); ++i) {
            auto before = edits[i].where;
            if (const auto like = moved_.find(before.begin); like != moved_.end() && before.begin == before.end) before = like->second;
            if (before.begin == before.end) continue;  // a line of its own: whoever wrote it laid it out
            ranges.push_back({written[i], before});
        }
        return wrap_changed_lines(std::move(result), module_.source(), ranges, look_, by);
    }

    // Only the logical lines with a change can have lines that move, and only up to their own ends.
    std::string copy(span part) {
        const auto end = std::clamp(touched_, part.begin, part.end);
        touched_ = end_of_logical_line(part.end);
        return text_.source_text({part.begin, end}) + std::string(module_.text({end, part.end}));
    }

    std::uint32_t end_of_logical_line(std::uint32_t offset) const {
        const auto tokens = module_.tokens();
        auto at = module_.first_token(offset);
        while (at < tokens.size() && static_cast<grammar::token_kind>(tokens[at].kind) != grammar::token_kind::NEWLINE) ++at;
        return at < tokens.size() ? tokens[at].begin : static_cast<std::uint32_t>(module_.source().size());
    }

    const grammar::tree& module_;
    const renderer& text_;
    const style& look_;
    const std::unordered_map<std::uint32_t, span>& moved_;
    std::uint32_t touched_ = 0;
};

}  // namespace

std::string apply(const grammar::tree& module, const rewrite& changes) { return apply(module, grammar::parent_table(module), changes); }

std::string apply(const grammar::tree& module, const grammar::parent_table& parents, const rewrite& changes) {
    if (changes.replaced.empty() && changes.edits.empty() && changes.moves.empty()) return std::string(module.source());
    const auto look = detect_style(module);
    renderer text(module, parents, changes, look);
    edit_list edits;
    std::unordered_map<std::uint32_t, span> moved;   // where lines are put: where they come from
    for (auto& change : text.changes()) {
        if (change.like) moved.emplace(change.what.where.begin, *change.like);
        edits.add(change.what.where, std::move(change.what.text));
    }
    edits.sort(module.source());
    region_writer writer(module, text, look, moved);
    auto result = changes.moves.empty() ? writer.by_lines(edits.sorted()) : std::nullopt;
    return result ? std::move(*result) : writer.as_a_whole(edits.sorted());
}

namespace {

// f-strings and t-strings, outermost ones, in the order of the text.
std::vector<span> strings_with_fields(const grammar::tree& module) {
    using enum grammar::token_kind;
    std::vector<span> found;
    int depth = 0;
    for (const auto index : module.blocks_and_strings()) {
        const auto& token = module.tokens()[index];
        const auto kind = static_cast<grammar::token_kind>(token.kind);
        if ((kind == FSTRING_START || kind == TSTRING_START) && depth++ == 0) found.push_back({token.begin, token.end});
        if ((kind == FSTRING_END || kind == TSTRING_END) && --depth == 0) found.back().end = token.end;
    }
    return found;
}

}  // namespace

std::vector<grammar::node_id> unwritable(const grammar::tree& module, const rewrite& changes) { return unwritable(module, grammar::parent_table(module), changes); }

std::vector<grammar::node_id> unwritable(const grammar::tree& module, const grammar::parent_table& parents, const rewrite& changes) {
    const auto strings = strings_with_fields(module);
    const auto in_string = [&](const auto& one) {
        const auto where = module.extent(one.first);
        const auto string = std::ranges::lower_bound(strings, where.end, {}, &span::end);
        return string != strings.end() && string->begin < where.begin;
    };
    if (strings.empty() || std::ranges::none_of(changes.replaced, in_string)) return {};
    const rewrite nodes_only{changes.replaced, {}, {}};
    const style look = detect_style(module);
    renderer text(module, parents, nodes_only, look);
    text.changes_within(strings);
    return text.skipped();
}

std::string print(const grammar::tree& module, const style& look) { return printer(module, look).module_text(); }

std::string print(const grammar::tree& module) { return print(module, detect_style(module)); }

}  // namespace tensorferry::codegen
