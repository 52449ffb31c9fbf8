// Characters, identifiers and literals: tests/tools/unicode_test.py compares all of Unicode with an interpreter.
#include <catch2/catch.hpp>

#include <string>

#include "grammar/parse.hpp"
#include "grammar/unicode.hpp"

using namespace tensorferry::grammar;

namespace {

std::string error_of(const std::string& source) {
    const auto module = parse(source);
    return module ? "none" : std::to_string(module.error().where.line) + ":" + std::to_string(module.error().where.column) + ": " + module.error().message;
}

std::string undecodable(const std::string& place, const std::string& positions, const std::string& reason) {
    return place + ": (unicode error) 'unicodeescape' codec can't decode bytes in position " + positions + ": " + reason;
}

bool dumps(const std::string& source, const std::string& part, int minor = 14) {
    const auto module = parse(source);
    return module.has_value() && dump(*module, minor).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("characters have names", "[text]") {
    CHECK(character_named("digit One") == U'1');
    CHECK(character_named("LATIN CAPITAL LETTER GHA") == U'\u01A2');  // an alias
    CHECK(character_named("NULL") == U'\0');
    CHECK(character_named("HANGUL SYLLABLE GAGG") == U'\uAC02');
    CHECK(character_named("HANGUL SYLLABLE A") == U'\uC544');
    CHECK_FALSE(character_named("hangul syllable ga"));
    CHECK_FALSE(character_named("HANGUL SYLLABLE GAX"));
    CHECK_FALSE(character_named("HANGUL SYLLABLE "));
    CHECK(character_named("CJK UNIFIED IDEOGRAPH-04E00") == U'\u4E00');
    CHECK_FALSE(character_named("CJK UNIFIED IDEOGRAPH-4e00"));
    CHECK_FALSE(character_named("LATIN SMALL LETTER A WITH MACRON AND GRAVE"));  // a sequence
    CHECK_FALSE(character_named(""));
}

TEST_CASE("named escapes have values in every kind of text", "[text]") {
    CHECK(dumps("'\\N{bullet}'", "value='\u2022'"));
    CHECK(dumps("f'\\N{BULLET}{x}'", "value='\u2022'"));
    CHECK(dumps("t'\\N{BULLET}{x}'", "value='\u2022'"));
    CHECK(dumps("rf'\\N{a}'", "value=Name(id='a'"));
    CHECK(dumps("r'\\N{a}'", "value='\\\\N{a}'"));
}

TEST_CASE("malformed escapes are refused in CPython's words", "[text]") {
    CHECK(error_of("x = '\\x1'") == undecodable("1:4", "0-2", "truncated \\xXX escape"));
    CHECK(error_of("'ab\\u12'") == undecodable("1:0", "2-5", "truncated \\uXXXX escape"));
    CHECK(error_of("'\\U00110000'") == undecodable("1:0", "0-9", "illegal Unicode character"));
    CHECK(error_of("'\\N{no such}'") == undecodable("1:0", "0-10", "unknown Unicode character name"));
    CHECK(error_of("'\\N{}'") == undecodable("1:0", "0-2", "malformed \\N character escape"));
    CHECK(error_of("'\\N{a'") == undecodable("1:0", "0-3", "malformed \\N character escape"));
    CHECK(error_of("'\u00E9\\\\\u00E9\\xg'") == undecodable("1:0", "22-23", "truncated \\xXX escape"));
    CHECK(error_of("('a'\n'b\\\r\n\\x1')") == undecodable("2:0", "3-5", "truncated \\xXX escape"));
    CHECK(error_of("f'a{{b\\x1 {c}'") == undecodable("1:13", "1-3", "truncated \\xXX escape"));
    CHECK(error_of("b'a\\x1'") == "1:0: (value error) invalid \\x escape at position 1");
    CHECK(error_of("f(1,\n b'\u00E9')") == "2:1: bytes can only contain ASCII literal characters");
    CHECK(error_of("b'\\N{no such}\\u12'; b'\\777'; '\\777'; r'\\x1'; rb'\\x1'; rf'\\x1'") == "none");
}

TEST_CASE("identifiers are those of the Unicode standard", "[text]") {
    CHECK(dumps("\uFB01le = \u00AA", "id='file'"));
    CHECK(dumps("import \u2102.x", "name='C.x'"));
    CHECK(dumps("\U0001CCF0 = 1", "") == false);  // a digit of Unicode 16 continues names, and begins none
    CHECK(dumps("x\U0001CCF0 = 1", "id='x0'"));
    CHECK(dumps("e\u0323\u0302 = 1", "id='\u1EC7'"));
    CHECK(dumps("\u1112\u1161\u11AB = 1", "id='\uD55C'"));
    CHECK(error_of("x = a\u2019s") == "1:5: invalid character '\u2019' (U+2019)");
    CHECK(error_of("x\u00A0= 1") == "1:1: invalid non-printable character U+00A0");
    CHECK(error_of("\u200Bx = 1") == "1:0: invalid non-printable character U+200B");
    CHECK(error_of("x = \u00BD") == "1:4: invalid character '\u00BD' (U+00BD)");
}

TEST_CASE("repr escapes what a version does not know", "[text]") {
    CHECK(dumps("'\u061D'", "value='\u061D'", 11));
    CHECK(dumps("'\u061D'", "value='\\u061d'", 10));
    CHECK(dumps("'\U0001CCF0'", "value='\\U0001ccf0'", 13));
    CHECK(dumps("'\U0001CCF0'", "value='\U0001CCF0'", 14));
    CHECK(dumps("'\\ud800'", "value='\\ud800'"));
}
