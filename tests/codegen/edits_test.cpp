#include "codegen/edits.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

using tensorferry::codegen::edit_list;

TEST_CASE("edits are applied in the order of the text") {
    const std::string source = "one two three";
    edit_list edits;
    edits.add({8, 13}, "3");
    edits.add({0, 3}, "1");
    edits.add({4, 4}, "and ");
    edits.sort(source);
    std::vector<tensorferry::grammar::span> written;
    CHECK(edits.splice(source, {0, 13}, &written) == "1 and two 3");
    CHECK(written == std::vector<tensorferry::grammar::span>{{0, 1}, {2, 6}, {10, 11}});
}

TEST_CASE("insertions at one place keep their order and come before a replacement there") {
    edit_list edits;
    edits.add({1, 2}, "B");
    edits.add({1, 1}, "first ");
    edits.add({1, 1}, "second ");
    edits.sort("abc");
    CHECK(edits.splice("abc", {0, 3}) == "afirst second Bc");
}

TEST_CASE("edits that overlap name each other") {
    edit_list edits;
    edits.add({0, 5}, "left");
    edits.add({4, 6}, "right");
    try {
        edits.sort("abcdefgh");
        FAIL("accepted");
    } catch (const std::logic_error& error) {
        const std::string message = error.what();
        CHECK(message.find("left") != std::string::npos);
        CHECK(message.find("right") != std::string::npos);
    }
    edit_list outside;
    outside.add({7, 9}, "");
    CHECK_THROWS_AS(outside.sort("abcdefgh"), std::logic_error);
}
