#include <catch2/catch.hpp>

#include "src/text/encoding.hpp"

using namespace tensorferry;

TEST_CASE("a declared Latin-1 file comes back byte for byte") {
    const std::string bytes = "# -*- coding: latin-1 -*-\nx = '\xe9\xff'\n";
    const auto text = decode(bytes);
    REQUIRE(text.has_value());
    CHECK(text->from == encoding::latin1);
    CHECK(text->utf8 == "# -*- coding: latin-1 -*-\nx = '\xc3\xa9\xc3\xbf'\n");
    CHECK(encode(text->utf8, text->from) == bytes);
}

TEST_CASE("UTF-8 is the default, and is checked") {
    CHECK(decode("x = '\xc3\xa9'\n").has_value());
    CHECK(decode("\xEF\xBB\xBFx = 1\n")->utf8 == "\xEF\xBB\xBFx = 1\n");
    CHECK(decode("x = '\xe9'\n").error() == decoding_fault::invalid);
    CHECK(decode("x = '\xc0\x80'\n").error() == decoding_fault::invalid);
    CHECK(decode("x = '\xed\xa0\x80'\n").error() == decoding_fault::invalid);
}

TEST_CASE("a declaration counts in a comment of the first two lines only") {
    CHECK(decode("#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n'\xe9'\n")->from == encoding::latin1);
    CHECK(decode("\n\n# coding: latin-1\n")->from == encoding::utf8);
    CHECK(decode("x = 1\n# coding: latin-1\n")->from == encoding::utf8);
    CHECK(decode("# coding=us-ascii\nx = '\xe9'\n").error() == decoding_fault::invalid);
    CHECK(decode("\xEF\xBB\xBF# coding: latin-1\n").error() == decoding_fault::unknown_encoding);
    CHECK(decode("# coding: gb18030\n").error() == decoding_fault::unknown_encoding);
}
