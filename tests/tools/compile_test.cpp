#include <catch2/catch.hpp>

#include "tests/tools/small_folder.hpp"
#include "tools/snapshot/documented.hpp"

using namespace tensorferry;
using graph::direction;
using graph::framework;

namespace {

// The equations from PyTorch to Paddle of an operator in a folder with these equations.
struct world {
    explicit world(std::string_view equations) {
        folder.write("equations/pytorch-paddle/a.py", equations);
        known.emplace(folder.knowledge());
    }
    std::vector<const graph::equation*> of(std::string_view name, framework target, graph::version torch = {2, 13}, graph::version paddle = {3, 3}) const {
        const auto source = known->describe(*known->find(name)).owner;
        return known->equations_of(*known->find(name), target, source == framework::pytorch ? torch : paddle, source == framework::pytorch ? paddle : torch);
    }
    tests::small_folder folder;
    std::optional<graph::knowledge> known;
};

}  // namespace

TEST_CASE("an equation holds for the versions that have its operators") {
    const tests::small_folder folder;
    folder.write("equations/pytorch-paddle/a.py", "torch.late(x) == paddle.concat(x)\ntorch.cat(tensors, dim) == paddle.concat(tensors, dim)\n");
    const auto known = folder.knowledge();
    const auto concat = known.find("paddle.concat").value();
    const auto equations = [&](graph::version target) { return known.equations_of(concat, graph::framework::pytorch, {3, 3}, target).size(); };
    CHECK(equations({2, 13}) == 2);
    CHECK(equations({2, 12}) == 1);
    CHECK(equations({2, 1}) == 1);
    CHECK(known.equations_of(known.find("torch.late").value(), graph::framework::paddle, {2, 13}, {3, 3}).size() == 1);
}

TEST_CASE("an equation keeps its texts, place and direction") {
    const world w("# comment\n\ntorch.cat(\n    tensors, dim  # which\n) == paddle.concat(tensors, axis=dim)\n");
    const auto found = w.of("torch.cat", framework::paddle);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->left == "torch.cat(tensors, dim)");
    CHECK(found[0]->right == "paddle.concat(tensors, axis=dim)");
    CHECK(found[0]->way == direction::both);
    CHECK(found[0]->origin == "snapshots/equations/pytorch-paddle/a.py:3");
    CHECK(found[0]->evidence == graph::evidence_class::none);
    CHECK(w.of("paddle.concat", framework::pytorch) == found);
}

TEST_CASE("an expression makes an equation one way") {
    const world w("torch.cat(tensors, dim) == [tensors, dim]\ntorch.Tensor.shape == [d for d in self.shape]\n");
    REQUIRE(w.of("torch.cat", framework::paddle).size() == 1);
    CHECK(w.of("torch.cat", framework::paddle)[0]->way == direction::forward);
    CHECK(w.of("torch.Tensor.shape", framework::paddle).size() == 1);
}

TEST_CASE("arrows make an equation one way") {
    const world w("torch.nn.ReLU >> paddle.nn.ReLU\ntorch.cat(x) << paddle.concat(x)\ntorch.max(input) >> refuse(\"why\")\n");
    CHECK(w.of("torch.nn.ReLU", framework::paddle).size() == 1);
    CHECK(w.of("paddle.nn.ReLU", framework::pytorch).empty());
    CHECK(w.of("torch.cat", framework::paddle).empty());
    CHECK(w.of("paddle.concat", framework::pytorch).size() == 1);
    REQUIRE(w.of("torch.max", framework::paddle).size() == 1);
    CHECK(w.of("torch.max", framework::paddle)[0]->right == "refuse(\"why\")");
}

TEST_CASE("nested conditions become one guard") {
    const world w(R"(if isinstance(dim, int):
    if given(dim):
        torch.cat(tensors, dim) >> [tensors, dim, 1]
    elif dim in (1, 2):
        torch.cat(tensors, dim) >> [tensors, dim, 2]
    else:
        torch.cat(tensors, dim) >> [tensors, dim, 3]
elif dim is None:
    torch.cat(tensors, dim) >> [tensors, 4]
torch.cat(tensors, dim) >> [tensors, dim, 5]
)");
    const auto found = w.of("torch.cat", framework::paddle);
    REQUIRE(found.size() == 5);
    CHECK(found[0]->guard == "(isinstance(dim, int)) and given(dim)");
    CHECK(found[1]->guard == "(isinstance(dim, int)) and not (given(dim)) and (dim in (1, 2))");
    CHECK(found[2]->guard == "(isinstance(dim, int)) and not (given(dim)) and not (dim in (1, 2))");
    CHECK(found[3]->guard == "not (isinstance(dim, int)) and (dim is None)");
    CHECK(found[4]->guard.empty());
}

TEST_CASE("versions limit where an equation holds") {
    const world w("with versions(pytorch=\">=2.12, <2.13\", paddle=\">3.2\"):\n    torch.cat(tensors, dim) == paddle.concat(tensors, dim)\n");
    CHECK(w.of("torch.cat", framework::paddle, {2, 13}).empty());
    CHECK(w.of("torch.cat", framework::paddle, {2, 12}).size() == 1);
    CHECK(w.of("paddle.concat", framework::pytorch, {2, 12}).size() == 1);
    CHECK(w.of("torch.cat", framework::paddle, {2, 12}, {3, 2}).empty());
}

TEST_CASE("what follows a group of equations belongs to all of it") {
    const world w(R"(torch.max(input) >> input
torch.nn.ReLU(inplace) == paddle.nn.ReLU()
torch.cat(tensors, dim) == paddle.concat(tensors, dim)
drop(inplace, "the result is the same")
note("mind \"this\"")
example(torch.nn.ReLU()(f32(2)))
torch.nn.Module >> paddle.nn.ReLU
)");
    const auto relu = w.of("torch.nn.ReLU", framework::paddle);
    REQUIRE(relu.size() == 1);
    REQUIRE(relu[0]->drops.size() == 1);
    CHECK(relu[0]->drops[0].name == "inplace");
    CHECK(relu[0]->drops[0].reason == "the result is the same");
    CHECK(relu[0]->note == "mind \"this\"");
    const auto cat = w.of("torch.cat", framework::paddle);
    REQUIRE(cat.size() == 1);
    CHECK(cat[0]->drops.empty());
    CHECK(cat[0]->note == "mind \"this\"");
    CHECK(w.of("torch.nn.Module", framework::paddle).at(0)->note.empty());
}

TEST_CASE("helpers belong to the side that calls them") {
    const world w(R"(torch.cat(tensors, dim) >> join(tensors, dim)
torch.cat(split(x)) << paddle.concat(x)


def join(tensors, dim):
    """Joins."""
    import paddle
    return inner(tensors)


def inner(tensors):
    return tensors


def split(x):
    return x
)");
    CHECK(w.known->helper(framework::paddle, "join").starts_with("def join(tensors, dim):\n"));
    CHECK(w.known->helper(framework::paddle, "inner") == "def inner(tensors):\n    return tensors\n");
    CHECK(w.known->helper(framework::pytorch, "split") == "def split(x):\n    return x\n");
    CHECK(w.known->helper(framework::paddle, "split").empty());
    CHECK(w.known->helper(framework::pytorch, "join").empty());
}

TEST_CASE("a helper may be a class, which is placed as functions are") {
    const world w(R"(
Joined << paddle.concat
class Joined:
    def __call__(self, tensors): ...
)");
    CHECK(w.known->helper(framework::pytorch, "Joined") == "class Joined:\n    def __call__(self, tensors): ...\n");
    CHECK(w.known->helper(framework::paddle, "Joined").empty());
}

TEST_CASE("evidence is joined by key, and stale evidence is an error") {
    tests::small_folder folder;
    folder.write("equations/pytorch-paddle/a.py", "torch.cat(tensors, dim) == paddle.concat(tensors, dim)\n");
    const auto keys = folder.compile(false)->keys;
    REQUIRE(keys.size() == 1);
    folder.write("evidence/pytorch-paddle.tsv", keys[0].key + "\texact\t3\t0\t0\tpytorch 2.13.0, paddle 3.3.1\n");
    const auto known = folder.knowledge();
    const auto found = known.equations_of(*known.find("torch.cat"), framework::paddle, {2, 13}, {3, 3});
    REQUIRE(found.size() == 1);
    CHECK(found[0]->evidence == graph::evidence_class::exact);
    CHECK(found[0]->evidence_text == "3 cases, largest difference 0 (relative 0), pytorch 2.13.0, paddle 3.3.1");

    // Another spacing keeps the key, another meaning does not.
    folder.write("equations/pytorch-paddle/a.py", "# moved\n\ntorch.cat(tensors,\n          dim) == paddle.concat(tensors, dim)\n");
    CHECK(folder.errors().empty());
    folder.write("equations/pytorch-paddle/a.py", "torch.cat(tensors, dim) == paddle.concat(tensors, axis=dim)\n");
    CHECK(folder.errors() == std::vector<std::string>{"snapshots/evidence/pytorch-paddle.tsv:1:1: error: no equation has the key " + keys[0].key + ": stale evidence, run the check again"});
    folder.write("evidence/pytorch-paddle.tsv", "x\texactly\t3\t0\t0\tnow\n");
    CHECK(folder.errors() == std::vector<std::string>{"snapshots/evidence/pytorch-paddle.tsv:1:1: error: a line of evidence is: key, exact|tolerance|documented, cases, absolute, relative, versions, separated by tabs"});
}

TEST_CASE("evidence of an older version keeps an equation that fails there from being used") {
    tests::small_folder folder;
    folder.write("facts/paddle.facts", "framework paddle paddle 2.6 3.3\nfunction paddle.concat(x, axis=0)\nmodule paddle\n");
    folder.write("equations/pytorch-paddle/a.py", "torch.cat(tensors, dim) == paddle.concat(tensors, dim)\n");
    const auto key = folder.compile(false)->keys.at(0).key;
    const auto uses = [&](graph::version paddle) {
        const auto known = folder.knowledge();
        return known.equations_of(*known.find("torch.cat"), framework::paddle, {2, 13}, paddle).size();
    };
    const auto before = uses({2, 6});
    CHECK(before == 1);
    folder.write("evidence/pytorch-paddle@2.6.tsv", key + "\texact\t3\t0\t0\tpytorch 2.13.0, paddle 2.6.2\t1 more raises an error\n");
    CHECK(uses({2, 6}) == 1);
    const auto known = folder.knowledge();
    CHECK(known.equations_of(*known.find("torch.cat"), framework::paddle, {2, 13}, {3, 3})[0]->evidence_text ==
          "; with paddle 2.6: 3 cases, largest difference 0 (relative 0), pytorch 2.13.0, paddle 2.6.2, 1 more raises an error");
    folder.write("evidence/pytorch-paddle@2.6.tsv", key + "\tfails\t3\t0\t0\tpytorch 2.13.0, paddle 2.6.2\tshape [1] became []\n");
    CHECK(uses({2, 6}) == 0);
    CHECK(uses({3, 3}) == 1);

    folder.write("evidence/pytorch-paddle.tsv", key + "\tfails\t3\t0\t0\tpytorch 2.13.0, paddle 3.3.1\tno\n");
    CHECK(folder.errors().size() == 1);
    folder.write("evidence/pytorch-paddle.tsv", "");
    folder.write("evidence/pytorch-paddle@3.3.tsv", "");
    CHECK(folder.errors() == std::vector<std::string>{"snapshots/evidence/pytorch-paddle@3.3.tsv: error: a file of evidence is named LEFT-RIGHT.tsv after two frameworks, one of them perhaps with a known older version: pytorch-paddle@2.6.tsv"});
}

TEST_CASE("conventions are import statements and names of values") {
    tests::small_folder folder;
    folder.write("conventions/paddle.py", "import paddle\nfrom paddle import (nn,\n  io)\n");
    const auto known = folder.knowledge();
    REQUIRE(known.import_conventions(framework::paddle).size() == 2);
    CHECK(known.import_conventions(framework::paddle)[1] == "from paddle import (nn, io)");
    folder.write("conventions/paddle.py", "import paddle\nlayer: paddle.nn.Layer\n");
    const auto named = folder.knowledge();
    REQUIRE(named.value_names(framework::paddle).size() == 1);
    CHECK(named.value_names(framework::paddle)[0].name == "layer");
    CHECK(named.value_names(framework::paddle)[0].classes == "paddle.nn.Layer");
    CHECK_FALSE(named.value_names(framework::paddle)[0].several);
    CHECK(named.import_conventions(framework::paddle).size() == 1);
    folder.write("conventions/paddle.py", "import paddle\nx = 1\n");
    CHECK(folder.errors() == std::vector<std::string>{"snapshots/conventions/paddle.py:2:1: error: only import statements and `name: Class` are conventions"});
}

TEST_CASE("a folder without facts, and one of a strange pair, are errors") {
    CHECK_FALSE(snapshot::compile_folder("/nonexistent", {}).has_value());
    tests::small_folder folder;
    folder.write("equations/pytorch-jax/a.py", "");
    CHECK(folder.errors() == std::vector<std::string>{"snapshots/equations/pytorch-jax: error: a folder of equations is named LEFT-RIGHT after two frameworks"});
}

TEST_CASE("the repository's knowledge compiles, twice to the same bytes") {
    const auto path = std::filesystem::path(TENSORFERRY_SOURCE) / "snapshots";
    const auto first = snapshot::compile_folder(path, {}), second = snapshot::compile_folder(path, {});
    if (!first)
        for (const auto& error : first.error()) UNSCOPED_INFO(snapshot::describe(error));
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    const auto bytes = graph::pack(first->content);
    CHECK(bytes == graph::pack(second->content));
    const auto known = graph::knowledge::load_bytes(bytes);
    REQUIRE(known.has_value());
    for (const auto fw : graph::all_frameworks) CHECK_FALSE(known->versions(fw).empty());
    CHECK(known->find("torch.nn.modules.conv.Conv2d") == known->find("torch.nn.Conv2d"));
    CHECK(known->find("mindspore.nn.Conv2d.construct").has_value());
    CHECK(known->find("paddle.nn.Conv2D.forward").has_value());
}

TEST_CASE("of documented equivalences the part that the facts know is kept") {
    const tests::small_folder folder;
    const auto facts = folder.knowledge();
    snapshot::left_out count;
    const auto kept = snapshot::known_part("# a comment\n"
                                           "torch.cat\tpaddle.concat\tnames differ\tpaddle develop 2024-12\ttensors=x dim=axis dim=gone\n"
                                           "torch.gone\tpaddle.concat\tsame\tpaddle 3.3\t\n"
                                           "torch.nn.ReLU\tpaddle.nn.ReLU\tsame\tpaddle 3.3\t\n",
                                           framework::pytorch, framework::paddle, facts, count);
    CHECK(kept == "torch.cat\tpaddle.concat\tnames differ\tpaddle develop 2024-12\ttensors=x dim=axis\n"
                  "torch.nn.ReLU\tpaddle.nn.ReLU\tsame\tpaddle 3.3\t\n");
    CHECK(count.lines == 1);
    CHECK(count.parameters == 1);
    snapshot::diagnostics errors;
    CHECK(snapshot::read_documented(kept, "d.tsv", framework::pytorch, framework::paddle, facts, errors).size() == 2);
    CHECK(errors.empty());
}
