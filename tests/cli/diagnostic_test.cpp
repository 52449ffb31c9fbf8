#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include <cctype>
#include <set>

#include "src/report/diagnostic.hpp"

using namespace tensorferry;
using namespace tensorferry::report;

TEST_CASE("every diagnostic has a text, an advice and an exit status") {
    std::set<std::string_view> names;
    std::set<std::string_view> texts;
    for (const diagnostic_info& info : diagnostics()) {
        CAPTURE(info.name);
        CHECK(&describe(info.code) == &info);
        CHECK(names.insert(info.name).second);
        CHECK(texts.insert(info.text).second);
        CHECK(info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
        CHECK(info.text.size() >= 10);
        CHECK(info.advice.size() >= 10);
        CHECK(info.text.back() != '.');
        CHECK(info.advice.back() != '.');
        CHECK(info.exit_status == 2);
        const std::string text = to_text({info.code, "a.py", "the detail", std::nullopt});
        CHECK(text.starts_with("tensorferry: error: a.py: "));
        CHECK(text.find("the detail\n") != std::string::npos);
        CHECK(text.ends_with(std::string(info.advice) + "\n"));
    }
}

TEST_CASE("a syntax error shows its line and a caret") {
    const unreadable_source error{unreadable_source::reason::syntax, {"'(' was never closed", {3, 5}, "def f(:"}};
    const std::string text = to_text(from(error, "net.py"));
    CHECK(text.find("net.py:3:6: error: '(' was never closed\ndef f(:\n     ^\n") != std::string::npos);
}

TEST_CASE("each reason for an unreadable source has its own diagnostic") {
    using reason = unreadable_source::reason;
    std::set<diagnostic_code> codes;
    for (const reason why : {reason::syntax, reason::binary, reason::invalid_utf8, reason::unknown_encoding, reason::too_large}) {
        codes.insert(from(unreadable_source{why, {}}, "a.py").code);
    }
    CHECK(codes.size() == 5);
}

TEST_CASE("each fault of a snapshot has its own diagnostic") {
    using graph::snapshot_fault;
    std::set<diagnostic_code> codes;
    for (const snapshot_fault fault : {snapshot_fault::unreadable, snapshot_fault::foreign, snapshot_fault::damaged, snapshot_fault::older_format,
                                       snapshot_fault::newer_format}) {
        codes.insert(from(fault, "k.tfk").code);
    }
    CHECK(codes.size() == 5);
}
