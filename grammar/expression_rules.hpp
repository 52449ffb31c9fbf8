// In: nothing. Out: the rules of Python's expressions and f-strings, in the order of the reference grammar.
// Rules read left to right without going back: where the reference grammar tries alternatives that begin alike, the
// common part comes first here, and what follows it (a *_tail) decides.
#pragma once

#include "grammar/rules.hpp"

namespace tensorferry::grammar::rules {

struct expression;
struct lambda_body;
struct inversion;
struct factor;
struct bitwise_or;
struct disjunction;
struct star_expressions;
struct star_targets;
struct strings;

// General expressions. What can follow an operand and go on its expression is looked for once: after most operands there is none of it.
struct goes_on : tok<DOUBLESTAR, STAR, SLASH, DOUBLESLASH, PERCENT, AT, PLUS, MINUS, LEFTSHIFT, RIGHTSHIFT, AMPER, CIRCUMFLEX, VBAR, EQEQUAL, NOTEQUAL, LESS,
                     LESSEQUAL, GREATER, GREATEREQUAL, IN, NOT, IS, AND, OR, IF> {};
struct primary;
struct tails_of_primary;
struct if_else_tail : seq<tok<IF>, must<disjunction>, must<struct else_of_conditional>, must<expression>> {};
struct else_of_conditional : tok<ELSE> {};
struct lambdef;
struct conditional : sor<seq<primary, opt<at<goes_on>, tails_of_primary>>, seq<disjunction, opt<if_else_tail>>> {};
struct expression : sor<conditional, lambdef> {};

struct yield_from : seq<tok<FROM>, must<expression>> {};
struct yield_expr : seq<tok<YIELD>, sor<seq<yield_from, becomes<node_kind::YieldFrom>>, seq<maybe<star_expressions>, becomes<node_kind::Yield>>>> {};

struct starred : seq<tok<STAR>, must<bitwise_or>> {};
struct star_expression : sor<expression, starred> {};
struct tuple_tail : seq<tok<COMMA>, opt<comma_separated<star_expression>>> {};
struct star_expressions : seq<star_expression, opt<tuple_tail>> {};

struct assignment_expression : seq<at<any_name, tok<COLONEQUAL>>, struct name, tok<COLONEQUAL>, must<expression>> {};
struct named_expression : sor<assignment_expression, expression> {};
struct star_named_expression : sor<starred, named_expression> {};
struct star_named_expressions : comma_separated<star_named_expression> {};

// Booleans and comparisons
struct conjunction;
struct or_tail : plus<tok<OR>, must<conjunction>> {};
struct disjunction : seq<conjunction, opt<or_tail>> {};
struct and_tail : plus<tok<AND>, must<inversion>> {};
struct conjunction : seq<inversion, opt<and_tail>> {};
struct comparison;
struct negation : seq<tok<NOT>, must<inversion>> {};
struct inversion : sor<comparison, negation> {};
struct not_in : seq<tok<NOT>, tok<IN>> {};
struct is_not : seq<tok<IS>, tok<NOT>> {};
struct compare_operator : sor<tok<EQEQUAL, NOTEQUAL, LESS, LESSEQUAL, GREATER, GREATEREQUAL, IN>, not_in, is_not, tok<IS>> {};
struct compare_tail : plus<compare_operator, must<bitwise_or>> {};
struct comparison : seq<bitwise_or, opt<compare_tail>> {};

// Bitwise and arithmetic operators. What binds tightest is read first; after an operand without an operator, which is nearly
// all of them, one look is enough for all six levels.
template <typename Operand, token_kind... Operators>
struct binary_tail : seq<tok<Operators...>, must<Operand>> {};
template <typename Operand, token_kind... Operators>
struct binary_tails : star<binary_tail<Operand, Operators...>> {};
struct binary_operator : tok<STAR, SLASH, DOUBLESLASH, PERCENT, AT, PLUS, MINUS, LEFTSHIFT, RIGHTSHIFT, AMPER, CIRCUMFLEX, VBAR> {};
template <typename... Tails>
struct binary : seq<factor, opt<at<binary_operator>, Tails...>> {};
struct term_tails : binary_tails<factor, STAR, SLASH, DOUBLESLASH, PERCENT, AT> {};
struct term : binary<term_tails> {};
struct sum_tails : binary_tails<term, PLUS, MINUS> {};
struct sum : binary<term_tails, sum_tails> {};
struct shift_tails : binary_tails<sum, LEFTSHIFT, RIGHTSHIFT> {};
struct shift_expr : binary<term_tails, sum_tails, shift_tails> {};
struct and_tails : binary_tails<shift_expr, AMPER> {};
struct bitwise_and : binary<term_tails, sum_tails, shift_tails, and_tails> {};
struct xor_tails : binary_tails<bitwise_and, CIRCUMFLEX> {};
struct bitwise_xor : binary<term_tails, sum_tails, shift_tails, and_tails, xor_tails> {};
struct or_tails : binary_tails<bitwise_xor, VBAR> {};
struct bitwise_or : binary<term_tails, sum_tails, shift_tails, and_tails, xor_tails, or_tails> {};

struct power;
struct signed_factor : seq<tok<PLUS, MINUS, TILDE>, must<factor>> {};
struct factor : sor<power, signed_factor> {};
struct await_primary;
struct power_tail : seq<tok<DOUBLESTAR>, must<factor>> {};
struct power : seq<await_primary, opt<power_tail>> {};
// The levels from a power to a conditional expression, for an operand that begins with no operator.
struct tails_of_primary : seq<opt<power_tail>, opt<at<binary_operator>, term_tails, sum_tails, shift_tails, and_tails, xor_tails, or_tails>, opt<compare_tail>,
                              opt<and_tail>, opt<or_tail>, opt<if_else_tail>> {};

// Primary elements
struct awaited : seq<tok<AWAIT>, must<primary>> {};
struct await_primary : sor<primary, awaited> {};
struct attribute_tail : seq<tok<DOT>, must<identifier>> {};
struct call_tail;
struct subscript_tail;
struct atom;
struct primary : seq<atom, star<sor<attribute_tail, call_tail, subscript_tail>>> {};

struct slice_tail : seq<tok<COLON>, maybe<expression>, maybe<tok<COLON>, maybe<expression>>> {};
struct starred_argument;
struct slice : sor<starred_argument, assignment_expression, seq<expression, opt<slice_tail>>, seq<at<tok<COLON>>, absent, slice_tail>> {};
struct slices_tail : seq<tok<COMMA>, opt<comma_separated<slice>>> {};
struct slices : seq<slice, opt<slices_tail>> {};
struct closing_square : tok<RSQB> {};
struct subscript_tail : seq<tok<LSQB>, must<slices>, must<closing_square>> {};

struct display;
struct constant_keyword : tok<TRUE, FALSE, NONE, ELLIPSIS> {};
struct number : tok<INTEGER, FLOATING, IMAGINARY> {};
struct name : any_name {};
struct atom : sor<name, number, strings, display, constant_keyword> {};

struct for_if_clauses;
struct closing_parenthesis : tok<RPAR> {};
struct closing_brace : tok<RBRACE> {};
template <typename Element, node_kind Comprehension, node_kind Collection>
struct elements : seq<Element, sor<seq<for_if_clauses, becomes<Comprehension>>, seq<more<Element>, becomes<Collection>>>> {};

struct group_or_tuple_rest : sor<seq<for_if_clauses, becomes<node_kind::GeneratorExp>>,
                                 seq<at<tok<COMMA>>, more<star_named_expression>, becomes<node_kind::Tuple>>, becomes<node_kind::none>> {};
struct in_parentheses : sor<seq<star_named_expression, group_or_tuple_rest>, seq<yield_expr, becomes<node_kind::none>>, becomes<node_kind::Tuple>> {};
struct in_brackets : sor<elements<star_named_expression, node_kind::ListComp, node_kind::List>, becomes<node_kind::List>> {};

struct kvpair : seq<expression, must<colon>, must<expression>> {};
struct double_starred : seq<tok<DOUBLESTAR>, absent, must<bitwise_or>> {};
struct double_starred_kvpair : sor<double_starred, kvpair> {};
struct dict_rest : sor<seq<for_if_clauses, becomes<node_kind::DictComp>>, seq<more<double_starred_kvpair>, becomes<node_kind::Dict>>> {};
struct set_rest : sor<seq<for_if_clauses, becomes<node_kind::SetComp>>, seq<more<star_named_expression>, becomes<node_kind::Set>>> {};
struct set_or_dict : seq<star_named_expression, sor<seq<tok<COLON>, must<expression>, dict_rest>, set_rest>> {};
struct in_braces : sor<seq<double_starred, dict_rest>, set_or_dict, becomes<node_kind::Dict>> {};

struct display : sor<seq<tok<LPAR>, in_parentheses, must<closing_parenthesis>>, seq<tok<LSQB>, in_brackets, must<closing_square>>,
                     seq<tok<LBRACE>, in_braces, must<closing_brace>>> {};

// Lambda functions
struct lambda_arg : identifier {};
struct default_value : seq<tok<EQUAL>, must<expression>> {};
struct lambda_param : sor<tok<SLASH>, seq<tok<DOUBLESTAR>, must<lambda_arg>>, seq<tok<STAR>, opt<lambda_arg>>, seq<lambda_arg, opt<default_value>>> {};
struct lambda_parameters : opt<comma_separated<lambda_param>> {};
struct lambdef : seq<tok<LAMBDA>, lambda_parameters, must<tok<COLON>>, must<expression>> {};

// F-strings and t-strings
struct replacement_field;
struct fstring_middle : tok<FSTRING_MIDDLE, TSTRING_MIDDLE> {};
struct fstring_format_spec : seq<tok<COLON>, star<sor<fstring_middle, replacement_field>>> {};
struct debug_mark : tok<EQUAL> {};
struct conversion : seq<tok<EXCLAMATION>, must<identifier>> {};
struct replacement_field : seq<tok<LBRACE>, must<sor<yield_expr, star_expressions>>, maybe<debug_mark>, maybe<conversion>, maybe<fstring_format_spec>,
                               must<closing_brace>> {};
struct fstring_end : tok<FSTRING_END, TSTRING_END> {};
struct fstring_start : tok<FSTRING_START, TSTRING_START> {};
struct fstring : seq<fstring_start, star<sor<fstring_middle, replacement_field>>, must<fstring_end>> {};
struct string : tok<STRING, BYTES> {};
struct strings : plus<sor<string, fstring>> {};

// Comprehensions
struct comprehension_conditions : star<tok<IF>, must<disjunction>> {};
struct for_if_clause : seq<opt<tok<ASYNC>>, tok<FOR>, must<star_targets>, must<struct in_of_loop>, must<disjunction>, listed<comprehension_conditions>> {};
struct in_of_loop : tok<IN> {};
struct for_if_clauses : plus<for_if_clause> {};

// Arguments
struct keyword_argument : seq<at<any_name, tok<EQUAL>>, identifier, tok<EQUAL>, must<expression>> {};
struct keyword_unpacking : seq<tok<DOUBLESTAR>, absent, must<expression>> {};
struct starred_argument : seq<tok<STAR>, must<expression>> {};
struct generator_tail : for_if_clauses {};
struct positional_argument : seq<named_expression, opt<generator_tail>> {};
struct argument : sor<keyword_argument, positional_argument, starred_argument, keyword_unpacking> {};
struct opening : tok<LPAR> {};
struct arguments : opt<comma_separated<argument>> {};
struct call_tail : seq<opening, arguments, must<closing_parenthesis>> {};

// Targets
struct star_target : sor<bitwise_or, starred> {};
struct target_tuple_tail : seq<tok<COMMA>, opt<comma_separated<star_target>>> {};
struct star_targets : seq<star_target, opt<target_tuple_tail>> {};

}  // namespace tensorferry::grammar::rules
