// In: trees. Out: whether walks meet every node, in the order that they promise.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "grammar/parse.hpp"
#include "grammar/visit.hpp"

using namespace tensorferry::grammar;

namespace {

tree parsed(std::string source) {
    auto module = parse(std::move(source));
    if (!module) FAIL(describe(module.error(), "source"));
    return std::move(*module);
}

std::string names(const tree& module, child_order order) {
    std::string found;
    walk(module, module.root(), order,
         [&](node_id node) {
             if (module.kind(node) == node_kind::Name) found += module.identifier(node, field::Name::id);
             if (module.kind(node) == node_kind::arg) found += module.identifier(node, field::arg::arg);
         },
         [](node_id) {});
    return found;
}

std::string in_text(std::string source) { return names(parsed(std::move(source)), child_order::text); }

struct counter {
    const tree& module;
    std::string seen;
    walk_step visit_Call(node_id node) {
        seen.append("(").append(module.text(module.child(node, field::Call::func))).append(" ");
        return module.text(node).starts_with("skip") ? walk_step::skip : walk_step::on;
    }
    void leave_Call(node_id) { seen += ")"; }
    walk_step visit_Break(node_id) { return walk_step::stop; }
    void visit(node_id node) {
        if (module.kind(node) == node_kind::Constant) seen += module.text(node);
    }
};

}  // namespace

TEST_CASE("children come in the order of the text", "[visit]") {
    CHECK(in_text("{a: b, **c, d: e}") == "abcde");
    CHECK(in_text("f(a, k=b, *c, **d, m=e)") == "fabcde");
    CHECK(in_text("@a\n@b\nclass C[D: c](d, k=e, *g):\n    h") == "abcdegh");
    CHECK(in_text("@a\ndef f[T: b](c, d: e = g, /, h=i, *j: k, l, m=n, **o) -> p:\n    q") == "abcdeghijklmnopq");
    CHECK(in_text("lambda a, b=c, *d, e=f, **g: h") == "abcdefgh");
    CHECK(in_text("a if b else c") == "abc");
    CHECK(in_text("[a for b in c if d async for e in f]") == "abcdef");
    CHECK(in_text("match a:\n    case {b.c: (d.e), **f} if g: h") == "abdgh");
    CHECK(in_text("with a as b, c as d: e") == "abcde");
    CHECK(in_text("f'{a:{b}}{c}'") == "abc");
    CHECK(names(parsed("{a: b, c: d}"), child_order::fields) == "acbd");
}

TEST_CASE("both orders have the same children", "[visit]") {
    const auto module = parsed("@a\nclass C(b, k=c):\n    def f(self, x=1, *, y=2): return {x: y, 'a': f(x, *y, k=1)}\n");
    for_each_node(module, module.root(), [&](node_id node) {
        std::vector<node_id> one, other;
        for_each_child(module, node, [&](node_id child, unsigned) { one.push_back(child); });
        for_each_child_in_text(module, node, [&](node_id child) { other.push_back(child); });
        const bool flat = module.kind(node) != node_kind::arguments && module.kind(node) != node_kind::FunctionDef && module.kind(node) != node_kind::ClassDef;
        CHECK((!flat || std::ranges::is_sorted(other, {}, [&](node_id child) { return module.extent(child).begin; })));
        std::ranges::sort(one);
        std::ranges::sort(other);
        CHECK(one == other);
    });
}

TEST_CASE("a visitor skips, stops and leaves", "[visit]") {
    const auto module = parsed("f(1, g(2))\nskip(3)\nh(4)\n");
    counter all{module, {}};
    CHECK(visit_kinds(module, module.root(), all));
    CHECK(all.seen == "(f 1(g 2))(skip )(h 4)");
    const auto stopped = parsed("while 1:\n    f(2)\n    break\n    g(3)\n");
    counter some{stopped, {}};
    CHECK_FALSE(visit_kinds(stopped, stopped.root(), some));
    CHECK(some.seen == "1(f 2)");
}

TEST_CASE("nodes come before what is below them, in order", "[visit]") {
    const auto module = parsed("a + b * c\n");
    std::string kinds;
    for_each_node(module, module.root(), [&](node_id node) { kinds.append(describe(module.kind(node)).name).append(" "); });
    CHECK(kinds == "Module Expr BinOp Name BinOp Name Name ");
    std::string leaving;
    walk(module, module.root(), child_order::fields, [](node_id) {}, [&](node_id node) { leaving.append(describe(module.kind(node)).name).append(" "); });
    CHECK(leaving == "Name Name Name BinOp BinOp Expr Module ");
}

TEST_CASE("each node has a place of its own", "[visit]") {
    auto module = parsed("pass\nbreak\ncontinue\nx = -y[z]\n");   // the smallest nodes, which stand closest together
    const parent_table parents(module);
    std::vector<std::uint32_t> places;
    for_each_node(module, module.root(), [&](node_id node) { places.push_back(parents.place_of(node)); });
    CHECK(parents.place_of(no_node) == 0);
    CHECK(parents.place_of(module.add(node_kind::Pass, {}, std::vector<std::uint32_t>{})) == 0);
    std::ranges::sort(places);
    REQUIRE(places.size() == parents.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) CHECK(places[i] == i + 1);
}

TEST_CASE("a table of parents lists nodes from the last to the first, each before its children", "[visit]") {
    const auto module = parsed("f(a, b.c)\nd = e\n");
    const parent_table parents(module);
    std::string texts;
    for (const auto node : parents.nodes()) (texts += module.text(node)) += node == parents.nodes().back() ? "" : "; ";
    CHECK(texts == "f(a, b.c)\nd = e; d = e; e; d; f(a, b.c); f(a, b.c); b.c; b; a; f");
    REQUIRE(parents.kinds().size() == parents.size());
    REQUIRE(parents.parents().size() == parents.size());
    CHECK(parents.parents()[0] == 0);
    for (std::size_t i = 0; i < parents.size(); ++i) {
        CHECK(parents.kinds()[i] == module.kind(parents.nodes()[i]));
        if (i > 0) CHECK(parents.nodes()[parents.parents()[i] - 1] == parents.of(parents.nodes()[i]));
    }
}

TEST_CASE("a table of parents finds the nodes of some kinds in its order", "[visit]") {
    const auto module = parsed("f(a, b.c)\nd = e\n");
    const parent_table parents(module);
    std::string texts;
    for (const auto i : parents.of_kinds({node_kind::Attribute, node_kind::Call})) (texts += module.text(parents.nodes()[i])) += "; ";
    CHECK(texts == "f(a, b.c); b.c; ");
    CHECK(parents.of_kinds({node_kind::While}).empty());
    const tree nothing("");
    CHECK(parent_table(nothing).of_kinds({node_kind::Name}).empty());
}

TEST_CASE("walks of deep trees need no deep stack", "[visit]") {
    tree module("");
    node_id node = module.add(node_kind::Name, {}, std::vector<std::uint32_t>{module.add_text("x")});
    for (int i = 0; i < 1'000'000; ++i) node = module.add(node_kind::Await, {}, std::vector<std::uint32_t>{node});
    std::size_t count = 0;
    for_each_node(module, node, [&](node_id) { ++count; });
    CHECK(count == 1'000'001);
    walk(module, node, child_order::text, [&](node_id) { ++count; }, [&](node_id) { ++count; });
    CHECK(count == 3'000'003);
}
