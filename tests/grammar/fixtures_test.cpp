// Every fixtures/NAME.3.MINOR.dump is what Python 3.MINOR's ast.dump says of fixtures/NAME.py.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "grammar/parse.hpp"

using namespace tensorferry::grammar;

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

// A long dump is compared in pieces: the first that differs is shown.
void require_same(const std::string& found, const std::string& expected) {
    const auto difference = std::ranges::mismatch(found, expected);
    const auto at = static_cast<std::size_t>(difference.in1 - found.begin());
    const std::size_t begin = at > 120 ? at - 120 : 0;
    CAPTURE(at);
    REQUIRE(found.substr(begin, 240) == expected.substr(begin, 240));
    REQUIRE(found.size() == expected.size());
}

}  // namespace

TEST_CASE("dumps equal those of CPython", "[grammar]") {
    std::size_t compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(GRAMMAR_FIXTURES)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".dump")) {
            continue;
        }
        const std::size_t version = name.find(".3.");
        const int minor = std::stoi(name.substr(version + 3));
        const auto source = entry.path().parent_path() / (name.substr(0, version) + ".py");
        CAPTURE(name);
        const auto module = parse(contents(source));
        if (!module) {
            FAIL(describe(module.error(), source.string()));
        }
        require_same(dump(*module, minor) + "\n", contents(entry.path()));
        ++compared;
    }
    REQUIRE(compared >= 15);
}

TEST_CASE("template strings of Python 3.14", "[grammar]") {
    const auto module = parse("t'a{b!r:>{c}}d'");
    REQUIRE(module.has_value());
    const node_id statement = module->list(module->root(), field::Module::body)[0];
    const node_id string = module->child(statement, field::Expr::value);
    REQUIRE(module->kind(string) == node_kind::TemplateStr);
    const auto values = module->list(string, field::TemplateStr::values);
    REQUIRE(values.size() == 3);
    CHECK(module->kind(values[1]) == node_kind::Interpolation);
    CHECK(module->text(values[1]) == "{b!r:>{c}}");
    CHECK(module->integer(values[1], field::Interpolation::conversion) == 'r');
    CHECK(module->text(module->child(values[1], field::Interpolation::value)) == "b");
    CHECK(module->text(values[2]) == "d");
}

TEST_CASE("exceptions without parentheses of Python 3.14", "[grammar]") {
    const auto module = parse("try: a\nexcept B, C: d\n");
    REQUIRE(module.has_value());
    const node_id statement = module->list(module->root(), field::Module::body)[0];
    const node_id handler = module->list(statement, field::Try::handlers)[0];
    const node_id type = module->child(handler, field::ExceptHandler::type);
    REQUIRE(module->kind(type) == node_kind::Tuple);
    CHECK(module->text(type) == "B, C");
}
