// In: nothing but source text and the nodes that the parser (or a rewriter) adds. Out: the syntax tree:
// compact nodes in one arena, each with its byte span, its tokens and its comments beside it.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/uninitialized.hpp"

namespace tensorferry::grammar {

// A node of one tree; ids stay valid while the tree grows. 0 is "no node".
using node_id = std::uint32_t;
inline constexpr node_id no_node = 0;

// Half-open range of byte offsets into the UTF-8 text (a byte order mark counts as text).
struct span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const span&, const span&) = default;
};

enum class node_kind : std::uint8_t {
    none,
#define F(type, name)
#define NODE(kind, category, fields) kind,
#include "grammar/node_kinds.def"
#undef NODE
#undef F
};

enum class node_category : std::uint8_t { mod, stmt, expr, match, handler, other };

enum class field_type : std::uint8_t {
    node, optional_node, list, identifier, optional_identifier, identifier_list, op, op_list, integer, constant, string, context
};

enum class context : std::uint8_t { Load, Store, Del };

// Boolean, binary, unary and comparison operators, in the order of Python's abstract grammar.
enum class operator_kind : std::uint8_t {
    And, Or,
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
    Invert, Not, UAdd, USub,
    Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn
};

// What a Constant is; its value is read from its text on demand.
enum class constant_kind : std::uint8_t { none, true_, false_, ellipsis, integer, floating, imaginary, string, bytes };

// The fields of each kind: field::Call::func, field::Call::args, …: indices for the accessors of tree.
namespace field {
#define F(type, name) name,
#define NODE(kind, category, fields) namespace kind { enum index : unsigned { fields field_count }; }
#include "grammar/node_kinds.def"
#undef NODE
#undef F
}  // namespace field

struct field_info {
    field_type type;
    std::string_view name;
};

struct kind_info {
    std::string_view name;  // as ast.dump spells it
    node_category category;
    std::span<const field_info> fields;
};

// The name, category and fields of a kind.
const kind_info& describe(node_kind kind);

inline constexpr node_category categories[] = {
    node_category::other,
#define F(type, name)
#define NODE(kind, category, fields) node_category::category,
#include "grammar/node_kinds.def"
#undef NODE
#undef F
};

// The same as describe(kind).category.
constexpr node_category category_of(node_kind kind) { return categories[static_cast<std::size_t>(kind)]; }

// A lexical token, kept for rewriters that need commas, brackets and keywords. kind is a token_kind of tokens.hpp.
struct token {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint8_t kind;
    bool raw = false;  // of an f-string's text: backslashes stand for themselves
};

// One-based line, zero-based column in bytes of the UTF-8 line, as CPython counts them.
struct position {
    std::uint32_t line;
    std::uint32_t column;
};

class tree {
public:
    // Takes the whole text in UTF-8 (at most 1 GiB); newline kinds and a byte order mark are kept as they are.
    explicit tree(std::string source);

    std::string_view source() const { return source_; }
    node_id root() const { return root_; }
    void set_root(node_id root) { root_ = root; }

    node_kind kind(node_id node) const { return static_cast<node_kind>(words_[node] & 0xffU); }
    // Bytes of the node. For a node that a rewriter added: where its text lies behind the source (see add_text), or empty. A Name or an
    // Attribute that has such a text is a dotted name, which its own name ends.
    span extent(node_id node) const { return {words_[node + 1], words_[node + 2]}; }
    // How many nodes the parser has added, those included that hang nowhere because a rule failed behind them.
    std::size_t source_nodes() const { return source_nodes_; }
    // False for nodes that a rewriter added.
    bool from_source(node_id node) const { return (words_[node] & source_flag) != 0; }
    // The text of a span, in the source or behind it.
    std::string_view text(span bytes) const {
        if (bytes.end <= source_.size()) return {source_.data() + bytes.begin, bytes.end - bytes.begin};
        return text_behind(bytes);
    }
    std::string_view text(node_id node) const { return text(extent(node)); }

    // Field access; `index` is an enumerator of field::KIND. The field must have the accessor's type.
    node_id child(node_id node, unsigned index) const { return slot(node, index); }  // node, optional_node (0: none)
    std::span<const node_id> list(node_id node, unsigned index) const { return list_at(slot(node, index)); }  // invalid after an add
    // "" where absent; alias.name may be dotted.
    std::string_view identifier(node_id node, unsigned index) const {
        // A Name ends where its name does, an Attribute too.
        const auto what = kind(node);
        if ((what == node_kind::Name || what == node_kind::Attribute) && words_[node + 2] != 0) {
            const auto begin = slot(node, index);
            if (from_source(node)) return {source_.data() + begin, words_[node + 2] - begin};
            return text_behind({begin, words_[node + 2]});
        }
        return identifier_of_other(node, index);
    }
    span identifier_extent(node_id node, unsigned index) const;
    std::span<const std::uint32_t> identifiers(node_id node, unsigned index) const { return list_at(slot(node, index)); }  // offsets, see identifier_at
    std::string_view identifier_at(std::uint32_t offset) const;
    std::uint32_t integer(node_id node, unsigned index) const { return slot(node, index); }  // conversion: -1 is stored as 0xffffffff
    operator_kind op(node_id node, unsigned index) const { return static_cast<operator_kind>(slot(node, index)); }
    std::span<const std::uint32_t> ops(node_id node, unsigned index) const { return list_at(slot(node, index)); }  // of Compare, each an operator_kind
    context ctx(node_id node) const { return static_cast<context>(detail(node)); }
    constant_kind constant(node_id node) const { return static_cast<constant_kind>(detail(node)); }  // of Constant and MatchSingleton

    // In the order of the text. Comments run from '#' to before the line's end.
    std::span<const token> tokens() const { return tokens_; }
    std::span<const span> comments() const { return comments_; }
    // Which of the tokens open or close a block or are of a string, parts of f-strings' texts included: few, where most are looked for.
    std::span<const std::uint32_t> blocks_and_strings() const { return blocks_and_strings_; }
    // Index into tokens() of the first token that begins at or after `offset`; their number where there is none.
    std::size_t first_token(std::uint32_t offset) const;
    position locate(std::uint32_t offset) const;
    // Where each line begins; the first one behind a byte order mark.
    std::span<const std::uint32_t> lines() const { return line_starts(); }
    std::string_view line(std::uint32_t number) const;  // one-based, without its newline

    // Growth. Slots hold one value a field (ctx excepted): a node id, an offset of add_text, an operator_kind,
    // an integer, or what add_list returned. `detail` is the context or the constant_kind.
    node_id add(node_kind kind, span extent, std::span<const std::uint32_t> slots, std::uint8_t detail = 0, bool from_source = false);
    std::uint32_t add_list(std::span<const std::uint32_t> values);
    // The same for values that the caller writes at once: the list, and where they go. At least one.
    std::pair<std::uint32_t, std::span<std::uint32_t>> add_list_of(std::size_t size) {
        const auto list = static_cast<std::uint32_t>(words_.size());
        std::uint32_t* const place = grow(1 + size);
        *place = static_cast<std::uint32_t>(size);
        return {list, {place + 1, size}};
    }
    // Keeps text behind the source and returns its offset (source().size() or more), usable as an identifier or, as
    // {offset, offset + size}, as a Constant's extent. Views of earlier texts stay valid.
    std::uint32_t add_text(std::string_view text);
    // Turns a node that has a context (Name, Attribute, Subscript, Starred, List, Tuple) to another one; its children keep theirs.
    void set_context(node_id node, context ctx);

    // The ids of two nodes differ by at least so much.
    static constexpr std::uint32_t least_words = 3;

    // The values that add_list was given; invalid after an add.
    std::span<const std::uint32_t> words_of_list(std::uint32_t list) const { return list_at(list); }

    // `blocks_and_strings`: the numbers of the tokens that blocks_and_strings() gives.
    void set_tokens(std::vector<token> tokens, std::vector<span> comments, std::vector<std::uint32_t> blocks_and_strings);

private:
    // Room for so many more words.
    std::uint32_t* grow(std::size_t count) {
        const auto size = words_.size();
        words_.resize(size + count);
        return words_.data() + size;
    }
    std::uint32_t slot(node_id node, unsigned index) const { return words_[node + header_words + index]; }
    std::span<const std::uint32_t> list_at(std::uint32_t list) const { return std::span(words_).subspan(list + 1, words_[list]); }
    std::uint32_t detail(node_id node) const { return (words_[node] >> detail_shift) & 0xffU; }
    const std::vector<std::uint32_t>& line_starts() const;
    span name_extent(std::uint32_t offset, bool dotted) const;
    std::string_view text_behind(span bytes) const;
    std::string_view identifier_of_other(node_id node, unsigned index) const;

    static constexpr unsigned header_words = least_words;
    // The first word of a node: kind in bits 0-7, context or constant_kind in bits 8-15, flags above.
    static constexpr std::uint32_t detail_shift = 8;
    static constexpr std::uint32_t source_flag = 1U << 16;
    std::string source_;
    std::deque<std::string> extra_;        // texts of added nodes; a deque never moves them
    std::vector<std::uint32_t> extra_offsets_;
    mutable std::size_t extra_hint_ = 0;   // which of them was wanted last
    uninitialized_vector<std::uint32_t> words_;  // kind|detail|flags, begin, end, slots…; lists: count, values…
    std::vector<token> tokens_;
    std::vector<span> comments_;
    std::vector<std::uint32_t> blocks_and_strings_;
    mutable std::vector<std::uint32_t> line_starts_;  // made at the first locate
    mutable std::vector<std::uint32_t> token_blocks_;  // made at the first first_token: the first token of each block of the text
    node_id root_ = no_node;
    std::uint32_t source_nodes_ = 0;
};

// Here, since half of the parser's time goes into it.
inline node_id tree::add(node_kind kind, span extent, std::span<const std::uint32_t> slots, std::uint8_t detail, bool from_source) {
    const auto node = static_cast<node_id>(words_.size());
    std::uint32_t* place = grow(header_words + slots.size());
    source_nodes_ += from_source;
    *place++ = static_cast<std::uint32_t>(kind) | (std::uint32_t{detail} << detail_shift) | (from_source ? source_flag : 0);
    *place++ = extent.begin;
    *place++ = extent.end;
    for (std::size_t i = 0; i < slots.size(); ++i) place[i] = slots[i];
    return node;
}

}  // namespace tensorferry::grammar
