// In: the frame of a rule that matched. Out: its node on the builder's stack; one function for each rule that needs
// more than its values in order. Which rule calls which is in grammar.cpp.
#pragma once

#include "grammar/builder.hpp"

namespace tensorferry::grammar {

// Stands below the arguments of a call, for a generator that shares the call's parentheses.
inline constexpr std::uint32_t opening_mark = 0xffffffffU;
// Starred arguments may follow keywords: sorts the values from `first` on into arguments and keywords, and says where
// the keywords begin. The order within each stays.
std::size_t put_keywords_last(builder& b, std::size_t first);

// Expressions
build_function build_identifier, build_name, build_number, build_constant_keyword, build_conditional, build_yield, build_tuple_tail, build_exception_tuple_tail, build_named_expression,
    build_boolean_tail, build_unary, build_compare_operator, build_compare_tail, build_binary_tail, build_display, build_slices, build_call, build_opening, build_generator_argument,
    build_comprehension, build_targets;
// Strings
build_function build_string_piece, build_fstring_start, build_fstring_end, build_strings, build_format_spec, build_conversion, build_flag, build_replacement_field;
// Functions and their parameters
build_function build_plain_argument, build_parameter, build_arguments, build_function_definition, build_class_definition, build_class_arguments;
// Statements
build_function build_assignment, build_annotated, build_augmented, build_expression_statement, build_type_alias, build_del_target, build_dotted_name,
    build_import_star, build_relative_level, build_import_from, build_elif, build_if, build_for, build_with, build_with_target, build_try;
// Patterns
build_function build_sequence_tail, build_as_pattern, build_or_pattern, build_complex_tail, build_value_pattern, build_singleton_pattern, build_wildcard,
    build_capture, build_pattern_group, build_sequence_pattern, build_mapping_pattern, build_class_pattern;

}  // namespace tensorferry::grammar
