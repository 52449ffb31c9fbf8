#include "grammar/grammar.hpp"

#include <vector>

#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/diagnosis.hpp"
#include "grammar/messages.hpp"
#include "grammar/node_building.hpp"
#include "grammar/statement_rules.hpp"

namespace tensorferry::grammar {

namespace {

using namespace rules;

template <typename Rule>
struct action : pegtl::nothing<Rule> {};

// Calls Build with what the rule matched, or takes back the values that the rule left before it failed.
template <build_function Build>
struct builds : pegtl::maybe_nothing {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action, template <typename...> class Control,
              typename Input>
    static bool match(Input& in, builder& b) {
        if constexpr (A == pegtl::apply_mode::nothing) {
            return pegtl::match<Rule, A, M, Action, Control>(in, b);
        } else {
            const std::size_t base = b.size();
            const auto first = static_cast<std::uint32_t>(in.current() - in.begin());
            if (!pegtl::match<Rule, A, M, Action, Control>(in, b)) {
                if (b.size() != base) {  // seldom: most rules fail at their first token
                    b.truncate(base);
                }
                return false;
            }
            Build(b, {base, first, static_cast<std::uint32_t>(in.current() - in.begin())});
            return true;
        }
    }
};

// The same for a rule that recurs without a bracket: counts how deep.
template <typename Base>
struct nested : Base {
    template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action, template <typename...> class Control,
              typename Input>
    static bool match(Input& in, builder& b) {
        b.enter(static_cast<std::uint32_t>(in.current() - in.begin()));
        const bool matched = Base::template match<Rule, A, M, Action, Control>(in, b);
        b.leave();
        return matched;
    }
};

inline void keep(builder&, const frame&) {}

inline void list_values(builder& b, const frame& f) {
    b.reduce_to_list(f.base);
}

template <node_kind Kind>
void make_node(builder& b, const frame& f) {
    build_node(b, f, Kind);
}

template <node_kind Kind>
void make_postfix(builder& b, const frame& f) {
    build_postfix(b, f, Kind);
}

template <std::uint32_t What>
void push_constant(builder& b, const frame& f) {
    b.push(What, b.begin_of(f));
}

template <node_kind Kind>
struct makes : builds<make_node<Kind>> {};
template <node_kind Kind>
struct makes_postfix : builds<make_postfix<Kind>> {};

#define ACTION(rule, ...) \
    template <>           \
    struct action<rule> : __VA_ARGS__ {};
#include "grammar/actions.def"
#undef ACTION

template <typename... Rules>
struct action<listed<Rules...>> : builds<list_values> {};
template <node_kind Kind>
struct action<becomes<Kind>> : builds<push_constant<static_cast<std::uint32_t>(Kind)>> {};
template <typename Operand, token_kind... Operators>
struct action<binary_tail<Operand, Operators...>> : builds<build_binary_tail> {};

// What is wrong where a rule that had to match did not; none: "invalid syntax".
template <typename Rule>
inline constexpr expectation expected_by = expectation::none;
template <>
inline constexpr expectation expected_by<colon> = expectation::colon;
template <>
inline constexpr expectation expected_by<forced_colon> = expectation::forced_colon;
template <>
inline constexpr expectation expected_by<indented> = expectation::indented_block;
template <>
inline constexpr expectation expected_by<else_of_conditional> = expectation::else_of_conditional;
template <>
inline constexpr expectation expected_by<import_from_as_name> = expectation::name_after_comma;
template <>
inline constexpr expectation expected_by<handlers_or_finally> = expectation::handlers;
template <>
inline constexpr expectation expected_by<opening_of_parameters> = expectation::opening_parenthesis;

template <typename Rule>
struct control : pegtl::normal<Rule> {
    template <typename Input>
    [[noreturn]] static void raise(const Input& in, builder& b) {
        throw explain(b, expected_by<Rule>, static_cast<std::uint32_t>(in.current() - in.begin()));
    }
};

}  // namespace

namespace {

using token_input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;

template <typename Rule>
bool matches(token_input& in, builder& b) {
    return pegtl::parse<Rule, action, control>(in, b);
}

bool matches(token_input& in, builder& b, piece what) {
    switch (what) {
        case piece::expression: return matches<rules::expression>(in, b);
        case piece::disjunction: return matches<rules::disjunction>(in, b);
        case piece::bitwise_or: return matches<rules::bitwise_or>(in, b);
        case piece::star_expressions: return matches<rules::star_expressions>(in, b);
        case piece::star_targets: return matches<rules::star_targets>(in, b);
        case piece::for_if_clauses: return matches<rules::for_if_clauses>(in, b);
        case piece::subject: return matches<rules::subject_expr>(in, b);
        case piece::inversion: return matches<rules::inversion>(in, b);
        case piece::lambda_parameters: return matches<rules::lambda_parameters>(in, b);
    }
    return false;
}

}  // namespace

std::optional<matched_piece> match_piece(const builder& b, std::uint32_t first, piece what, std::uint32_t* furthest) {
    token_input in(b.kinds.data(), b.kinds.data() + b.kinds.size(), "");
    in.bump(first);
    builder attempt = b.attempt();
    std::optional<matched_piece> found;
    try {
        if (matches(in, attempt, what)) {
            found = matched_piece{static_cast<std::uint32_t>(in.current() - in.begin()), attempt.size() > 0 ? attempt.last() : no_node};
        }
    } catch (const rejected&) {
        found.reset();
    }
    if (furthest != nullptr) {
        *furthest = attempt.furthest;
    }
    return found;
}

void build_module(builder& b, tree& into, std::span<const token> tokens) {
    std::vector<char> kinds(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        kinds[i] = static_cast<char>(tokens[i].kind);
    }
    b.kinds = kinds;
    token_input in(kinds.data(), kinds.data() + kinds.size(), "");
    if (!pegtl::parse<rules::file, action, control>(in, b)) {
        throw explain(b, expectation::none, b.furthest);
    }
    into.set_root(b.last());
}

std::size_t count_grammar_problems() {
    return pegtl::analyze<rules::file>(0);
}

}  // namespace tensorferry::grammar
