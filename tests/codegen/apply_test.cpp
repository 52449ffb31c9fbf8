#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

#include "grammar/parse.hpp"
#include "tests/codegen/rewrite_case.hpp"

using namespace tensorferry;
using codegen::rewrite_case;

namespace {

std::vector<std::filesystem::path> fixtures() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(TENSORFERRY_SOURCE_DIR "/tests/codegen/fixtures"))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

TEST_CASE("every fixture becomes what it says") {
    const auto files = fixtures();
    REQUIRE(files.size() > 20);
    for (const auto& file : files) {
        const auto one = codegen::read_case(file);
        auto module = grammar::parse(one.before);
        INFO(file.filename().string());
        REQUIRE(module);
        const auto changes = codegen::rules_for(*module, one.rules);
        const auto text = codegen::apply(*module, changes);
        CHECK(text == one.after);
        CHECK(codegen::unwritable(*module, changes).size() == one.skipped);
        CHECK(grammar::parse(text).has_value());
        for (const auto& comment : module->comments()) CHECK(text.find(module->text(comment)) != std::string::npos);
    }
}

TEST_CASE("no change, no byte changed") {
    const std::string source = "\xEF\xBB\xBFx  =  torch.f( a,b )  # c\r\nif x : y";
    const auto module = grammar::parse(source);
    REQUIRE(module);
    CHECK(codegen::apply(*module, {}) == source);
}

TEST_CASE("an edit that touches a replaced node is our own bug") {
    auto module = grammar::parse("x = f(a)\n");
    REQUIRE(module);
    auto changes = codegen::rules_for(*module, {"f => g(1)"});
    changes.edits.push_back({{6, 7}, "b"});
    CHECK_THROWS_AS(codegen::apply(*module, changes), std::logic_error);
}
