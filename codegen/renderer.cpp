#include "codegen/renderer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "codegen/call_layout.hpp"
#include "codegen/line_items.hpp"
#include "codegen/logical_lines.hpp"
#include "codegen/token_search.hpp"
#include "grammar/dotted_name.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::span;
namespace field = grammar::field;

renderer::renderer(const grammar::tree& module, const grammar::parent_table& parents, const rewrite& changes, const style& look)
    : module_(module), changes_(changes), look_(look), index_(module, parents), can_align_(!has_alignment_marks(module.source())) {
    const auto is_statement = [&](const auto& each) { return grammar::category_of(module.kind(each.second)) == grammar::node_category::stmt; };
    if (!changes.moves.empty() || std::ranges::any_of(changes.replaced, is_statement))
        for_each_line_token(module.tokens(), {0, static_cast<std::uint32_t>(module.source().size())}, [&](const line_token& token) {
            if (is_string(token.kind) && has_newline(module.text(token.where))) long_strings_.push_back(token.where);
        });
    collect_sites();
}

span renderer::whole_lines(span range) const {
    const auto begin = logical_line(module_, range.begin);
    return {begin == 3 && module_.source().starts_with("\xEF\xBB\xBF") ? 0 : begin, next_logical_line(module_, range.end)};
}

const std::vector<aligned_line>& renderer::aligned_lines(span range) const {
    if (range.begin < aligned_in_.begin || range.end > aligned_in_.end) {
        aligned_in_ = whole_lines(range);
        aligned_ = can_align_ ? find_aligned_lines(module_, aligned_in_) : std::vector<aligned_line>();
    }
    return aligned_;
}

void renderer::collect_sites() {
    for (const auto& [source, added] : changes_.replaced) {
        if (index_.parent(source) == grammar::no_node && source != module_.root()) throw std::logic_error(fmt::format("node {} is no node of the source", source));
        if (source == added) continue;
        if (auto rename = as_rename(source, added)) {
            const auto& kept = renames_.emplace_back(std::move(*rename));
            renamed_.push_back(source);
            sites_.push_back({kept.where, grammar::no_node, &kept, true});
            continue;
        }
        sites_.push_back({whole_extent(module_, source), source, nullptr});
    }
    std::ranges::sort(renamed_);
    for (const auto& one : changes_.edits) sites_.push_back({one.where, grammar::no_node, &one});
    std::stable_sort(sites_.begin(), sites_.end(), [&](const site& a, const site& b) { return comes_first(a, b); });
}

// Insertions first, outer before inner. The order of the map never shows.
bool renderer::comes_first(const site& a, const site& b) const {
    if (a.where.begin != b.where.begin) return a.where.begin < b.where.begin;
    const bool a_empty = a.where.begin == a.where.end, b_empty = b.where.begin == b.where.end;
    if (a_empty != b_empty) return a_empty;
    if (a.where.end != b.where.end) return a.where.end > b.where.end;
    if (!a.node || !b.node) return !a.node && b.node;
    return a.node != b.node && index_.contains(a.node, b.node);   // two nodes with the same text: one lies in the other
}

namespace {

std::string in_parentheses(const std::string& text) {
    std::string result;
    result.reserve(text.size() + 2);
    result += '(';
    result += text;
    result += ')';
    return result;
}

}  // namespace

void renderer::keep(span comment) { kept_.insert(comment.begin); }

surroundings renderer::surroundings_of(node_id source) const {
    surroundings where;
    if (!index_.parenthesised(source)) where.fits = index_.place_of(source);
    where.brackets = in_brackets(module_, module_.extent(source).begin);
    const auto quotes = index_.enclosing_quotes(source);
    if (!quotes.empty()) {
        const bool twice = std::ranges::any_of(quotes, [](const auto& quote) { return quote[0] == '"'; });
        where.quote = twice ? '\'' : '"';
        where.brackets = true;
    }
    return where;
}

std::string renderer::copy(span range, node_id owner) {
    edit_list edits;
    auto done = range.begin;
    const auto keep_until = [&](std::uint32_t end) {
        if (done < end)
            for (const auto& comment : comments_within(module_, {done, end})) keep(comment);
    };
    auto at = std::ranges::lower_bound(sites_, range.begin, {}, [](const site& one) { return one.where.begin; });
    if (at == sites_.end() || at->where.begin >= range.end) {
        keep_until(range.end);
        return source_text(range);
    }
    for (; at != sites_.end() && at->where.begin < range.end; ++at) {
        if (at->where.begin < done || at->where.end > range.end) continue;
        const bool insertion = at->where.begin == at->where.end;
        if (at->node) {
            if (at->node == owner || active_.contains(at->node) || !index_.contains(owner, at->node)) continue;
            keep_until(at->where.begin);
            edits.add(at->where, replacement(at->node, surroundings_of(at->node)));
        } else {
            if (insertion && at->where.begin == range.begin) continue;  // belongs to what stands around the range
            keep_until(at->where.begin);
            edits.add(at->where, insertion ? put_lines(*at->edit) : at->edit->text);
            used_.insert(at->edit);
        }
        done = at->where.end;
    }
    keep_until(range.end);
    edits.sort(module_.source());
    return edits.splice(range, [this](span part) { return source_text(part); });
}

std::string renderer::reindented(std::string_view indent) const {
    if (!new_indent_ || !indent.starts_with(new_indent_->from)) return std::string(indent);
    return new_indent_->to + std::string(indent.substr(new_indent_->from.size()));
}

std::string renderer::source_text(span range) const {
    const auto before = module_.text(range);
    if (!new_indent_ && !has_newline(before)) return std::string(before);
    const auto text = with_marks(module_.source(), range, aligned_lines(range));
    if (!new_indent_ || text.empty()) return text;
    std::string result;
    std::size_t done = 0;
    // Behind lines that are inserted, a line's begin is that of the range.
    const auto source = module_.source();
    const bool at_line = range.begin > 0 && (source[range.begin - 1] == '\n' || source[range.begin - 1] == '\r');
    if (at_line && !new_indent_->from.empty() && text.starts_with(new_indent_->from)) {
        result += new_indent_->to;
        done = new_indent_->from.size();
    }
    auto offset = range.begin;   // in the source, of what `at` has passed
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool mark = static_cast<unsigned char>(text[at]) >= 0xFE;
        if (!mark) ++offset;
        if (text[at] != '\n' && (text[at] != '\r' || text.substr(at, 2) == "\r\n")) continue;
        const auto string = std::ranges::upper_bound(long_strings_, offset, {}, &span::begin);
        if (string != long_strings_.begin() && (string - 1)->end > offset) continue;
        auto line = at + 1;
        if (line < text.size() && static_cast<unsigned char>(text[line]) >= 0xFE) ++line;
        result += std::string_view(text).substr(done, line - done);
        done = line;
        if (!std::string_view(text).substr(line).starts_with(new_indent_->from)) continue;
        const auto rest = line + new_indent_->from.size();
        const bool blank = rest >= text.size() ? range.end < module_.source().size() && has_newline(module_.source().substr(range.end, 1))
                                               : text[rest] == '\n' || text[rest] == '\r';
        if (!blank) result += new_indent_->to;
        else result += new_indent_->from;
        done = rest;
    }
    result += std::string_view(text).substr(done);
    return result;
}

std::string renderer::node_text(node_id node, const surroundings& where) {
    if (!module_.from_source(node)) return print(grammar::no_node, node, where);
    if (changes_.replaced.contains(node) && !active_.contains(node)) return replacement(node, where);
    if (where.indent) return put_statement(node, *where.indent);
    auto text = copy(whole_extent(module_, node), node);
    if (grammar::category_of(module_.kind(node)) != grammar::node_category::expr) return text;
    const bool walrus = where.fits.walrus && module_.kind(node) == node_kind::NamedExpr;
    const bool loose = precedence_of(module_, node) < where.fits.need && !walrus;
    const bool broken = !where.brackets && breaks_line(module_, module_.extent(node));
    return loose || broken ? in_parentheses(text) : text;
}

// A statement of the source at another depth: its lines follow, those within strings excepted.
std::string renderer::put_statement(node_id node, const std::string& indent) {
    const auto whole = whole_extent(module_, node);
    const auto outer = std::exchange(new_indent_, new_indent{std::string(indentation_at(module_.source(), whole.begin)), indent});
    auto text = copy(whole, node);
    new_indent_ = outer;
    return text;
}

namespace {

bool is_chain_of_names(const grammar::tree& module, node_id node, bool from_source) {
    while (module.kind(node) == node_kind::Attribute && module.from_source(node) == from_source) node = module.child(node, field::Attribute::value);
    return module.kind(node) == node_kind::Name && module.from_source(node) == from_source;
}

}  // namespace

// Most replacements are another name, of a value or of what is called on one line: then that is all there is to write, wherever it stands,
// but for the fields of f-strings, which may print their source.
std::optional<text_edit> renderer::as_rename(node_id source, node_id added) const {
    if (module_.from_source(added) || index_.in_field(source)) return std::nullopt;
    auto named = source, name = added;
    if (module_.kind(source) == node_kind::Call) {
        if (module_.kind(added) != node_kind::Call || !same_arguments(module_, source, added) || has_newline(module_.text(source))) return std::nullopt;
        named = module_.child(source, field::Call::func), name = module_.child(added, field::Call::func);
    }
    if (module_.kind(named) == node_kind::Attribute && module_.kind(name) == node_kind::Attribute && !module_.from_source(name) &&
        module_.child(named, field::Attribute::value) == module_.child(name, field::Attribute::value))
        return text_edit{module_.identifier_extent(named, field::Attribute::attr), std::string(module_.identifier(name, field::Attribute::attr))};
    if (!is_chain_of_names(module_, name, false) || !is_chain_of_names(module_, named, true) || grammar::plainly_written(module_, named).empty())
        return std::nullopt;
    return text_edit{module_.extent(named), grammar::dotted_name(module_, name)};
}

std::string renderer::replacement(node_id source, const surroundings& where) {
    if (std::ranges::binary_search(renamed_, source)) return copy(module_.extent(source), source);
    const auto added = changes_.replaced.at(source);
    active_.insert(source);
    const bool in_f_string = !index_.enclosing_quotes(source).empty();
    const auto kept_before = in_f_string ? kept_ : decltype(kept_)();
    auto text = onto(source, added, where);
    if (!where.brackets && alike(source, added) && breaks_line(module_, module_.extent(source))) text = in_parentheses(text);
    if (in_f_string && text.starts_with('{') && module_.text({module_.extent(source).begin - 1, module_.extent(source).begin}) == "{")
        text.insert(0, 1, ' ');
    if (in_f_string && !fits_f_string(source, text)) {
        skipped_.push_back(source);
        kept_ = kept_before;
        text = copy(module_.extent(source), source);
    }
    active_.erase(source);
    return text;
}

// Before Python 3.12 the fields of an f-string hold neither its quotes nor backslashes, and only single lines. What the
// author wrote there already is fine, though. f"{x=}" prints its own source: a change would be seen when it runs.
bool renderer::fits_f_string(node_id source, std::string_view text) const {
    if (index_.self_documenting(source)) return false;
    const auto before = module_.text(source);
    const auto is_new = [&](std::string_view what) {
        return text.find(what) != std::string_view::npos && before.find(what) == std::string_view::npos;
    };
    for (const auto& quote : index_.enclosing_quotes(source))
        if (is_new(quote)) return false;
    return !is_new("\\") && !is_new("\n") && !is_new("\r") && !is_new("#");
}

bool renderer::alike(node_id source, node_id added) const {
    if (source == added) return true;
    if (module_.from_source(added) || module_.kind(source) != module_.kind(added)) return false;
    if (module_.kind(source) == node_kind::Call) return true;
    return module_.kind(source) == node_kind::Attribute &&
           alike(module_.child(source, field::Attribute::value), module_.child(added, field::Attribute::value));
}

std::string renderer::onto(node_id source, node_id added, const surroundings& where) {
    if (source == added) return node_text(source, where);
    if (!alike(source, added)) return print(source, added, where);
    const bool loose = precedence_of(module_, added) < where.fits.need;  // never so for calls and attributes
    if (loose) return print(source, added, where);
    if (module_.kind(source) == node_kind::Call) {
        const auto likest = likest_call(source, added);
        if (likest && likest != added) return print(source, added, where);
        auto text = layout_call(*this, source, added, where);
        return text ? *text : print(source, added, where);
    }
    const auto value = module_.child(source, field::Attribute::value);
    const auto name = module_.identifier_extent(source, field::Attribute::attr);
    const auto whole = module_.extent(source), inner = module_.extent(value);
    surroundings inside = where;
    inside.fits = index_.parenthesised(value) ? place{} : place{precedence::atom};
    inside.brackets |= index_.parenthesised(value);
    return copy({whole.begin, inner.begin}, source) + onto(value, module_.child(added, field::Attribute::value), inside) +
           copy({inner.end, name.begin}, source) + std::string(module_.identifier(added, field::Attribute::attr));
}

// The call among the added nodes that takes over most of the source call's arguments as they are.
node_id renderer::likest_call(node_id source, node_id added) const {
    node_id best = grammar::no_node;
    std::size_t most = 0;
    std::vector<node_id> open{added};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (module_.from_source(node)) continue;
        for_each_child(module_, node, [&](node_id child, unsigned) { open.push_back(child); });
        if (module_.kind(node) != node_kind::Call) continue;
        const auto count = arguments_taken_over(module_, source, node);
        if (count > most) most = count, best = node;
    }
    return best;
}

std::string renderer::print(node_id source, node_id added, const surroundings& where) {
    if (module_.from_source(added)) return node_text(added, where);
    const auto splice = [this](node_id child, const surroundings& place) { return node_text(child, place); };
    printer words(module_, look_, splice);
    const auto likest = source && module_.kind(source) == node_kind::Call ? likest_call(source, added) : grammar::no_node;
    if (likest && likest != added) {
        words.lay_out([this, source, likest](node_id call, const surroundings& place) -> std::optional<std::string> {
            if (call != likest) return std::nullopt;
            auto text = layout_call(*this, source, call, place);
            const bool broken = text && !place.brackets && breaks_line(module_, module_.extent(source));
            return broken ? in_parentheses(*text) : text;
        });
    }
    if (source && grammar::category_of(module_.kind(added)) == grammar::node_category::stmt) return statement(source, added, words);
    return words.any(added, where);
}

std::string renderer::statement(node_id source, node_id added, printer& words) {
    const auto indent = reindented(indentation_at(module_.source(), whole_extent(module_, source).begin));
    const bool elif = module_.text(source).starts_with("elif");
    const bool chained = elif && module_.kind(added) == node_kind::If;
    const auto inner = elif && !chained ? indent + look_.indent_unit : indent;
    auto text = words.statement(added, inner);
    text.resize(text.size() - look_.newline.size());
    if (chained) return "el" + text.substr(indent.size());
    return elif ? "else:" + look_.newline + text : text.substr(indent.size());
}

std::string renderer::lost_comments(span range) {
    const auto comments = comments_within(module_, range);
    if (comments.empty()) return {};
    std::string lines;
    const auto above = logical_line(module_, range.begin);
    const std::string indent(indentation_at(module_.source(), above));
    for (const auto& comment : comments) {
        if (kept_.contains(comment.begin)) continue;
        lines += indent;
        lines += module_.text(comment);
        lines += look_.newline;
    }
    return lines;
}

std::vector<renderer::change> renderer::changes() { return changes_within({{0, static_cast<std::uint32_t>(module_.source().size())}}); }

std::vector<renderer::change> renderer::changes_within(const std::vector<span>& ranges) {
    const auto wanted = [&](span where) {
        const auto range = std::ranges::lower_bound(ranges, where.begin, {}, &span::end);
        return range != ranges.end() && range->begin <= where.end;
    };
    std::vector<change> result;
    std::vector<change> lines_above;
    std::uint32_t done = 0;
    auto elsewhere = moves();
    for (const auto& one : sites_) {
        if (!wanted(one.where) || is_moved(one)) continue;
        if ((one.node || one.renames) && one.where.begin < done) continue;   // inside the node before
        if (!one.node && used_.contains(one.edit)) continue;   // applied inside the node before
        if (one.node) {
            auto text = replacement(one.node, surroundings_of(one.node));
            result.push_back({{one.where, std::move(text)}, one.node});
            auto lost = lost_comments(one.where);
            if (!lost.empty()) {
                const auto above = logical_line(module_, one.where.begin);
                lines_above.push_back({{{above, above}, std::move(lost)}, grammar::no_node});
            }
            done = std::max(done, one.where.end);
        } else {
            result.push_back({{one.where, one.edit->text}, grammar::no_node});
        }
    }
    result.insert(result.end(), std::make_move_iterator(lines_above.begin()), std::make_move_iterator(lines_above.end()));
    result.insert(result.end(), std::make_move_iterator(elsewhere.begin()), std::make_move_iterator(elsewhere.end()));
    return result;
}

}  // namespace tensorferry::codegen
