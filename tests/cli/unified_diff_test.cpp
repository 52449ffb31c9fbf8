#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <random>
#include <vector>

#include "src/report/unified_diff.hpp"

using tensorferry::report::unified_diff;

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

std::size_t number_at(std::string_view header, char sign) {
    return std::stoul(std::string(header.substr(header.find(sign) + 1)));
}

// Applies a diff to `before` and checks its context; independent of how the diff was found.
std::string patched(std::string_view before, std::string_view diff) {
    const auto old_lines = lines_of(before);
    std::size_t at = 0;
    std::string after;
    const auto diff_lines = lines_of(diff);
    for (std::size_t i = 2; i < diff_lines.size(); ++i) {  // behind the two names
        const std::string_view line = diff_lines[i];
        if (line.starts_with("@@")) {
            const bool empty_range = line.substr(0, line.find('+')).find(",0 ") != std::string_view::npos;
            const std::size_t begin = number_at(line, '-') - (empty_range ? 0 : 1);
            for (; at < begin; ++at) {
                after += old_lines.at(at);
            }
        } else if (line.starts_with('\\')) {
            if (diff_lines[i - 1].starts_with('+')) {
                after.pop_back();
            }
        } else if (line.starts_with('+')) {
            after += line.substr(1);
        } else {
            std::string_view old = old_lines.at(at++);
            if (old.ends_with('\n')) {
                REQUIRE(old == line.substr(1));
            } else {
                REQUIRE(fmt::format("{}\n", old) == line.substr(1));
            }
            if (line.starts_with(' ')) {
                after += old;
            }
        }
    }
    for (; at < old_lines.size(); ++at) {
        after += old_lines[at];
    }
    return after;
}

}  // namespace

TEST_CASE("equal texts have no diff") {
    CHECK(unified_diff("a\n", "a\n", "a/x", "b/x").empty());
    CHECK(unified_diff("", "", "a/x", "b/x").empty());
}

TEST_CASE("a change shows three lines around it") {
    CHECK(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "a/x.py", "b/x.py") ==
          "--- a/x.py\n+++ b/x.py\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes far from each other have hunks of their own") {
    std::string before;
    for (int i = 0; i < 30; ++i) {
        before += fmt::format("{}\n", i);
    }
    std::string after = before;
    after.replace(after.find("2\n"), 2, "two\n");
    after.replace(after.find("27\n"), 3, "");
    const std::string diff = unified_diff(before, after, "a/x", "b/x");
    CHECK(diff.find("@@ -1,6 +1,6 @@") != std::string::npos);
    CHECK(diff.find("@@ -25,6 +25,5 @@") != std::string::npos);
    CHECK(patched(before, diff) == after);
}

TEST_CASE("a new file, and files without a last newline") {
    CHECK(unified_diff("", "a\nb\n", "/dev/null", "b/x") == "--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    CHECK(unified_diff("a\n", "", "a/x", "/dev/null") == "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
    CHECK(unified_diff("a", "b", "a/x", "b/x") ==
          "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
    CHECK(unified_diff("a\r\n", "b\r\n", "a/x", "b/x") == "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\r\n+b\r\n");
}

TEST_CASE("random edits apply again") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string before;
        std::string after;
        const auto size = random() % 40;
        for (unsigned i = 0; i < size; ++i) {
            const std::string line = fmt::format("{}\n", random() % 6);
            const auto what = random() % 8;
            before += what == 0 ? "" : line;
            after += what == 1 ? "" : line;
            after += what == 2 ? "new\n" : "";
        }
        if (round % 3 == 0 && !before.empty()) {
            before.pop_back();
        }
        const std::string diff = unified_diff(before, after, "a/x", "b/x");
        CAPTURE(before, after, diff);
        CHECK(diff.empty() == (before == after));
        CHECK(patched(before, diff) == after);
    }
}

TEST_CASE("texts with nothing in common are still compared") {
    std::string before;
    std::string after;
    for (int i = 0; i < 20000; ++i) {
        before += fmt::format("old {}\n", i);
        after += fmt::format("new {}\n", i);
    }
    CHECK(patched(before, unified_diff(before, after, "a/x", "b/x")) == after);
}
