#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include "graph/query.hpp"
#include "graph/version_diff.hpp"
#include "tests/graph/tiny_knowledge.hpp"

using namespace tensorferry;
using graph::framework;
using graph::knowledge;
using graph::version;

namespace {

const knowledge& tiny() {
    static const knowledge loaded = *knowledge::load_bytes(graph::pack(tests::tiny_builder().flatten()));
    return loaded;
}

}  // namespace

TEST_CASE("frameworks, versions and conventions") {
    CHECK(tiny().root_module(framework::pytorch) == "torch");
    REQUIRE(tiny().versions(framework::pytorch).size() == 2);
    CHECK(tiny().versions(framework::pytorch).back() == version{2, 13});
    CHECK(tiny().versions(framework::mindspore).empty());
    REQUIRE(tiny().import_conventions(framework::paddle).size() == 2);
    CHECK(tiny().import_conventions(framework::paddle)[1] == "import paddle.nn as nn");
}

TEST_CASE("operators are found by name, alias, other module path and inheritance") {
    const auto cat = tiny().find("torch.cat");
    REQUIRE(cat);
    CHECK(tiny().find("torch.concat") == cat);
    CHECK(tiny().describe(*cat).full_name == "torch.cat");
    CHECK(tiny().aliases(*cat) == std::vector<std::string_view>{"torch.concat"});
    const auto forward = tiny().find("torch.nn.ReLU.forward");
    REQUIRE(forward);
    CHECK(tiny().describe(*forward).full_name == "torch.nn.Module.forward");
    CHECK(tiny().find("torch.nn.modules.relu.ReLU.forward") == forward);
    CHECK_FALSE(tiny().find("torch.nn.ReLU.backward"));
    CHECK_FALSE(tiny().find("torch.dog"));
    CHECK_FALSE(tiny().find(""));
    CHECK_FALSE(tiny().find("numpy.cat"));
}

TEST_CASE("signatures keep overloads, order, kinds, types and defaults") {
    const auto cat = tiny().signatures(*tiny().find("torch.cat"));
    REQUIRE(cat.size() == 1);
    REQUIRE(cat[0].parameters.size() == 3);
    CHECK(cat[0].parameters[0].name == "tensors");
    CHECK(cat[0].parameters[0].type == "list[Tensor]");
    CHECK(cat[0].parameters[0].default_text.empty());
    CHECK(cat[0].parameters[1].default_text == "0");
    CHECK(cat[0].parameters[2].kind == graph::parameter_kind::keyword_only);
    CHECK(cat[0].returns == "Tensor");
    const auto max = tiny().signatures(*tiny().find("torch.max"));
    REQUIRE(max.size() == 2);
    CHECK(max[0].parameters.size() == 1);
    CHECK(max[1].returns == "(Tensor, Tensor)");
    const auto view = tiny().signatures(*tiny().find("torch.Tensor.view"));
    REQUIRE(view.size() == 1);
    CHECK(view[0].parameters.at(0).kind == graph::parameter_kind::var_positional);
    CHECK(view[0].parameters.at(0).name == "shape");
    const auto module = tiny().signatures(*tiny().find("torch.nn.Module"));
    REQUIRE(module.size() == 1);
    CHECK(module[0].parameters.empty());
}

TEST_CASE("what a framework's versions have") {
    CHECK(tiny().describe(*tiny().find("torch.late")).first == version{2, 13});
    CHECK(tiny().describe(*tiny().find("torch.cat")).first == version{2, 12});
    CHECK(tiny().describe(*tiny().find("torch.cat")).last == version{2, 13});
}

TEST_CASE("look-ups look into one version") {
    graph::builder made;
    snapshot::diagnostics errors;
    snapshot::read_facts(R"(framework pytorch torch 1.8 2.1 2.13
alias torch.join torch.cat @1.8
alias torch.glue torch.cat @1.8,2.13
alias torch.glue torch.stack @2.1
class torch.Base()
class torch.Layer(a) : torch.Base @1.8..2.1
class torch.Layer(a, b=0) @2.13
class torch.join(x) @2.13
function torch.cat(tensors, dim=0) @1.8
function torch.cat(tensors, dim=0, *, out=None) @2.1..2.13
function torch.old(x) @1.8..2.1
function torch.stack(tensors)
method torch.Base.apply(f)
method torch.Layer.late() @2.13
module torch
)", "torch.facts", made, errors);
    REQUIRE(errors.empty());
    const auto newest = *knowledge::load_bytes(graph::pack(made.flatten()));
    const auto as_of = [&](version v) { return newest.as_of(framework::pytorch, v); };
    const auto every = newest.of_all_versions();
    const auto parameters = [](const knowledge& k, std::string_view name) { return k.signatures(k.find(name).value()).at(0).parameters.size(); };
    CHECK(parameters(newest, "torch.cat") == 3);
    CHECK(parameters(as_of({2, 1}), "torch.cat") == 3);
    CHECK(parameters(as_of({1, 8}), "torch.cat") == 2);
    CHECK(parameters(as_of({1, 9}), "torch.cat") == 2);  // the newest known before it
    CHECK(parameters(as_of({1, 0}), "torch.cat") == 2);  // the oldest
    CHECK(every.signatures(*every.find("torch.cat")).size() == 2);
    CHECK(every.signatures(*every.find("torch.cat")).front().parameters.size() == 3);
    CHECK(newest.signature_history(*newest.find("torch.cat")).at(0).versions == 1);
    CHECK_FALSE(newest.find("torch.old"));
    CHECK(as_of({2, 1}).find("torch.old"));
    CHECK(every.find("torch.old"));
    CHECK(newest.signatures(*every.find("torch.old")).empty());
    CHECK(newest.describe(*every.find("torch.old")).last == version{2, 1});
    CHECK(newest.describe(*newest.find("torch.join")).kind == graph::operator_kind::class_);
    CHECK(as_of({1, 8}).find("torch.join") == newest.find("torch.cat"));
    CHECK_FALSE(as_of({2, 1}).find("torch.join"));
    CHECK(as_of({2, 1}).find("torch.glue") == newest.find("torch.stack"));
    CHECK(newest.find("torch.glue") == newest.find("torch.cat"));
    CHECK(as_of({2, 1}).find("torch.Layer.apply") == newest.find("torch.Base.apply"));
    CHECK_FALSE(newest.find("torch.Layer.apply"));
    CHECK(newest.members_named(framework::pytorch, "late").size() == 1);
    CHECK(as_of({2, 1}).members_named(framework::pytorch, "late").empty());
    CHECK(newest.aliases(*newest.find("torch.cat")) == std::vector<std::string_view>{"torch.glue"});
    CHECK(newest.version_looked_at(framework::pytorch) == version{2, 13});
    CHECK(as_of({2, 1}).version_looked_at(framework::pytorch) == version{2, 1});
}

TEST_CASE("of a version that is known in part, what is not stated is not absent") {
    graph::builder made;
    snapshot::diagnostics errors;
    snapshot::read_facts(R"(framework pytorch torch 1.8 2.1 2.13
partial 1.8
alias torch.glue torch.stack @2.1..2.13
class torch.Base() @2.1..2.13
function torch.cat(tensors) @1.8
function torch.cat(tensors, dim=0) @2.1..2.13
function torch.new(x) @2.13
function torch.old(x) @1.8
function torch.stack(tensors) @2.1..2.13
method torch.Base.apply(f) @2.1..2.13
module torch
)", "torch.facts", made, errors);
    REQUIRE(errors.empty());
    const auto newest = *knowledge::load_bytes(graph::pack(made.flatten()));
    const auto oldest = newest.as_of(framework::pytorch, {1, 8});
    CHECK(newest.is_known_in_part(framework::pytorch, {1, 8}));
    CHECK_FALSE(newest.is_known_in_part(framework::pytorch, {2, 1}));
    CHECK(oldest.version_looked_at(framework::pytorch) == version{1, 8});
    CHECK(oldest.signatures(oldest.find("torch.cat").value()).at(0).parameters.size() == 1);
    CHECK(oldest.is_stated(oldest.find("torch.cat").value()));
    CHECK_FALSE(oldest.is_stated(oldest.find("torch.stack").value()));
    CHECK(oldest.signatures(oldest.find("torch.stack").value()).size() == 1);  // from 2.1
    CHECK(oldest.find("torch.glue") == oldest.find("torch.stack"));
    CHECK(oldest.aliases(*oldest.find("torch.stack")).size() == 1);
    CHECK(oldest.members_named(framework::pytorch, "apply").size() == 1);
    CHECK_FALSE(oldest.find("torch.new"));
    CHECK(newest.is_stated(newest.find("torch.stack").value()));
    CHECK_FALSE(newest.find("torch.old"));
    const auto difference = [&](version before, version after) { return graph::difference(newest, before, newest, after, framework::pytorch); };
    const auto forward = difference({1, 8}, {2, 13}), backward = difference({2, 13}, {1, 8}), whole = difference({2, 1}, {2, 13});
    CHECK(forward.came.empty());
    CHECK(forward.went == std::vector<std::string>{"function torch.old(x)"});
    CHECK(forward.changed.size() == 1);
    CHECK(forward.unknown == 5);  // Base, Base.apply, new, stack and the alias
    CHECK(backward.came == std::vector<std::string>{"function torch.old(x)"});
    CHECK(backward.went.empty());
    CHECK(backward.aliases_went.empty());
    CHECK(whole.unknown == 0);
    CHECK(whole.came == std::vector<std::string>{"function torch.new(x)"});
    CHECK(graph::to_string(forward, "t").find("not known: 5 names") != std::string::npos);
    CHECK(graph::show(newest, "torch.stack", version{1, 8})->find("only a part is known") != std::string::npos);
    CHECK(graph::stats(newest).find("1.8*") != std::string::npos);
}

TEST_CASE("members by their last name") {
    const auto view = tiny().members_named(framework::pytorch, "view");
    REQUIRE(view.size() == 1);
    CHECK(tiny().describe(view[0]).full_name == "torch.Tensor.view");
    CHECK(tiny().members_named(framework::paddle, "view").empty());
    CHECK(tiny().members_named(framework::pytorch, "cat").empty());
    CHECK(tiny().find_member(*tiny().find("torch.nn.ReLU"), "forward").has_value());
    CHECK_FALSE(tiny().find_member(*tiny().find("torch.nn.ReLU"), "shape").has_value());
}

TEST_CASE("equations in both directions, by version") {
    const auto cat = *tiny().find("torch.cat"), concat = *tiny().find("paddle.concat");
    const auto forward = tiny().equations_of(cat, framework::paddle, {2, 13}, {3, 3});
    REQUIRE(forward.size() == 1);
    CHECK(forward[0]->right == "paddle.concat(tensors, dim)");
    CHECK(forward[0]->evidence == graph::evidence_class::exact);
    CHECK(tiny().equations_of(concat, framework::pytorch, {3, 3}, {2, 13}) == forward);
    CHECK(tiny().equations_of(cat, framework::mindspore, {2, 13}, {2, 10}).empty());

    const auto relu = *tiny().find("torch.nn.ReLU");
    CHECK(tiny().equations_of(relu, framework::paddle, {2, 12}, {3, 3}).empty());
    const auto newest = tiny().equations_of(relu, framework::paddle, {2, 13}, {3, 3});
    REQUIRE(newest.size() == 1);
    REQUIRE(newest[0]->drops.size() == 1);
    CHECK(newest[0]->drops[0].name == "inplace");
    CHECK(tiny().equations_of(*tiny().find("paddle.nn.ReLU"), framework::pytorch, {3, 3}, {2, 13}).empty());
}

TEST_CASE("helpers belong to a framework") {
    CHECK(tiny().helper(framework::paddle, "pad_pairs").starts_with("def pad_pairs"));
    CHECK(tiny().helper(framework::pytorch, "pad_pairs").empty());
    CHECK(tiny().helper(framework::paddle, "pad").empty());
}

TEST_CASE("similar names come best first") {
    const auto names = tiny().similar_names("torch.nn.RelU", 3);
    REQUIRE_FALSE(names.empty());
    CHECK(names[0] == "torch.nn.ReLU");
    CHECK(tiny().similar_names("torch.catt", 1) == std::vector<std::string_view>{"torch.cat"});
    CHECK(tiny().similar_names("torch.cta", 1) == std::vector<std::string_view>{"torch.cat"});
    CHECK(tiny().similar_names("torch.zzzzzzzzzzzz", 3).empty());
}
