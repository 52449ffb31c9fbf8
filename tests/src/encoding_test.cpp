#include <catch2/catch.hpp>

#include "src/text/encoding.hpp"

using namespace tensorferry;

namespace {

constexpr encoding utf8{};

void comes_back(const std::string& bytes, const std::string& utf8_text) {
    const auto text = decode(bytes);
    REQUIRE(text.has_value());
    CHECK(text->utf8 == utf8_text);
    CHECK(encode(text->utf8, text->from) == bytes);
}

void is_refused(const std::string& bytes, decoding_fault why, std::uint32_t line, const std::string& message) {
    const auto text = decode(bytes);
    REQUIRE_FALSE(text.has_value());
    CHECK(text.error().why == why);
    CHECK(text.error().error.where.line == line);
    CHECK(text.error().error.message == message);
}

}  // namespace

TEST_CASE("files in declared encodings come back byte for byte") {
    comes_back("# -*- coding: latin-1 -*-\nx = '\xe9\xff'\n", "# -*- coding: latin-1 -*-\nx = '\xc3\xa9\xc3\xbf'\n");
    comes_back("# coding: cp1252\nx = '\x80'\n", "# coding: cp1252\nx = '\xe2\x82\xac'\n");
    comes_back("#coding:8859\n'\xe9'", "#coding:8859\n'\xc3\xa9'");
    comes_back("# coding: ISO-8859-15\n'\xa4'", "# coding: ISO-8859-15\n'\xe2\x82\xac'");
    comes_back("# coding: gbk\nx = '\xc4\xe3\xba\xc3'  # \x81\x5c\n", "# coding: gbk\nx = '\u4f60\u597d'  # \u4e57\n");  // a trail byte like a backslash
    comes_back("# coding: gb2312\n'\xa1\xa4'", "# coding: gb2312\n'\u30fb'");
    comes_back("# coding: gbk\n'\xa1\xa4'", "# coding: gbk\n'\u00b7'");
    comes_back("# coding: gb18030\n'\x81\x30\x81\x30\x90\x30\x81\x30\xa1\xa4'", "# coding: gb18030\n'\u0080\U00010000\u00b7'");
}

TEST_CASE("what an encoding does not have is refused where it stands") {
    is_refused("# coding: gbk\n\nx = '\xff'\n", decoding_fault::invalid, 3, "byte 0xff is not in the declared encoding, gbk");
    is_refused("# coding: gb2312\n'\x81\x40'", decoding_fault::invalid, 2, "byte 0x81 is not in the declared encoding, gb2312");
    is_refused("# coding: gbk\n'\xc4", decoding_fault::invalid, 2, "byte 0xc4 is not in the declared encoding, gbk");
    is_refused("# coding=us-ascii\r\nx = '\xe9'\n", decoding_fault::invalid, 2, "byte 0xe9 is not in the declared encoding, us-ascii");
    is_refused("# coding: cp1252\r'\x81'", decoding_fault::invalid, 2, "byte 0x81 is not in the declared encoding, cp1252");
    is_refused("x = '\xe9'\n", decoding_fault::invalid, 1, "byte 0xe9 is not UTF-8, and no other encoding is declared");
    is_refused("\nx\0\n" + std::string(1, '\0'), decoding_fault::binary, 2, "source code cannot contain null bytes");
    is_refused("#!/bin/sh\n# coding: utf-7\n", decoding_fault::unknown_encoding, 2, "unknown encoding: utf-7");
    is_refused("\xEF\xBB\xBF# coding: latin-1\n", decoding_fault::unknown_encoding, 1, "encoding problem: iso-8859-1 with BOM");
    is_refused("\xEF\xBB\xBF# coding: utf8\n", decoding_fault::unknown_encoding, 1, "encoding problem: utf8 with BOM");
}

TEST_CASE("UTF-8 is the default, and is checked") {
    CHECK(decode("x = '\xc3\xa9'\n").has_value());
    CHECK(decode("\xEF\xBB\xBFx = 1\n")->utf8 == "\xEF\xBB\xBFx = 1\n");
    CHECK(decode("\xEF\xBB\xBF# coding: UTF_8-unix\nx = 1\n")->from == utf8);
    for (const std::string bytes : {"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80", "\xf5\x80\x80\x80"})
        CHECK(decode("x = 'plain text'\n#" + bytes).error().error.where.column == 1);
}

TEST_CASE("a declaration counts in a comment of the first two lines only") {
    const auto is_utf8 = [](const std::string& bytes) { return decode(bytes)->from == utf8; };
    CHECK_FALSE(is_utf8("#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n'\xe9'\n"));
    CHECK_FALSE(is_utf8(" \t\f# encoding coding latin-2 coding=latin-1\n"));
    CHECK_FALSE(is_utf8("\r# coding: latin-1\r"));
    CHECK(is_utf8("\n\n# coding: latin-1\n"));
    CHECK(is_utf8("x = 1\n# coding: latin-1\n"));
    CHECK(is_utf8("\\\n# coding: latin-1\n"));
    CHECK(is_utf8("x = 1  # coding: latin-1\n"));
    CHECK(is_utf8("# coding : latin-1\n"));
    CHECK(is_utf8("# coding: U8\n"));
}
