// In: expressions. Out: whether copies of them, and the same nodes over other children, print as they should.
#include <catch2/catch.hpp>

#include "codegen/rewrite.hpp"
#include "grammar/parse.hpp"
#include "grammar/rebuild.hpp"
#include "src/syntax/walk.hpp"

using namespace tensorferry;
using grammar::node_id;

namespace {

grammar::tree parsed(const std::string& source) {
    auto module = grammar::parse(source);
    INFO(source);
    REQUIRE(module);
    return std::move(*module);
}

node_id first_value(const grammar::tree& module) {
    return module.child(module.list(module.root(), grammar::field::Module::body)[0], grammar::field::Expr::value);
}

// The module with its first expression replaced by another node of the same tree.
std::string with(const grammar::tree& module, node_id node) {
    codegen::rewrite changes;
    changes.replaced[first_value(module)] = node;
    return codegen::apply(module, changes);
}

}  // namespace

TEST_CASE("a copy of an expression is the same expression") {
    const char* expressions[] = {"f(a, *b, c=d, **e)", "x[a:b:c, ::2, ...]", "a < b <= c != d is not e not in f", "lambda x, /, y=1, *a, z, w=2, **k: (x, y)",
                                 "{a: b, **c}", "[x for x in a if b if c for d in e]", "-a ** 0x1F", "not a and b or c @ d", "'a' \"b\"", "b'x'", "1_000.0j",
                                 "(await a.b if c else d)", "{x async for x in y}", "(yield a, b)", "(a := 1)", "()", "{*a, b}"};
    for (const std::string expression : expressions) {
        auto module = parsed(expression + "\n");
        const auto copy = grammar::copy_expression(module, module, first_value(module));
        INFO(expression);
        CHECK(copy != first_value(module));
        CHECK(same_expression(module, copy, first_value(module)));
        const auto printed = parsed(with(module, copy));
        const auto other = grammar::copy_expression(module, printed, first_value(printed));
        CHECK(same_expression(module, other, first_value(module)));
    }
}

TEST_CASE("a node over other children keeps its operators and names") {
    auto module = parsed("f(a + 1, key=b)\n");
    const std::function<std::expected<node_id, std::string>(node_id)> renamed = [&](node_id node) -> std::expected<node_id, std::string> {
        if (module.kind(node) == grammar::node_kind::Name && module.text(node) != "f") return add_dotted_name(module, "x." + std::string(module.text(node)));
        return grammar::rebuild(module, module, node, renamed);
    };
    CHECK(with(module, *renamed(first_value(module))) == "f(x.a + 1, key=x.b)\n");
}

TEST_CASE("an error of a child ends the work") {
    auto module = parsed("f(a, b, c)\n");
    int asked = 0;
    const auto made = grammar::rebuild(module, module, first_value(module), [&](node_id) -> std::expected<node_id, std::string> {
        if (++asked == 2) return std::unexpected("no way to write it");
        return grammar::no_node;
    });
    REQUIRE_FALSE(made);
    CHECK(made.error() == "no way to write it");
    CHECK(asked == 2);
}
