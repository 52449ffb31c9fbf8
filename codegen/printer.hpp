// In: any node. Out: its text, from its fields; children that come from the source may be spliced in as their bytes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codegen/line_items.hpp"
#include "codegen/precedence.hpp"
#include "codegen/style.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// Where a piece of text is put.
struct surroundings {
    place fits;              // parentheses are added to what binds looser
    bool brackets = false;   // lines may be broken there
    char quote = 0;          // the quote that string constants take; 0: the style's
    const std::string* indent = nullptr;   // of a statement that is put on a line of its own
};

class printer {
public:
    // Text of a child that comes from the source, parentheses included where the place wants them.
    using splicer = std::function<std::string(grammar::node_id child, const surroundings& where)>;

    // Without a splicer every node is printed from its fields, constants and f-strings by their text.
    printer(const grammar::tree& module, const style& look, splicer splice = {});

    // Text of an added call that is to be laid out in another way than on one line; nothing for all others.
    using layout = std::function<std::optional<std::string>(grammar::node_id call, const surroundings& where)>;
    void lay_out(layout calls) { layout_ = std::move(calls); }

    // The expression on one line (strings and spliced children may have more), with parentheses where the place wants them.
    std::string expression(grammar::node_id node, const surroundings& where);
    // An alias, arg, keyword, pattern or any other node that may be replaced; statements end without a newline.
    std::string any(grammar::node_id node, const surroundings& where);
    // The statement at this indentation, which its first line gets too; ends with a newline.
    std::string statement(grammar::node_id node, const std::string& indent);
    // All of it, in the style and wrapped to its line length; for a printer without a splicer.
    std::string module_text();

private:
    using node_id = grammar::node_id;
    bool from_source(node_id node) const { return splice_ && module_.from_source(node); }
    void put(std::string_view text) { out_ += text; }
    void begin_line();                                        // of a statement or header: its indentation
    void end_line();                                          // its newline; wraps it if that is wanted
    void wrap_line();
    enum class parentheses { optional, last_resort, import };
    template <typename Body> void group(parentheses what, Body body) {
        const auto begin = out_.size();
        const auto outer = std::exchange(group_begin_, begin);
        body();
        if (wraps_ && may_group_ && out_.size() > begin) note_group(what, begin);
        group_begin_ = outer;
    }
    void note_group(parentheses what, std::size_t begin);
    void child(node_id parent, unsigned index);               // of a node field
    void grouped(parentheses what, node_id parent, unsigned index);
    void child_in(node_id node, place fits);                  // inside or outside of brackets as things stand
    void elements(node_id parent, unsigned index, std::string_view separator = ", ");
    template <typename Body> void bracketed(std::string_view open, std::string_view close, Body body);

    void bare(node_id node);
    void binary(node_id node);
    void bool_op(node_id node);
    void unary(node_id node);
    void conditional(node_id node);
    void compare(node_id node);
    void lambda(node_id node);
    void dict(node_id node);
    void tuple(node_id node, bool parentheses);
    void comprehension(node_id parent, unsigned generators);
    void call(node_id node);
    void call_arguments(node_id parent, unsigned args, unsigned keywords);
    void attribute(node_id node);
    void subscript(node_id node);
    void slice(node_id node);
    void constant(node_id node);
    void literal(node_id node, std::string_view text);
    void formatted_string(node_id node);
    void fields_of_string(node_id node);
    void replacement_field(node_id node);

    void parameters(node_id arguments);
    void parameter(node_id arg, node_id default_value);
    void keyword(node_id node);
    void value_in(node_id node);
    void alias(node_id node);
    void pattern(node_id node, int level);
    void bare_pattern(node_id node);
    void mapping_pattern(node_id node);
    void class_pattern(node_id node);
    void type_parameters(node_id parent, unsigned index);
    void other(node_id node);

    void simple_statement(node_id node);
    void import_from(node_id node);
    void assignment(node_id node);
    void annotated_assignment(node_id node);
    void raise_or_assert(node_id node);
    void compound_statement(node_id node);
    void function(node_id node);
    void class_definition(node_id node);
    void decorators(node_id node, unsigned index);
    void if_chain(node_id node);
    void loop(node_id node);
    bool is_lone_tuple(node_id with) const;
    void with(node_id node);
    void with_item(node_id item);
    void try_statement(node_id node);
    void match(node_id node);
    void suite(std::string_view header, node_id parent, unsigned index);
    void body(node_id parent, unsigned index);
    void one_statement(node_id node);
    void blank_lines(node_id before, node_id after, bool top_level);

    const grammar::tree& module_;
    const style& look_;
    splicer splice_;
    layout layout_;
    std::string out_;
    std::string indent_;
    int brackets_ = 0;
    char quote_ = 0;
    bool wraps_ = false;
    bool may_group_ = true;
    bool spaced_slices_ = false;
    std::size_t line_begin_ = 0;
    std::size_t group_begin_ = 0;                // of the innermost group that is open
    std::vector<optional_parentheses> groups_;   // of the line, from its begin
};

// The source spelling of a binary, unary, boolean or comparison operator.
std::string_view spelling(grammar::operator_kind op);

}  // namespace tensorferry::codegen
