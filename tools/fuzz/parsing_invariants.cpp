#include <algorithm>
#include <string>
#include <vector>

#include "codegen/rewrite.hpp"
#include "grammar/parse.hpp"
#include "grammar/tokens.hpp"
#include "src/syntax/walk.hpp"
#include "src/text/encoding.hpp"
#include "tools/fuzz/invariants.hpp"

namespace tensorferry::fuzz {

namespace {

using namespace grammar;

void require(bool holds, const char* law) {
    if (!holds) {
        throw broken_law(law);
    }
}

void check_error(const syntax_error& error, std::string_view source) {
    require(!error.message.empty(), "a syntax error has a message");
    require(error.where.line >= 1 && error.where.line <= source.size() + 1, "a syntax error lies in a line of the text");
    require(error.where.column <= source.size(), "a syntax error lies in the text");
    require(!describe(error, "source").empty(), "a syntax error can be described");
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\f\r\n\\") == std::string_view::npos;
}

// Tokens and comments follow each other, and between them is only white space.
void check_tokens(const tree& module) {
    const auto source = module.source();
    const auto tokens = module.tokens();
    auto comment = module.comments().begin();
    std::uint32_t reached = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    int level = 0;
    const auto pass = [&](span piece) {
        require(piece.begin >= reached && piece.begin <= piece.end && piece.end <= source.size(), "tokens and comments are in order and in the text");
        require(is_blank(source.substr(reached, piece.begin - reached)), "only white space is no token");
        reached = piece.end;
    };
    for (const token& each : tokens) {
        for (; comment != module.comments().end() && comment->begin < each.end; ++comment) {
            require(source[comment->begin] == '#', "a comment begins with a hash");
            pass(*comment);
        }
        const auto kind = static_cast<token_kind>(each.kind);
        level += kind == token_kind::INDENT ? 1 : kind == token_kind::DEDENT ? -1 : 0;
        require(level >= 0, "a block ends after it began");
        if (each.begin < each.end || reached <= each.begin) {
            pass({each.begin, each.end});
        }
    }
    require(level == 0, "every block ends");
    require(!tokens.empty() && static_cast<token_kind>(tokens.back().kind) == token_kind::ENDMARKER, "the tokens end with ENDMARKER");
    require(comment == module.comments().end(), "comments are in the text");
    require(is_blank(source.substr(reached)), "all of the text is tokens");
}

bool has_place(const tree& module, node_id node) {
    const auto category = describe(module.kind(node)).category;
    return category == node_category::stmt || category == node_category::expr || category == node_category::match || category == node_category::handler;
}

struct open_node {
    node_id node;
    span around;
};

// Children lie in their parents; decorators stand before what they decorate. Returns how many nodes there are.
void check_nodes(const tree& module) {
    std::vector<open_node> open{{module.root(), {0, static_cast<std::uint32_t>(module.source().size())}}};
    std::vector<node_id> seen;
    while (!open.empty()) {
        const auto [node, around] = open.back();
        open.pop_back();
        seen.push_back(node);
        span within = around;
        if (has_place(module, node)) {
            const span own = module.extent(node);
            require(own.begin <= own.end && own.begin >= around.begin && own.end <= around.end, "a node lies in its parent");
            within = own;
        }
        const auto fields = describe(module.kind(node)).fields;
        for (unsigned index = 0; index < fields.size(); ++index) {
            const span inside = fields[index].name == "decorator_list" ? around : within;
            if (fields[index].type == field_type::node || fields[index].type == field_type::optional_node) {
                const node_id child = module.child(node, index);
                require(child != no_node || fields[index].type == field_type::optional_node, "a field that is not optional is there");
                if (child != no_node) {
                    open.push_back({child, inside});
                }
            } else if (fields[index].type == field_type::list) {
                for (const node_id child : module.list(node, index)) {
                    if (child != no_node) {
                        open.push_back({child, inside});
                    }
                }
            } else if (fields[index].type == field_type::identifier) {
                require(!module.identifier(node, index).empty(), "a name is not empty");
            }
        }
    }
    std::ranges::sort(seen);
    require(std::ranges::adjacent_find(seen) == seen.end(), "a node has one parent");
}

// Past "lineno=1, col_offset=0, end_lineno=1, end_col_offset=2", or where it does not stand there: 0.
std::size_t length_of_place(std::string_view text) {
    std::size_t at = 0;
    for (const std::string_view name : {"lineno=", ", col_offset=", ", end_lineno=", ", end_col_offset="}) {
        if (!text.substr(at).starts_with(name)) {
            return 0;
        }
        at = std::min(text.find_first_not_of("0123456789", at + name.size()), text.size());
    }
    return at;
}

// The dump without the places of the nodes.
std::string shape(const tree& module, int minor) {
    const std::string text = dump(module, minor);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find("lineno=", at), text.size());
        result.append(text, at, next - at);
        const std::size_t length = length_of_place(std::string_view(text).substr(next));
        at = next + length;
        if (length == 0 && at < text.size()) {
            result += text[at++];
        }
    }
    return result;
}

// Nested displays and sums of a subscript's star may cost the print brackets that the source has not, and the limit
// of 200 is on the brackets that are written.
bool is_limit(const syntax_error& error) {
    return error.message == "too many nested parentheses" || error.message == "the expression is nested too deeply";
}

// Two texts from shortly before where they begin to differ.
std::string difference(std::string_view before, std::string_view after) {
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    const std::size_t begin = at < 80 ? 0 : at - 80;
    return std::string(before.substr(begin, 160)) + "\n" + std::string(after.substr(begin, 160));
}

void check_printing(const tree& module, int minor) {
    require(codegen::apply(module, {}) == module.source(), "what has no change comes back byte for byte");
    const std::string printed = codegen::print(module);
    const auto again = parse(printed);
    if (!again) {
        if (is_limit(again.error())) {
            return;
        }
        throw broken_law("what is printed parses: " + describe(again.error(), "printed") + "in\n" + printed);
    }
    const std::string before = shape(module, minor);
    const std::string after = shape(*again, minor);
    if (before != after) {
        throw broken_law("what is printed has the same tree:\n" + difference(before, after) + "\nin\n" + printed);
    }
}

}  // namespace

void check_parsing(std::string_view bytes) {
    const auto module = parse(std::string(bytes));
    if (!module) {
        return check_error(module.error(), bytes);
    }
    require(module->source() == bytes, "the tree keeps its source");
    check_tokens(*module);
    check_nodes(*module);
    check_printing(*module, 8 + static_cast<int>(bytes.size() % 7));
}

void check_source_file(std::string_view bytes) {
    const auto text = decode(bytes);
    if (!text) {
        return;
    }
    require(encode(text->utf8, text->from) == bytes, "a decoded file is written back unchanged");
    check_parsing(text->utf8);
}

}  // namespace tensorferry::fuzz
