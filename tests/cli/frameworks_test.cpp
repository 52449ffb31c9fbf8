#include <catch2/catch.hpp>

#include "src/cli/commands.hpp"

using namespace tensorferry;
using cli::framework_argument;
using report::diagnostic_code;

TEST_CASE("a framework without a version is its newest") {
    const graph::knowledge& knowledge = graph::knowledge::embedded();
    for (const graph::framework fw : graph::all_frameworks) {
        const auto found = framework_argument(std::string(graph::name_of(fw)), knowledge);
        REQUIRE(found.has_value());
        CHECK(found->framework == fw);
        CHECK(found->version == knowledge.versions(fw).back());
    }
}

TEST_CASE("a version may have one, two or three parts") {
    const graph::knowledge& knowledge = graph::knowledge::embedded();
    const graph::version newest = knowledge.versions(graph::framework::pytorch).back();
    const std::string major = std::to_string(newest.major);
    const std::string minor = std::to_string(newest.minor);
    for (const std::string& text : {"pytorch@" + major, "pytorch@" + major + "." + minor, "pytorch@" + major + "." + minor + ".1"}) {
        CAPTURE(text);
        REQUIRE(framework_argument(text, knowledge).has_value());
        CHECK(framework_argument(text, knowledge)->version == newest);
    }
}

TEST_CASE("what is not known is refused and the known is listed") {
    const graph::knowledge& knowledge = graph::knowledge::embedded();
    for (const std::string text : {"jax", "", "torch", "PyTorch", "jax@1.0"}) {
        CAPTURE(text);
        const auto found = framework_argument(text, knowledge);
        REQUIRE_FALSE(found.has_value());
        CHECK(found.error().code == diagnostic_code::unknown_framework);
        CHECK(found.error().detail == "known: pytorch, paddle, mindspore");
    }
    for (const std::string text : {"paddle@", "paddle@0.1", "paddle@new", "paddle@3.3.1.0", "paddle@3.", "paddle@99999999999", "paddle@-3"}) {
        CAPTURE(text);
        const auto found = framework_argument(text, knowledge);
        REQUIRE_FALSE(found.has_value());
        CHECK(found.error().code == diagnostic_code::unknown_version);
        CHECK(found.error().detail.starts_with("known: paddle@"));
    }
}
