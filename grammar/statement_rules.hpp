// In: nothing. Out: the rules of Python's statements, in the order of the reference grammar.
#pragma once

#include "grammar/expression_rules.hpp"
#include "grammar/pattern_rules.hpp"

namespace tensorferry::grammar::rules {

struct statement;
struct simple_stmts;
struct compound_stmt;

// Starting rules
struct file : seq<listed<star<statement>>, must<tok<ENDMARKER>>> {};

// General statements
struct statement : sor<compound_stmt, simple_stmts> {};

// Simple statements
struct right_side : sor<star_expressions, yield_expr> {};
struct assignment_tail : plus<tok<EQUAL>, must<right_side>> {};
struct annotation_tail : seq<tok<COLON>, must<expression>, maybe<tok<EQUAL>, must<right_side>>> {};
struct augassign : tok<PLUSEQUAL, MINEQUAL, STAREQUAL, SLASHEQUAL, PERCENTEQUAL, ATEQUAL, DOUBLESTAREQUAL, LEFTSHIFTEQUAL, RIGHTSHIFTEQUAL, VBAREQUAL,
                       CIRCUMFLEXEQUAL, AMPEREQUAL, DOUBLESLASHEQUAL> {};
struct augmented_tail : seq<augassign, must<right_side>> {};
struct expression_tail : pegtl::success {};
struct assignment_or_expression : seq<right_side, sor<assignment_tail, annotation_tail, augmented_tail, expression_tail>> {};

struct type_params;
struct type_alias : seq<at<tok<TYPE>, any_name>, tok<TYPE>, name, maybe<type_params>, must<tok<EQUAL>>, must<expression>> {};
struct return_stmt : seq<tok<RETURN>, maybe<star_expressions>> {};
struct raise_stmt : seq<tok<RAISE>, maybe<expression, maybe<tok<FROM>, must<expression>>>> {};
struct global_stmt : seq<tok<GLOBAL>, listed<pegtl::list_must<identifier, tok<COMMA>>>> {};
struct nonlocal_stmt : seq<tok<NONLOCAL>, listed<pegtl::list_must<identifier, tok<COMMA>>>> {};
struct del_target : bitwise_or {};
struct del_stmt : seq<tok<DEL>, listed<must<comma_separated<del_target>>>> {};
struct assert_stmt : seq<tok<ASSERT>, must<expression>, maybe<tok<COMMA>, must<expression>>> {};
struct pass_stmt : tok<PASS> {};
struct break_stmt : tok<BREAK> {};
struct continue_stmt : tok<CONTINUE> {};

// Import statements
struct dotted_name : pegtl::list_must<any_name, tok<DOT>> {};
struct import_star : tok<STAR> {};
struct as_name : maybe<tok<AS>, must<identifier>> {};
struct import_from_as_name : seq<identifier, as_name> {};
struct import_from_names : seq<import_from_as_name, star<tok<COMMA>, must<import_from_as_name>>> {};
struct import_from_targets : sor<import_from_names, import_star, seq<tok<LPAR>, must<comma_separated<import_from_as_name>>, must<closing_parenthesis>>> {};
struct relative_level : star<tok<DOT, ELLIPSIS>> {};
struct import_from : seq<tok<FROM>, relative_level, maybe<dotted_name>, must<struct import_keyword>, listed<must<import_from_targets>>> {};
struct import_keyword : tok<IMPORT> {};
struct dotted_as_name : seq<dotted_name, as_name> {};
struct import_name : seq<tok<IMPORT>, listed<must<pegtl::list_must<dotted_as_name, tok<COMMA>>>>> {};

struct keyword_stmt : sor<import_name, import_from, return_stmt, raise_stmt, pass_stmt, del_stmt, assert_stmt, break_stmt, continue_stmt, global_stmt,
                          nonlocal_stmt> {};
struct starts_keyword_stmt : tok<IMPORT, FROM, RETURN, RAISE, PASS, DEL, ASSERT, BREAK, CONTINUE, GLOBAL, NONLOCAL> {};
struct simple_stmt : sor<seq<at<starts_keyword_stmt>, keyword_stmt>, type_alias, assignment_or_expression> {};
struct end_of_statement : tok<NEWLINE> {};
struct simple_stmts : seq<simple_stmt, star<tok<SEMI>, simple_stmt>, opt<tok<SEMI>>, must<end_of_statement>> {};

// Compound statements
struct indented : tok<INDENT> {};
struct block : sor<seq<tok<NEWLINE>, must<indented>, plus<statement>, must<tok<DEDENT>>>, must<simple_stmts>> {};

// Class and function definitions
struct class_def_raw;
struct function_def_raw;
struct decorator : seq<tok<AT>, must<named_expression>, must<end_of_statement>> {};
struct decorators : star<decorator> {};
struct definition : seq<listed<decorators>, sor<function_def_raw, class_def_raw>> {};
struct class_argument : sor<keyword_argument, named_expression, starred_argument, keyword_unpacking> {};
struct class_arguments : opt<opening, opt<comma_separated<class_argument>>, must<closing_parenthesis>> {};
struct class_def_raw : seq<tok<CLASS>, must<identifier>, maybe<type_params>, class_arguments, must<colon>, listed<block>> {};
struct returns : maybe<tok<RARROW>, must<expression>> {};
struct parameters;
struct opening_of_parameters : tok<LPAR> {};
struct function_def_raw : seq<opt<tok<ASYNC>>, tok<DEF>, must<identifier>, maybe<type_params>, must<opening_of_parameters>, parameters,
                              must<closing_parenthesis>, returns, must<forced_colon>, listed<block>> {};

// Function parameters
struct annotation : seq<tok<COLON>, must<expression>> {};
struct star_annotation : seq<tok<COLON>, must<star_expression>> {};
struct param : seq<identifier, maybe<annotation>> {};
struct param_no_default_star : seq<identifier, maybe<star_annotation>> {};
struct parameter : sor<seq<param, opt<default_value>>, seq<tok<STAR>, opt<param_no_default_star>>, seq<tok<DOUBLESTAR>, must<param>>, tok<SLASH>> {};
struct parameters : opt<comma_separated<parameter>> {};

// If, while, for, with and try statements
struct else_block : seq<tok<ELSE>, must<forced_colon>, block> {};
struct elif_block : seq<tok<ELIF>, must<named_expression>, must<colon>, listed<block>> {};
struct if_stmt : seq<tok<IF>, must<named_expression>, must<colon>, listed<block>, star<elif_block>, listed<opt<else_block>>> {};
struct while_stmt : seq<tok<WHILE>, must<named_expression>, must<colon>, listed<block>, listed<opt<else_block>>> {};
struct for_stmt : seq<opt<tok<ASYNC>>, tok<FOR>, must<star_targets>, must<in_of_loop>, must<star_expressions>, must<colon>, listed<block>,
                      listed<opt<else_block>>> {};

struct with_target : star_target {};
struct with_item : seq<expression, maybe<tok<AS>, must<with_target>>> {};
struct with_items_in_parentheses : seq<tok<LPAR>, comma_separated<with_item>, tok<RPAR>, tok<COLON>> {};
struct with_items : seq<must<pegtl::list_must<with_item, tok<COMMA>>>, must<colon>> {};
struct with_stmt : seq<opt<tok<ASYNC>>, tok<WITH>, listed<sor<with_items_in_parentheses, with_items>>, listed<block>> {};

struct exception_tuple_tail : seq<tok<COMMA>, must<comma_separated<expression>>> {};
struct exception_type : seq<expression, opt<exception_tuple_tail>> {};
struct except_block : seq<tok<EXCEPT>, not_at<tok<STAR>>, maybe<exception_type>, as_name, must<colon>, listed<block>> {};
struct except_star_block : seq<tok<EXCEPT>, tok<STAR>, must<exception_type>, as_name, must<colon>, listed<block>> {};
struct finally_block : seq<tok<FINALLY>, must<forced_colon>, block> {};
struct handlers : sor<seq<at<tok<EXCEPT>, tok<STAR>>, listed<plus<except_star_block>>, becomes<node_kind::TryStar>>,
                      seq<listed<plus<except_block>>, becomes<node_kind::Try>>> {};
struct only_finally : seq<at<tok<FINALLY>>, absent, becomes<node_kind::Try>> {};
struct handlers_or_finally : sor<handlers, only_finally> {};
struct try_stmt : seq<tok<TRY>, must<forced_colon>, listed<block>, must<handlers_or_finally>, listed<opt<else_block>>, listed<opt<finally_block>>> {};

// Match statement: `match` is a keyword where the logical line ends with a colon and an indented `case` follows.
struct in_header : seq<not_at<tok<COLON>, tok<NEWLINE>>, not_at<tok<NEWLINE, ENDMARKER>>, pegtl::any> {};
struct match_header : seq<tok<MATCH>, star<in_header>, tok<COLON>, tok<NEWLINE>, tok<INDENT>, tok<CASE>> {};
struct subject_tail : seq<tok<COMMA>, opt<star_named_expressions>> {};
struct subject_expr : seq<star_named_expression, opt<subject_tail>> {};
struct guard : maybe<tok<IF>, must<named_expression>> {};
struct case_block : seq<tok<CASE>, must<patterns>, guard, must<colon>, listed<block>> {};
struct match_stmt : seq<glance<match_header>, tok<MATCH>, must<subject_expr>, must<colon>, tok<NEWLINE>, tok<INDENT>, listed<plus<case_block>>,
                        must<tok<DEDENT>>> {};

// Type parameters
struct type_param_bound : maybe<annotation> {};
struct type_param_default : maybe<default_value> {};
struct type_var : seq<identifier, type_param_bound, type_param_default> {};
struct type_var_tuple : seq<tok<STAR>, must<identifier>, maybe<tok<EQUAL>, must<star_expression>>> {};
struct param_spec : seq<tok<DOUBLESTAR>, must<identifier>, type_param_default> {};
struct type_param : sor<type_var, type_var_tuple, param_spec> {};
struct type_params : seq<tok<LSQB>, listed<must<comma_separated<type_param>>>, must<closing_square>> {};

struct starts_compound : tok<IF, DEF, FOR, WITH, TRY, CLASS, AT, WHILE, ASYNC, MATCH> {};
struct compound_stmt : seq<at<starts_compound>, sor<if_stmt, definition, for_stmt, with_stmt, try_stmt, while_stmt, match_stmt>> {};

}  // namespace tensorferry::grammar::rules
