#include <catch2/catch.hpp>

#include "grammar/parse.hpp"
#include "src/names/scopes.hpp"

using namespace tensorferry;
using namespace grammar;

namespace {

// The qualified name of each Name or Attribute chain that is an expression statement, in order; "-" where there is none.
std::vector<std::string> qualified(std::string source) {
    const auto module = parse(std::move(source));
    REQUIRE(module.has_value());
    const parent_table parents(*module);
    const scope_table scopes(*module, parents);
    std::vector<std::string> names;
    const auto visit = [&](auto&& self, node_id node) -> void {
        if (module->kind(node) == node_kind::Expr) names.push_back(scopes.qualified_name(module->child(node, field::Expr::value)).value_or("-"));
        for_each_child(*module, node, [&](node_id child) { self(self, child); });
    };
    visit(visit, module->root());
    return names;
}

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("imports give names their meaning") {
    CHECK(qualified("import torch.nn as nn\nnn.Linear\n") == list{"torch.nn.Linear"});
    CHECK(qualified("import torch.nn\ntorch.cat\n") == list{"torch.cat"});
    CHECK(qualified("from torch import nn as n\nn.Linear\nm.x\n") == list{"torch.nn.Linear", "-"});
    CHECK(qualified("from . import layers\nlayers.f\n") == list{".layers.f"});
}

TEST_CASE("another binding takes the meaning away") {
    CHECK(qualified("import torch\ntorch = 1\ntorch.cat\n") == list{"-"});
    CHECK(qualified("import torch\ndef f(torch):\n    torch.cat\ntorch.cat\n") == list{"-", "torch.cat"});
    CHECK(qualified("import torch\nfor torch in x: pass\ntorch.cat\n") == list{"-"});
    CHECK(qualified("import torch\n[torch.a for torch in x]\ntorch.cat\n") == list{"-", "torch.cat"});
}

TEST_CASE("a failed import does not") {
    CHECK(qualified("try:\n    import torch\nexcept ImportError:\n    torch = None\ntorch.cat\n") == list{"torch.cat"});
}

TEST_CASE("class scopes are not seen from their methods") {
    CHECK(qualified("import torch\nclass A:\n    torch = 1\n    torch.a\n    def f(self):\n        torch.b\n") == list{"-", "torch.b"});
}

TEST_CASE("local imports stay local") {
    CHECK(qualified("def f():\n    import torch\n    torch.a\ntorch.b\n") == list{"torch.a", "-"});
}

TEST_CASE("what stands beside a body belongs to the scope around it") {
    const auto module = parse("import torch\n@torch.a\ndef f(torch=torch.b) -> torch.c:\n    torch.d\nclass C(torch.e):\n    torch = 1\n    g = lambda torch=torch.f: torch.g\n");
    REQUIRE(module.has_value());
    const parent_table parents(*module);
    const scope_table scopes(*module, parents);
    list known;
    for_each_node(*module, module->root(), [&](node_id node) {
        if (module->kind(node) == node_kind::Attribute) known.push_back(std::string(module->text(node)) + (scopes.qualified_name(node) ? " is known" : ""));
    });
    std::ranges::sort(known);
    CHECK(known == list{"torch.a is known", "torch.b is known", "torch.c is known", "torch.d", "torch.e is known", "torch.f", "torch.g"});
}

TEST_CASE("what is assigned apart is known for each name") {
    const auto module = parse("a, (b, c) = 1, (2, 3)\nd, e = f()\ng = h = 4\ni: int = 5\nj: int\nfor k in l: pass\n");
    REQUIRE(module.has_value());
    const parent_table parents(*module);
    const scope_table scopes(*module, parents);
    list values;
    for (const auto& [name, bindings] : scopes.module_scope().names) {
        REQUIRE(bindings.size() == 1);
        const auto& only = bindings.front();
        values.push_back(std::string(name) + (only.what == binding::kind::assignment ? "=" : " ") + std::string(only.value == no_node ? "" : module->text(only.value)));
    }
    std::ranges::sort(values);
    CHECK(values == list{"a=1", "b=2", "c=3", "d ", "e ", "g=4", "h=4", "i=5", "j=", "k "});
}

TEST_CASE("class statements are known in the order of the text, wherever they stand") {
    const auto module = parse("class A:\n    class B: pass\ndef f(x=[c for c in d]):\n    if x:\n        class C(A): pass\ntry: pass\nexcept E:\n    class D: pass\n");
    REQUIRE(module.has_value());
    const parent_table parents(*module);
    const scope_table scopes(*module, parents);
    list names;
    for (const auto node : scopes.classes()) names.emplace_back(module->identifier(node, field::ClassDef::name));
    CHECK(names == list{"A", "B", "C", "D"});
}
