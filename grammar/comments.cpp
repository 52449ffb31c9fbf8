#include "grammar/comments.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

#include "grammar/tokens.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::uint32_t end_of_text = std::numeric_limits<std::uint32_t>::max();

token_kind kind_of(const token& one) { return static_cast<token_kind>(one.kind); }

bool opens(token_kind kind) { return kind == token_kind::LPAR || kind == token_kind::LSQB || kind == token_kind::LBRACE; }
bool closes(token_kind kind) { return kind == token_kind::RPAR || kind == token_kind::RSQB || kind == token_kind::RBRACE; }

bool is_block(node_kind kind, unsigned field) {
    const auto& info = describe(kind).fields[field];
    return info.type == field_type::list &&
           (info.name == "body" || info.name == "orelse" || info.name == "finalbody" || info.name == "handlers" || info.name == "cases");
}

// Where a comment is, before it is known whose it is.
struct placed_comment {
    span where;
    std::uint32_t line;
    std::uint32_t next_token;  // index of the first token behind it that is no layout
    bool bracketed;            // inside brackets
    bool own_line;
    bool adjacent = false;     // nothing but such comments between it and the code on the line below
};

struct child {
    node_id node;
    unsigned field;
    span extent;  // with decorators
};

// More than there can be blocks.
constexpr int no_level = std::numeric_limits<int>::max();

struct frame {
    node_id node;
    std::uint32_t end;
    std::vector<child> children;
    std::size_t at = 0;
    int level = no_level;  // below `at`: how many blocks deep the last comment was; -1 above a clause's header
};

class attacher {
public:
    explicit attacher(const tree& module) : module_(module) {}

    std::vector<attached_comment> run() {
        place_comments();
        result_.reserve(placed_.size());
        std::vector<frame> open;
        open.push_back(opened(module_.root(), end_of_text));
        while (!open.empty()) {
            auto& top = open.back();
            if (top.at == top.children.size()) {
                while (more() && here().where.begin < top.end) attach_in(top, nullptr);
                open.pop_back();
                continue;
            }
            const auto next = top.children[top.at];
            while (more() && here().where.begin < next.extent.begin) attach_in(top, &next);
            ++top.at;
            top.level = no_level;
            if (more() && here().where.begin < next.extent.end) open.push_back(opened(next.node, next.extent.end));
        }
        return std::move(result_);
    }

private:
    bool more() const { return result_.size() < placed_.size(); }
    const placed_comment& here() const { return placed_[result_.size()]; }
    std::uint32_t line_of(std::uint32_t offset) const { return module_.locate(offset).line; }

    void place_comments() {
        const auto tokens = module_.tokens();
        std::uint32_t at = 0;
        int depth = 0;
        for (const auto& comment : module_.comments()) {
            for (; at < tokens.size() && tokens[at].begin < comment.begin; ++at) depth += opens(kind_of(tokens[at])) ? 1 : closes(kind_of(tokens[at])) ? -1 : 0;
            placed_.push_back({comment, line_of(comment.begin), at, depth > 0, starts_line(comment.begin)});
        }
        for (auto i = placed_.size(); i-- > 0;) {
            auto& one = placed_[i];
            if (i + 1 < placed_.size() && is_layout_until(one.next_token, placed_[i + 1].next_token)) {
                const auto& below = placed_[i + 1];
                one.next_token = below.next_token;
                one.adjacent = below.own_line && below.adjacent && below.line == one.line + 1;
            } else {
                while (one.next_token < tokens.size() && is_layout(kind_of(tokens[one.next_token]))) ++one.next_token;
                one.adjacent = one.next_token < tokens.size() && line_of(tokens[one.next_token].begin) == one.line + 1;
            }
        }
    }

    bool is_layout_until(std::uint32_t from, std::uint32_t to) const {
        const auto tokens = module_.tokens();
        // What lies behind the layout tokens was skipped for the comment below already.
        while (from < to && is_layout(kind_of(tokens[from]))) ++from;
        return from == to;
    }

    bool starts_line(std::uint32_t offset) const {
        const auto source = module_.source();
        while (offset > 0 && (source[offset - 1] == ' ' || source[offset - 1] == '\t' || source[offset - 1] == '\f')) --offset;
        return offset == 0 || source[offset - 1] == '\n' || source[offset - 1] == '\r' || (offset == 3 && source.starts_with("\xEF\xBB\xBF"));
    }

    // Columns as Python counts them for blocks: tabs reach to multiples of eight, a form feed starts anew.
    // What stands on a header's line is indented further than anything.
    unsigned indentation(std::uint32_t offset) const {
        if (!starts_line(offset)) return std::numeric_limits<unsigned>::max();
        const auto where = module_.locate(offset);
        unsigned column = 0;
        for (const char c : module_.source().substr(offset - where.column, where.column)) {
            if (c == ' ') ++column;
            if (c == '\t') column = (column / 8 + 1) * 8;
            if (c == '\f') column = 0;
        }
        return column;
    }

    // A decorated definition begins at the first "@".
    std::uint32_t begin_of(node_id node) const {
        node_id first = no_node;
        const auto kind = module_.kind(node);
        if (kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef) {
            const auto decorators = module_.list(node, field::FunctionDef::decorator_list);
            if (!decorators.empty()) first = decorators.front();
        } else if (kind == node_kind::ClassDef) {
            const auto decorators = module_.list(node, field::ClassDef::decorator_list);
            if (!decorators.empty()) first = decorators.front();
        }
        if (first == no_node) return module_.extent(node).begin;
        const auto tokens = module_.tokens();
        auto at = std::ranges::lower_bound(tokens, module_.extent(first).begin, {}, &token::begin);
        while (at != tokens.begin() && kind_of(*at) != token_kind::AT) --at;
        return at->begin;
    }

    frame opened(node_id node, std::uint32_t end) const {
        frame made{node, end, {}};
        const auto kind = module_.kind(node);
        const bool string = kind == node_kind::JoinedStr || kind == node_kind::TemplateStr;
        for_each_child_in_text(module_, node, [&](node_id each, unsigned index) {
            // Literal parts of a string that is written in pieces do not say where each piece is.
            if (string && module_.kind(each) == node_kind::Constant) return;
            if (module_.kind(each) != node_kind::arguments) return made.children.push_back({each, index, {begin_of(each), module_.extent(each).end}});
            for_each_child_in_text(module_, each, [&](node_id parameter) { made.children.push_back({parameter, index, module_.extent(parameter)}); });
        });
        return made;
    }

    void attach(node_id owner, comment_role role, unsigned field = whole_node) {
        const auto& comment = here();
        result_.push_back({comment.where, owner, role, static_cast<std::uint8_t>(field), comment.own_line, blank_lines_before()});
    }

    std::uint32_t blank_lines_before() const {
        const auto& comment = here();
        if (!comment.own_line) return 0;
        std::uint32_t line = comment.line;
        while (line > 1 && module_.line(line - 1).find_first_not_of(" \t\f") == std::string_view::npos) --line;
        return comment.line - line;
    }

    void attach_in(frame& in, const child* next) {
        const child* previous = in.at == 0 ? nullptr : &in.children[in.at - 1];
        if (here().bracketed)
            attach_in_brackets(in.node, previous, next);
        else if (here().own_line)
            attach_between_lines(in, previous, next);
        else
            attach_behind_line(in.node, previous, next);
    }

    // In brackets: by the elements on both sides, as far as no bracket lies between.
    void attach_in_brackets(node_id around, const child* previous, const child* next) {
        const auto kind = module_.kind(around);
        const auto& comment = here();
        if (kind == node_kind::JoinedStr || kind == node_kind::TemplateStr || kind == node_kind::Constant) return attach(around, comment_role::dangling);
        if (comment.own_line) {
            if (next != nullptr && comment.adjacent && same_brackets_until(next->extent.begin)) return attach(next->node, comment_role::leading);
        } else if (previous != nullptr && line_of(previous->extent.end) == comment.line && same_brackets_since(previous->extent.end)) {
            return attach(previous->node, comment_role::trailing);
        }
        attach(around, comment_role::dangling);
    }

    bool same_brackets_until(std::uint32_t offset) const {
        const auto tokens = module_.tokens();
        int depth = 0;
        for (auto i = here().next_token; i < tokens.size() && tokens[i].begin < offset; ++i) {
            depth += opens(kind_of(tokens[i])) ? 1 : closes(kind_of(tokens[i])) ? -1 : 0;
            if (depth < 0) return false;
        }
        return true;
    }

    bool same_brackets_since(std::uint32_t offset) const {
        const auto tokens = module_.tokens();
        int depth = 0;
        auto at = std::ranges::lower_bound(tokens, here().where.begin, {}, &token::begin);
        while (at != tokens.begin() && (at - 1)->begin >= offset) {
            --at;
            depth += closes(kind_of(*at)) ? 1 : opens(kind_of(*at)) ? -1 : 0;
            if (depth < 0) return false;
        }
        return true;
    }

    // Behind the code of a logical line: the statement that ends there, or the header.
    void attach_behind_line(node_id around, const child* previous, const child* next) {
        const auto kind = module_.kind(around);
        if (previous != nullptr && is_block(kind, previous->field) && !header_between(previous, next, true))
            return attach(last_statement(previous->node), comment_role::trailing);
        if (previous != nullptr && describe(kind).fields[previous->field].name == "decorator_list" && here().where.begin < module_.extent(around).begin)
            return attach(previous->node, comment_role::trailing);
        if (next == nullptr || category_of(kind) == node_category::expr) return attach(around, comment_role::dangling);
        attach(around, comment_role::trailing, next->field);
    }

    // True where "else:" or "finally:" stands between two blocks, before the comment or behind it.
    bool header_between(const child* previous, const child* next, bool before_comment) const {
        if (next == nullptr || next->field == previous->field) return false;
        const auto tokens = module_.tokens();
        auto at = std::ranges::lower_bound(tokens, previous->extent.end, {}, &token::begin);
        for (; at != tokens.end() && at->begin < next->extent.begin; ++at)
            if (kind_of(*at) == token_kind::ELSE || kind_of(*at) == token_kind::FINALLY) return (at->begin < here().where.begin) == before_comment;
        return false;
    }

    struct block {
        node_id node;
        unsigned field;
        node_id first;
        node_id last;
    };

    // The block that a statement ends with: its field and its last statement. Nothing for a simple statement.
    std::optional<block> last_block(node_id statement) const {
        const auto kind = module_.kind(statement);
        std::optional<block> found;
        const auto fields = describe(kind).fields;
        for (unsigned index = 0; index < fields.size(); ++index) {
            if (!is_block(kind, index)) continue;
            const auto list = module_.list(statement, index);
            if (!list.empty()) found = block{statement, index, list.front(), list.back()};
        }
        return found;
    }

    bool on_line_of_header(const block& each) const { return !starts_line(begin_of(each.first)); }

    // Handlers and elif stand where their statement stands: they are no block to be indented into.
    bool is_clause(const block& each) const {
        const auto kind = module_.kind(each.first);
        return kind == node_kind::ExceptHandler ||
               (module_.kind(each.node) == node_kind::If && each.field == field::If::orelse && kind == node_kind::If && module_.text(each.first).starts_with("elif"));
    }

    // The statement that a line ends with, below any blocks that the statement ends with.
    node_id last_statement(node_id statement) const {
        for (auto inner = last_block(statement); inner && (is_clause(*inner) || !on_line_of_header(*inner)); inner = last_block(statement)) statement = inner->last;
        return statement;
    }

    // On a line of its own between logical lines.
    void attach_between_lines(frame& in, const child* previous, const child* next) {
        const auto kind = module_.kind(in.node);
        if (kind == node_kind::Module && belongs_to_file()) return attach(in.node, comment_role::dangling, field::Module::body);
        if (previous == nullptr || !is_block(kind, previous->field)) return attach_before_block(in.node, next);
        if (header_between(previous, next, true)) return attach_above(in.node, next);
        const bool clause_below = next != nullptr && next->field != previous->field;
        const bool handler = module_.kind(previous->node) == node_kind::ExceptHandler;
        const auto column = indentation(here().where.begin);
        if (clause_below && !handler && (in.level < 0 || column < indentation(begin_of(module_.list(in.node, previous->field).front())))) {
            in.level = -1;
            return attach_above_clause(in.node, previous, next);
        }
        // The deepest block that is not indented further than the comment, and not deeper than the comment before it.
        int level = 0;
        std::optional<block> found;
        for (auto inner = last_block(previous->node); inner && level < in.level; inner = last_block(inner->last)) {
            if (is_clause(*inner)) continue;
            if (column < indentation(begin_of(inner->first))) break;
            ++level;
            found = inner;
        }
        in.level = level;
        if (found) return attach(found->node, comment_role::dangling, found->field);
        if (clause_below && handler) return attach_above_clause(in.node, previous, next);
        if (clause_below || next == nullptr) return attach(in.node, comment_role::dangling, previous->field);
        attach_above(in.node, next);
    }

    // "#!" on the first line, and an encoding declared on the first two (PEP 263).
    bool belongs_to_file() const {
        const auto& comment = here();
        if (comment.line > 2) return false;
        const auto text = module_.text(comment.where);
        if (comment.line == 1 && text.starts_with("#!")) return true;
        const auto coding = text.find("coding");
        return coding != std::string_view::npos && coding + 6 < text.size() && (text[coding + 6] == ':' || text[coding + 6] == '=');
    }

    // Before the first statement of the first block, or among decorators.
    void attach_before_block(node_id around, const child* next) {
        const auto kind = module_.kind(around);
        if (next == nullptr) return attach(around, comment_role::dangling, kind == node_kind::Module ? +field::Module::body : whole_node);
        const bool decorator = describe(kind).fields[next->field].name == "decorator_list";
        if (kind == node_kind::Module || here().where.begin >= module_.extent(around).begin || decorator) return attach_above(around, next);
        // Below the last decorator: above "def" or "class".
        const unsigned body = kind == node_kind::ClassDef ? +field::ClassDef::body : +field::FunctionDef::body;
        attach(around, here().adjacent ? comment_role::leading : comment_role::dangling, body);
    }

    void attach_above(node_id around, const child* next) {
        if (here().adjacent) return attach(next->node, comment_role::leading);
        attach(around, comment_role::dangling, next->field);
    }

    // Above "else:", "finally:", "elif" or "except".
    void attach_above_clause(node_id around, const child* previous, const child* next) {
        if (!here().adjacent) return attach(around, comment_role::dangling, previous->field);
        if (header_between(previous, next, false)) return attach(around, comment_role::leading, next->field);
        attach(next->node, comment_role::leading);
    }

    const tree& module_;
    std::vector<placed_comment> placed_;
    std::vector<attached_comment> result_;
};

auto key(const attached_comment& one) { return std::tuple(one.owner, one.role); }

}  // namespace

comment_table attach_comments(const tree& module) {
    comment_table table;
    table.comments_ = attacher(module).run();
    table.by_owner_ = table.comments_;
    std::ranges::stable_sort(table.by_owner_, {}, key);
    return table;
}

std::span<const attached_comment> comment_table::of(node_id node) const {
    return std::ranges::equal_range(by_owner_, node, {}, &attached_comment::owner);
}

std::span<const attached_comment> comment_table::of(node_id node, comment_role role) const {
    return std::ranges::equal_range(by_owner_, std::tuple(node, role), {}, key);
}

const attached_comment* comment_table::owner(std::uint32_t begin) const {
    const auto found = std::ranges::lower_bound(comments_, begin, {}, [](const attached_comment& one) { return one.where.begin; });
    return found != comments_.end() && found->where.begin == begin ? &*found : nullptr;
}

}  // namespace tensorferry::grammar
