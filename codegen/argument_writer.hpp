// In: the new arguments of a call, and the layout of the old ones. Out: the text from behind the opening parenthesis to the closing one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "codegen/call_shape.hpp"
#include "codegen/renderer.hpp"

namespace tensorferry::codegen {

struct new_argument {
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    grammar::node_id node;    // what Call.args or Call.keywords of the added call holds
    grammar::node_id value;   // the node, or the keyword's value
    std::string_view name;    // of a keyword; empty for **rest
    bool keyword;
    std::size_t origin;       // the source argument whose place it takes; nowhere: it is new
};

class argument_writer {
public:
    argument_writer(renderer& text, grammar::node_id source, const call_shape& shape, char quote);

    // The arguments that have an origin must be in the order of the source.
    std::string in_layout(const std::vector<new_argument>& arguments);
    // Each argument on its own line with the comments that belong to it; in any order.
    std::string one_per_line(const std::vector<new_argument>& arguments);

private:
    struct piece {
        std::string lead, code, post;
    };

    std::string code_of(const new_argument& argument);
    std::string value_of(const new_argument& argument);
    void write_kept(const new_argument& argument);
    void write_new(const new_argument& argument);
    void remove(std::size_t index);
    bool own_lines(std::size_t position) const;
    std::string indented_newline() const;
    std::string assemble(bool trailing_comma, std::string_view tail);
    void put_trivia(std::string_view trivia);
    void put_code(std::string_view code);

    renderer& text_;
    grammar::node_id source_;
    const call_shape& shape_;
    char quote_;
    std::vector<piece> pieces_;
    std::string carried_;      // own-line comments of removed arguments, for the next lead
    std::string moved_lead_;   // the line break of a removed or displaced argument, for the next kept one
    bool has_moved_lead_ = false;
    std::string out_;
    bool in_comment_ = false;  // the output so far ends in a comment
};

}  // namespace tensorferry::codegen
