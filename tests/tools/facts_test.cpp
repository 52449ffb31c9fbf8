#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include "tools/extract/merge.hpp"
#include "tools/snapshot/fact_line.hpp"
#include "tools/snapshot/facts.hpp"

using namespace tensorferry;

namespace {

// The errors of lines behind a framework line.
std::vector<std::string> errors_of(std::string_view lines, std::string_view header = "framework pytorch torch 2.13\n") {
    graph::builder into;
    snapshot::diagnostics errors;
    snapshot::read_facts(std::string(header) + std::string(lines), "t.facts", into, errors);
    std::vector<std::string> texts;
    for (const auto& e : errors) texts.push_back(snapshot::describe(e));
    return texts;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("facts that are right make no error") {
    CHECK(errors_of("class torch.C(a, /, b: dict[str, int] = {'a': 1}, *args, c=(1, 2), **kw) : torch.B -> X\nmethod torch.C.m() -> (Tensor, Tensor) @2.13\n"
                    "attribute torch.C.a -> Tensor | None\nconstant torch.pi -> float\nmodule torch.nn\nalias torch.D torch.C\n\n# a comment\n").empty());
}

TEST_CASE("facts that are wrong are named with their line") {
    CHECK(errors_of("functoin torch.a()\n") == texts{"t.facts:2:1: error: \"functoin\" is no kind of fact: it is module, class, function, method, attribute, constant or alias"});
    CHECK(errors_of("function torch.a\n") == texts{"t.facts:2:1: error: parameters are missing: write at least ()"});
    CHECK(errors_of("function torch.a(b\n") == texts{"t.facts:2:1: error: the parameters of torch.a are no parameter list"});
    CHECK(errors_of("function torch.a(b, b)\n") == texts{"t.facts:2:1: error: the parameters of torch.a are no parameter list"});
    CHECK(errors_of("constant torch.a(b)\n") == texts{"t.facts:2:1: error: only classes, functions and methods have parameters"});
    CHECK(errors_of("function torch..a()\n") == texts{"t.facts:2:1: error: \"torch..a\" is no dotted name"});
    CHECK(errors_of("function paddle.a()\n") == texts{"t.facts:2:1: error: \"paddle.a\" is not in torch"});
    CHECK(errors_of("function torch.a()\nclass torch.a()\n") == texts{"t.facts:3:1: error: torch.a is of another kind on an earlier line that holds in the same version"});
    CHECK(errors_of("method torch.C.m()\n") == texts{"t.facts:2:1: error: torch.C.m belongs to torch.C, which is not here"});
    CHECK(errors_of("alias torch.a torch.b\n") == texts{"t.facts:2:1: error: torch.a is an alias of torch.b, which is not here"});
    CHECK(errors_of("function torch.a()\nalias torch.b torch.a\nalias torch.b torch.a\n") == texts{"t.facts:4:1: error: torch.b is there twice"});
    CHECK(errors_of("function torch.a()\nfunction torch.a()\n") == texts{"t.facts:3:1: error: torch.a says this already on line 2: leave one of both out"});
    CHECK(errors_of("constant torch.a -> int\nconstant torch.a -> float\n") == texts{"t.facts:3:1: error: torch.a says this already on line 2: leave one of both out"});
    CHECK(errors_of("function torch.a() @2.x\n") == texts{"t.facts:2:21: error: \"@2.x\" is no version: write @2.1, @2.1..2.13 or @1.8,2.13"});
    CHECK(errors_of("function torch.a() @2.0..2.13\n") == texts{"t.facts:2:21: error: 2.0 is no version of the framework line, which has 2.13"});
    CHECK(errors_of("function torch.a() @\n") == texts{"t.facts:2:20: error: versions are missing behind the @: write @2.1, @2.1..2.13 or @1.8,2.13"});
    CHECK(errors_of("", "module torch\n") == texts{"t.facts:1:1: error: the first line must name the framework: framework NAME ROOT_MODULE VERSION…"});
    CHECK(errors_of("", "framework jax jax 1.0\n") == texts{"t.facts:1:1: error: \"jax\" is no framework: it is pytorch, paddle or mindspore"});
    CHECK(errors_of("", "framework paddle paddle\n") == texts{"t.facts:1:1: error: a framework line is: framework NAME ROOT_MODULE VERSION…"});
}

TEST_CASE("versions that a line holds in are checked") {
    constexpr std::string_view header = "framework pytorch torch 1.8 2.1 2.13\n";
    const auto errors = [&](std::string_view lines) { return errors_of(lines, header); };
    CHECK(errors("function torch.a(x) @1.8\nfunction torch.a(x, y) @2.1..2.13\nclass torch.b() @1.8,2.13\nfunction torch.b() @2.1\n").empty());
    CHECK(errors("function torch.a(x)\nalias torch.b torch.a @1.8..2.1\nalias torch.b torch.a @2.13\n").empty());
    CHECK(errors("function torch.a() @2.13..2.1\n") == texts{"t.facts:2:21: error: \"@2.13..2.1\" ends before it begins: write the older version first"});
    CHECK(errors("function torch.a() @1.8,2.2\n") == texts{"t.facts:2:25: error: 2.2 is no version of the framework line, which has 1.8 2.1 2.13"});
    CHECK(errors("function torch.a(x) @1.8..2.1\nfunction torch.a(x) @2.1\n") == texts{"t.facts:3:1: error: torch.a says this already on line 2: leave one of both out"});
    CHECK(errors("class torch.b() @1.8..2.1\nfunction torch.b() @2.1\n") ==
          texts{"t.facts:3:1: error: torch.b is of another kind on an earlier line that holds in the same version"});
    CHECK(errors("class torch.b() @2.1\nmethod torch.b.m() @2.1..2.13\n") == texts{"t.facts:3:1: error: torch.b.m belongs to torch.b, which is not in @2.13"});
    CHECK(errors("function torch.a() @2.1\nalias torch.b torch.a\n") == texts{"t.facts:3:1: error: torch.b is an alias of torch.a, which is not in @1.8,2.13"});
    CHECK(errors("function torch.a()\nalias torch.b torch.a @2.1\nalias torch.b torch.a @1.8..2.1\n") == texts{"t.facts:4:1: error: torch.b is there twice"});
    CHECK(errors_of("", "framework pytorch torch 2.1 1.8\n") == texts{"t.facts:1:1: error: 1.8 stands behind 2.1: versions are listed once, the oldest first"});
    CHECK(errors("framework pytorch torch 2.13\n") == texts{"t.facts:2:1: error: the facts of pytorch are there already"});
}

TEST_CASE("versions that are known in part") {
    constexpr std::string_view header = "framework pytorch torch 1.8 2.1 2.13\n";
    const auto errors = [&](std::string_view lines) { return errors_of(lines, header); };
    CHECK(errors("partial 1.8 2.1\nfunction torch.a() @1.8\n").empty());
    CHECK(errors("partial\n") == texts{"t.facts:2:1: error: a line of partial versions is: partial VERSION…"});
    CHECK(errors("partial 1.9\n") == texts{"t.facts:2:1: error: 1.9 is no version of the framework line"});
    CHECK(errors("partial x\n") == texts{"t.facts:2:1: error: x is no version of the framework line"});
    CHECK(errors("function torch.a()\npartial 1.8\n") == texts{"t.facts:3:1: error: a line of partial versions stands behind the framework line, before all others"});
    CHECK(errors_of("", "partial 1.8\n") == texts{"t.facts:1:1: error: a line of partial versions stands behind the framework line, before all others"});
}

TEST_CASE("a set of versions is written as it is read") {
    const std::vector<graph::version> known{{1, 8}, {2, 1}, {2, 6}, {2, 13}};
    for (graph::version_set set = 1; set < 16; ++set) {
        const auto text = "x" + snapshot::versions_text(set, known);
        std::string_view rest = text;
        const auto read = snapshot::take_versions(rest, known);
        REQUIRE(read);
        CHECK(*read == set);
        CHECK(rest == "x");
    }
    CHECK(snapshot::versions_text(15, known).empty());
    CHECK(snapshot::versions_text(13, known) == " @1.8,2.6..2.13");
}

TEST_CASE("facts of several versions are one file, and each version keeps the order of its overloads") {
    const auto merged = [](const std::vector<std::string>& texts) { return extract::merge_versions(extract::framework::pytorch, texts); };
    const std::string head = "framework pytorch torch ";
    const auto done = merged({head + "1.8\npartial 1.8\nfunction torch.a(x)\nfunction torch.a(x, y)\nfunction torch.b()\n",
                              head + "2.1\nfunction torch.a(x, y)\nfunction torch.a(x)\nfunction torch.c()\n",
                              head + "2.13\nfunction torch.a(x, y)\nfunction torch.a(x)\nfunction torch.b()\n"});
    REQUIRE(done);
    const auto facts = done->text.substr(done->text.find('\n') + 1);
    CHECK(facts == head + "1.8 2.1 2.13\npartial 1.8\nfunction torch.a(x) @1.8\nfunction torch.a(x, y)\nfunction torch.a(x) @2.1..2.13\n"
                          "function torch.b() @1.8,2.13\nfunction torch.c() @2.1\n");
    CHECK(errors_of(facts, "").empty());
    CHECK_FALSE(merged({head + "2.1\n", head + "1.8\n"}));
    CHECK_FALSE(merged({"framework paddle paddle 3.3\n"}));
    CHECK_FALSE(merged({"# nothing\n"}));
}

TEST_CASE("versions") {
    CHECK(snapshot::parse_version("2.13") == graph::version{2, 13});
    CHECK(snapshot::parse_version("3.3.1") == graph::version{3, 3});
    CHECK(snapshot::parse_version("3") == graph::version{3, 0});
    CHECK_FALSE(snapshot::parse_version(""));
    CHECK_FALSE(snapshot::parse_version("2."));
    CHECK_FALSE(snapshot::parse_version("2.x"));
    CHECK_FALSE(snapshot::parse_version("1.2.3.4"));
    CHECK_FALSE(snapshot::parse_version("99999.1"));
}
