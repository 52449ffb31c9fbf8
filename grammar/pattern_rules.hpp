// In: nothing. Out: the rules of the match statement's patterns, in the order of the reference grammar.
#pragma once

#include "grammar/expression_rules.hpp"

namespace tensorferry::grammar::rules {

struct pattern;
struct or_pattern;
struct maybe_star_pattern;
struct star_pattern;

struct open_sequence_tail : seq<tok<COMMA>, opt<comma_separated<maybe_star_pattern>>> {};
// `case *a:` alone is no sequence; `case *a,:` is.
struct patterns : sor<seq<star_pattern, must<open_sequence_tail>>, seq<pattern, opt<open_sequence_tail>>> {};
struct as_pattern_tail : seq<tok<AS>, must<identifier>> {};
struct pattern : seq<or_pattern, opt<as_pattern_tail>> {};
struct closed_pattern;
struct or_pattern_tail : plus<tok<VBAR>, must<closed_pattern>> {};
struct or_pattern : seq<closed_pattern, opt<or_pattern_tail>> {};

// Literals: numbers may be negative, and complex as a sum of a real and an imaginary one.
struct negative_number : seq<tok<MINUS>, must<number>> {};
struct signed_number : sor<number, negative_number> {};
struct imaginary_number : seq<at<tok<IMAGINARY>>, number> {};
struct complex_tail : seq<tok<PLUS, MINUS>, must<imaginary_number>> {};
struct signed_or_complex_number : seq<signed_number, opt<complex_tail>> {};
struct literal_expr : sor<signed_or_complex_number, strings> {};
struct literal_pattern : literal_expr {};
struct singleton_pattern : tok<NONE, TRUE, FALSE> {};
struct singleton_key : tok<NONE, TRUE, FALSE> {};

struct attribute_follows : tok<DOT, LPAR, EQUAL> {};
struct wildcard_pattern : seq<tok<UNDERSCORE>, not_at<attribute_follows>> {};
struct capture_pattern : seq<identifier, not_at<attribute_follows>> {};
struct name_or_attr : seq<name, star<attribute_tail>> {};
struct attr : seq<name, plus<attribute_tail>> {};

struct sequence_rest : sor<seq<at<tok<COMMA>>, more<maybe_star_pattern>, becomes<node_kind::MatchSequence>>, becomes<node_kind::none>> {};
struct pattern_group : seq<tok<LPAR>, sor<seq<maybe_star_pattern, sequence_rest>, becomes<node_kind::MatchSequence>>, must<closing_parenthesis>> {};
struct sequence_pattern : seq<tok<LSQB>, opt<comma_separated<maybe_star_pattern>>, must<closing_square>> {};
struct wildcard_name : seq<tok<UNDERSCORE>, absent> {};
struct star_pattern : seq<tok<STAR>, must<sor<wildcard_name, identifier>>> {};
struct maybe_star_pattern : sor<star_pattern, pattern> {};

struct mapping_key : sor<literal_expr, singleton_key, attr> {};
struct key_value_pattern : seq<mapping_key, must<colon>, must<pattern>> {};
struct capture_target : seq<not_at<tok<UNDERSCORE>>, identifier> {};
struct double_star_pattern : seq<tok<DOUBLESTAR>, absent, must<capture_target>> {};
struct mapping_item : sor<key_value_pattern, double_star_pattern> {};
struct mapping_pattern : seq<tok<LBRACE>, opt<comma_separated<mapping_item>>, must<closing_brace>> {};

struct keyword_pattern : seq<at<any_name, tok<EQUAL>>, identifier, tok<EQUAL>, must<pattern>> {};
struct positional_pattern : seq<absent, pattern> {};
struct class_arguments_of_pattern : opt<comma_separated<sor<keyword_pattern, positional_pattern>>> {};
struct class_pattern_tail : seq<tok<LPAR>, class_arguments_of_pattern, must<closing_parenthesis>> {};
struct value_pattern_tail : not_at<tok<LPAR>> {};
struct value_or_class_pattern : seq<name_or_attr, sor<class_pattern_tail, value_pattern_tail>> {};

struct closed_pattern : sor<wildcard_pattern, capture_pattern, value_or_class_pattern, literal_pattern, singleton_pattern, pattern_group, sequence_pattern,
                            mapping_pattern> {};

}  // namespace tensorferry::grammar::rules
