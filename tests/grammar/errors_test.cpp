#include <catch2/catch.hpp>

#include <string>

#include "grammar/parse.hpp"

using namespace tensorferry::grammar;

namespace {

struct bad_source {
    std::string source;
    std::string message;
    std::uint32_t line;
    std::uint32_t column;
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

syntax_error error_of(const std::string& source) {
    const auto module = parse(source);
    REQUIRE_FALSE(module.has_value());
    return module.error();
}

}  // namespace

// Messages as CPython words them; the place is that of the token at fault, which CPython does not always say. Columns
// count from zero.
TEST_CASE("syntax errors say what is wrong and where", "[grammar]") {
    const bad_source cases[] = {
        {"x = (1,\n", "'(' was never closed", 1, 4},
        {"f(a]\n", "closing parenthesis ']' does not match opening parenthesis '('", 1, 3},
        {"f(a,\n\n  b}\n", "closing parenthesis '}' does not match opening parenthesis '(' on line 1", 3, 3},
        {"a)\n", "unmatched ')'", 1, 1},
        {"x = 'abc\n", "unterminated string literal (detected at line 1)", 1, 4},
        {"y\nx = '''abc\n\n", "unterminated triple-quoted string literal (detected at line 3)", 2, 4},
        {"x = f'abc\n", "unterminated f-string literal (detected at line 1)", 1, 4},
        {"f'}'\n", "f-string: single '}' is not allowed", 1, 2},
        {"  x = 1\n", "unexpected indent", 1, 1},
        {"x\n  y\n", "unexpected indent", 2, 1},
        {"if x:\npass\n", "expected an indented block after 'if' statement on line 1", 2, 0},
        {"class A:\n    def f():\n    pass\n", "expected an indented block after function definition on line 2", 3, 4},
        {"async def f():\n", "expected an indented block after function definition on line 1", 1, 14},
        {"if x:\n    y\n  z\n", "unindent does not match any outer indentation level", 3, 2},
        {"if x:\n        y\n\tz\n", "inconsistent use of tabs and spaces in indentation", 3, 1},
        {"if x\n    y\n", "expected ':'", 1, 4},
        {"def f()\n    y\n", "expected ':'", 1, 7},
        {"x = 5 \xE2\x82\xAC\n", "invalid character '\xE2\x82\xAC' (U+20AC)", 1, 6},
        {"x\xC2\xA0= 5\n", "invalid non-printable character U+00A0", 1, 1},
        {"x = 1 +\n", "invalid syntax", 1, 7},
        {"x = = 1\n", "invalid syntax", 1, 4},
        {"x = $\n", "invalid syntax", 1, 4},
        {"f() = 1\n", "cannot assign to function call here. Maybe you meant '==' instead of '='?", 1, 0},
        {"a, 1 = b\n", "cannot assign to literal", 1, 3},
        {"None = 1\n", "cannot assign to None", 1, 0},
        {"for f() in x: pass\n", "cannot assign to function call", 1, 4},
        {"del f()\n", "cannot delete function call", 1, 4},
        {"a + b += 1\n", "'expression' is an illegal expression for augmented assignment", 1, 0},
        {"a, b: int\n", "only single target (not tuple) can be annotated", 1, 0},
        {"f(a=1, b)\n", "positional argument follows keyword argument", 1, 7},
        {"f(**a, *b)\n", "iterable argument unpacking follows keyword argument unpacking", 1, 7},
        {"f(a for a in b, c)\n", "Generator expression must be parenthesized", 1, 2},
        {"def f(a=1, b): pass\n", "parameter without a default follows parameter with a default", 1, 11},
        {"def f(*): pass\n", "named arguments must follow bare *", 1, 6},
        {"x = a if b\n", "expected 'else' after 'if' expression", 1, 4},
        {"from a import b,\n", "trailing comma not allowed without surrounding parentheses", 1, 16},
        {"try:\n    a\nb\n", "expected 'except' or 'finally' block", 3, 0},
        {"if x:\n    try:\n        a\n\n", "expected 'except' or 'finally' block", 4, 0},
        {"f'{a)}'\n", "f-string: unmatched ')'", 1, 4},
        {"f'\\x{a'\n", "f-string: expecting '}'", 1, 6},
        {"f'{a'\n", "f-string: expecting '}'", 1, 4},
        {"f'{a:b'\n", "f-string: expecting '}', or format specs", 1, 6},
        {"x = 'a\\'\n", "unterminated string literal (detected at line 1); perhaps you escaped the end quote?", 1, 4},
        {"'a' b'b'\n", "cannot mix bytes and nonbytes literals", 1, 0},
        {"b'\xC3\xA9'\n", "bytes can only contain ASCII literal characters", 1, 0},
        {"f'{a!x}'\n", "f-string: invalid conversion character 'x': expected 's', 'r', or 'a'", 1, 5},
        {"x = 012\n", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", 1, 4},
        {"x = 0b12\n", "invalid digit '2' in binary literal", 1, 7},
        {"x = 0b1_2\n", "invalid digit '2' in binary literal", 1, 8},
        {"x = 1__0\n", "invalid decimal literal", 1, 5},
        {"x = 12ab\n", "invalid decimal literal", 1, 5},
        {"x \\ y\n", "unexpected character after line continuation character", 1, 3},
        {"match x:\n    case _ as _: pass\n", "cannot use '_' as a target", 2, 14},
        {"raise  from b\n", "invalid syntax", 1, 7},
        {"a = 1\nimport\n", "Expected one or more names after 'import'", 2, 6},
        {std::string("x = \0", 5), "source code string cannot contain null bytes", 1, 4},
        {repeated("(", 100000) + repeated(")", 100000), "too many nested parentheses", 1, 200},
        {repeated("1+", 1000000) + "1", "the expression is nested too deeply", 1, 0},
        {repeated("-", 100000) + "1", "the expression is nested too deeply", 1, 999},
    };
    for (const auto& [source, message, line, column] : cases) {
        CAPTURE(source.substr(0, 80));
        const syntax_error error = error_of(source);
        CHECK(error.message == message);
        CHECK(error.where.line == line);
        CHECK(error.where.column == column);
    }
}

TEST_CASE("of two errors the one that CPython finds first is said", "[grammar]") {
    const bad_source cases[] = {
        {"x = = 1\ny = 'abc\n", "unterminated string literal (detected at line 2)", 2, 4},
        {"  x = 1\ny = 'abc\n", "unexpected indent", 1, 1},
        {"x = = 1\ny = (1,\n", "invalid syntax", 1, 4},
        {"x = = 1\nf'{a'\n", "invalid syntax", 1, 4},
        {"f'{a b'\n", "f-string: expecting '}'", 1, 5},
        {"f'{!'\n", "f-string: valid expression required before '!'", 1, 3},
        {"y = (1,\nx = = 1\n", "'(' was never closed", 1, 4},
        {"y = (1, x y z\n", "invalid syntax. Perhaps you forgot a comma?", 1, 8},
        {"x = = 1\nif x:\n    y\n  z\n", "invalid syntax", 1, 4},
        {"x = = 1\n\\", "invalid syntax", 1, 4},
        {"x = 1\n\\", "unexpected EOF while parsing", 2, 1},
        {std::string("  x = 1\n\0", 9), "source code string cannot contain null bytes", 2, 0},
    };
    for (const auto& [source, message, line, column] : cases) {
        CAPTURE(source);
        const syntax_error error = error_of(source);
        CHECK(error.message == message);
        CHECK(error.where.line == line);
        CHECK(error.where.column == column);
    }
}

TEST_CASE("a hundred levels of indentation are the limit", "[grammar]") {
    std::string source;
    for (std::size_t level = 0; level < 101; ++level) {
        source += std::string(level, ' ') + "if x:\n";
    }
    CHECK(error_of(source + std::string(101, ' ') + "y\n").message == "too many levels of indentation");
}

TEST_CASE("nesting within CPython's limits is read", "[grammar]") {
    CHECK(parse(repeated("[", 200) + repeated("]", 200)).has_value());
    CHECK(parse(repeated("not ", 900) + "x").has_value());
    CHECK(parse(repeated("1 + ", 2900) + "1").has_value());
    CHECK(parse(repeated("x if y else ", 900) + "z").has_value());
    CHECK(parse(repeated("f(", 199) + repeated(")", 199)).has_value());
}

TEST_CASE("an error in the middle of deep nesting is found at once", "[grammar]") {
    for (const char* opening : {"(", "[", "{", "f(", "(a for a in ", "{a: ", "x[a, "}) {
        std::string source = repeated(opening, 190) + "1 2";
        const auto closing = [](char c) { return c == '(' ? ')' : c == '[' ? ']' : '}'; };
        const std::string_view text = opening;
        const char bracket = text[text.find_first_of("([{")];
        source += std::string(190, closing(bracket));
        CAPTURE(opening);
        CHECK(error_of(source).message.starts_with("invalid syntax"));
    }
}

TEST_CASE("the caret stands under the column, tabs kept", "[grammar]") {
    const syntax_error error = error_of("if x:\n\t\xC3\xA9 = = 1\n");
    CHECK(describe(error, "a/b.py") == "a/b.py:2:7: error: invalid syntax\n\t\xC3\xA9 = = 1\n\t    ^\n");
    const auto at_end = error_of("x = (");
    CHECK(describe(at_end, "b.py") == "b.py:1:5: error: '(' was never closed\nx = (\n    ^\n");
}

// Semantic errors: CPython's ast.parse accepts these, its compile does not. docs/python.md lists them.
TEST_CASE("what only compiling finds is accepted", "[grammar]") {
    for (const char* source : {
             "return 1\n",
             "yield 1\n",
             "await x\n",
             "break\n",
             "continue\n",
             "def f():\n    x\n    global x\n",
             "def f():\n    nonlocal x\n",
             "def f(a, a): pass\n",
             "f(a=1, a=2)\n",
             "__debug__ = 1\n",
             "*a, *b = c\n",
             "match x:\n    case a: pass\n    case b: pass\n",
             "match x:\n    case [a, a]: pass\n",
             "x = 1\nfrom __future__ import division\n",
             "from __future__ import nothing\n",
             "def f():\n    from a import *\n",
             "def f[T, T](): pass\n",
             "class A[T]:\n    def f[__debug__](): pass\n",
             "def f():\n    [await x for x in y]\n",
             "def f(x):\n    global x\n",
             "*a = 1\n",
             "*a\n",
             "async def f():\n    yield from x\n",
             "def f():\n    async for x in y: pass\n",
             "del __debug__\n",
             "class A:\n    [x := 1 for y in z]\n",
             "[x := 1 for x in y]\n",
             "match x:\n    case A(b=1, b=2): pass\n",
             "match x:\n    case {'a': 1, 'a': 2}: pass\n",
             "match x:\n    case a | 1: pass\n",
             "match x:\n    case 1 | b: pass\n",
             "try:\n    x\nexcept:\n    pass\nexcept A:\n    pass\n",
             "def f():\n    try: x\n    except* A: return\n",
             "for x in y:\n    def f(): break\n",
         }) {
        CAPTURE(source);
        CHECK(parse(source).has_value());
    }
}
