#include <catch2/catch.hpp>

#include "src/rewrite/import_statement.hpp"

using namespace tensorferry;

TEST_CASE("an import statement binds names") {
    const auto plain = import_bindings("import paddle.nn as nn");
    REQUIRE(plain.size() == 1);
    CHECK(plain[0].local == "nn");
    CHECK(plain[0].target == "paddle.nn");
    const auto from = import_bindings("from mindspore import Parameter, Tensor as T");
    REQUIRE(from.size() == 2);
    CHECK(from[0].statement == "from mindspore import Parameter");
    CHECK(from[1].local == "T");
    CHECK(from[1].target == "mindspore.Tensor");
}

TEST_CASE("names of one module share a statement") {
    CHECK(merged_imports({"import a", "from b import x", "import a", "from b import y", "from b import x"}) ==
          std::vector<std::string>{"import a", "from b import x, y"});
}

TEST_CASE("a long statement is wrapped in parentheses") {
    std::vector<std::string> statements;
    for (char c = 'a'; c < 'k'; ++c) statements.push_back("from package.module import a_long_name_" + std::string(1, c));
    const auto merged = merged_imports(statements);
    REQUIRE(merged.size() == 1);
    CHECK(merged[0].starts_with("from package.module import (\n    a_long_name_a,\n"));
    CHECK(merged[0].ends_with("    a_long_name_j,\n)"));
}
