#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "src/report/run_report.hpp"

using namespace tensorferry;
using namespace tensorferry::report;

namespace {

finding use(outcome result, std::string reason = {}) {
    return {{0, 1}, {7, 4}, "torch.add", result, std::move(reason), result == outcome::marked ? "" : "equations.py:3"};
}

run_report with(std::vector<finding> findings) {
    run_report all;
    all.target = {graph::framework::paddle, {3, 3}};
    all.knowledge_hash = "abc";
    all.files.push_back({"net.py", framework_version{graph::framework::pytorch, {2, 13}}, true, std::move(findings), std::nullopt});
    return all;
}

}  // namespace

TEST_CASE("the exit status says what is left to do") {
    CHECK(exit_status(with({})) == 0);
    CHECK(exit_status(with({use(outcome::exact), use(outcome::assumed, "why")})) == 0);
    CHECK(exit_status(with({use(outcome::exact), use(outcome::marked, "why")})) == 1);
    run_report broken = with({use(outcome::marked, "why")});
    broken.files.push_back({"bad.py", std::nullopt, false, {}, diagnostic{diagnostic_code::syntax_error, "bad.py", {}, std::nullopt}});
    CHECK(exit_status(broken) == 2);
    run_report unwritten = with({});
    unwritten.errors.push_back({diagnostic_code::unwritable_output, "out", {}, std::nullopt});
    CHECK(exit_status(unwritten) == 2);
}

TEST_CASE("the text names each place that needs a look") {
    const std::string text = to_text(with({use(outcome::exact), use(outcome::tolerance), use(outcome::documented), use(outcome::assumed, "a tensor, perhaps"),
                                           use(outcome::marked, "no equal")}),
                                     {});
    CHECK(text ==
          "net.py: pytorch 2.13 to paddle 3.3: 4 converted (1 exact, 1 within tolerance, 1 documented only, 1 assumed), 1 marked\n"
          "  net.py:7:5: documented only: torch.add\n"
          "  net.py:7:5: assumed: torch.add: a tensor, perhaps\n"
          "  net.py:7:5: marked: torch.add: no equal\n"
          "total: 1 file, 1 changed, 0 with errors; uses: 4 converted (1 exact, 1 within tolerance, 1 documented only, 1 assumed), 1 marked\n");
    CHECK(to_text(with({use(outcome::marked, "x")}), {true}).find("\033[31mmarked\033[0m") != std::string::npos);
}

TEST_CASE("the JSON report holds the same") {
    const nlohmann::json report = nlohmann::json::parse(to_json(with({use(outcome::exact), use(outcome::marked, "no equal")})));
    CHECK(report["exit_status"] == 1);
    CHECK(report["target"]["framework"] == "paddle");
    CHECK(report["uses"]["exact"] == 1);
    CHECK(report["uses"]["marked"] == 1);
    const nlohmann::json& found = report["files"][0]["findings"];
    REQUIRE(found.size() == 2);
    CHECK(found[0]["equation"] == "equations.py:3");
    CHECK_FALSE(found[0].contains("reason"));
    CHECK(found[1]["reason"] == "no equal");
    CHECK(found[1]["line"] == 7);
    CHECK(found[1]["column"] == 5);
}

TEST_CASE("bytes that are no UTF-8 do not break the JSON report") {
    run_report all = with({});
    all.files.front().path = "caf\xe9.py";
    CHECK_NOTHROW(nlohmann::json::parse(to_json(all)));
}
