// In: nothing. Out: the pieces that the grammar's rules are written with: a token, an absent field, a choice of node.
#pragma once

#include <array>

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include "grammar/tokens.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::grammar::rules {

namespace pegtl = tao::pegtl;
using pegtl::at;
using pegtl::must;
using pegtl::not_at;
using pegtl::opt;
using pegtl::plus;
using pegtl::seq;
using pegtl::sor;
using pegtl::star;

// The kinds as a table: one look, however many they are.
template <token_kind... Kinds>
inline constexpr auto is_one_of = [] {
    std::array<bool, 256> found{};
    ((found[static_cast<std::uint8_t>(Kinds)] = true), ...);
    return found;
}();

// One token of one of the kinds. The input is the kinds of all tokens, a byte each; it ends with ENDMARKER, which
// only the last rule consumes, so that there is always a byte to look at.
template <token_kind... Kinds>
struct tok {
    using rule_t = tok;
    using subs_t = pegtl::empty_list;

    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class, typename Input, typename State>
    static bool match(Input& in, State& state) {
        const auto kind = in.peek_uint8();
        if (sizeof...(Kinds) > 2 ? is_one_of<Kinds...>[kind] : ((static_cast<token_kind>(kind) == Kinds) || ...)) {
            in.bump();
            const auto reached = static_cast<std::uint32_t>(in.current() - in.begin());
            state.furthest = reached > state.furthest ? reached : state.furthest;
            return true;
        }
        return false;
    }
};

// Looks ahead over a whole line: an error is not where that ended.
template <typename... Rules>
struct glance {
    using rule_t = glance;
    using subs_t = pegtl::type_list<at<Rules...>>;

    template <pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action, template <typename...> class Control, typename Input,
              typename State>
    static bool match(Input& in, State& state) {
        const auto furthest = state.furthest;
        const bool found = Control<at<Rules...>>::template match<A, M, Action, Control>(in, state);
        state.furthest = furthest;
        return found;
    }
};

using enum token_kind;

// Leaves "absent" where an optional part is left out.
struct absent : pegtl::success {};
template <typename... Rules>
struct maybe : sor<seq<Rules...>, absent> {};

// Says which node the display, the handler list or the parentheses around it turned out to be.
template <node_kind Kind>
struct becomes : pegtl::success {};

// A list of nodes as one value, empty where the rule matches nothing.
template <typename... Rules>
struct listed : seq<Rules...> {};

// With commas between, and perhaps one at the end.
template <typename Rule>
struct more : seq<star<tok<COMMA>, Rule>, opt<tok<COMMA>>> {};
template <typename Rule>
struct comma_separated : seq<Rule, more<Rule>> {};

struct any_name : tok<NAME, MATCH, CASE, TYPE, UNDERSCORE> {};
struct identifier : any_name {};     // leaves the offset of its text
struct colon : tok<COLON> {};        // "expected ':'" before the end of a line
struct forced_colon : tok<COLON> {}; // "expected ':'" before anything

}  // namespace tensorferry::grammar::rules

namespace TAO_PEGTL_NAMESPACE {

template <typename Name, tensorferry::grammar::token_kind... Kinds>
struct analyze_traits<Name, tensorferry::grammar::rules::tok<Kinds...>> : analyze_any_traits<> {};

template <typename Name, typename... Rules>
struct analyze_traits<Name, tensorferry::grammar::rules::glance<Rules...>> : analyze_opt_traits<at<Rules...>> {};

}  // namespace TAO_PEGTL_NAMESPACE
