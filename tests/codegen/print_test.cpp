#include <catch2/catch.hpp>

#include "codegen/rewrite.hpp"
#include "grammar/parse.hpp"

using namespace tensorferry;

namespace {

std::string printed(const std::string& source) {
    const auto module = grammar::parse(source);
    INFO(source);
    REQUIRE(module);
    return codegen::print(*module);
}

}  // namespace

TEST_CASE("what is printed is what was read") {
    const char* lines[] = {
        "x = 1", "x = y = z", "x += 1", "x: int", "x: int = 1", "(x): int = 1", "x.y: int", "x = a, b", "x, y = y, x", "x = ()", "x = (a,)[0]",
        "del a, b", "del (a, b)", "global a, b", "pass", "import a.b as c, d", "from . import a", "from ..a.b import c as d, e", "from a import *",
        "assert a, 'b'", "raise", "raise A from b", "x = yield", "return (yield a)", "return a, b", "(x := 1), 2", "[x := 1, 2]", "x += yield a", "x = yield a, b", "yield from a", "await a.b", "-a**-b", "(-a)**b", "(a**b) ** c", "f(a) ** b.c**-1",
        "a ** b**c", "a - (b - c)", "a - b - c", "(a + b) * c", "not a", "not (a and b)", "-(a + b)", "~a", "a and b or c", "a and (b or c)", "(a and b) and c",
        "a < b <= c != d is not e not in f", "(a < b) < c", "a < (b < c)", "a if b else c", "(a if b else c) if d else e", "a if b else c if d else e",
        "lambda: 0", "lambda x, /, y=1, *a, z, w=2, **k: (x, y)", "(lambda: 0)()", "f(a, *b, c=d, **e)", "f(x for x in y)", "f((x for x in y), 1)",
        "f((a, b))", "f((yield))", "f(a := 1)", "f(a=(b := 1))", "(a := 1)", "x[a]", "x[a, b]", "x[a:b]", "x[a:b:c, ::2, ...]", "x[a.b : f(c), 0]", "x[: a + 1]", "x[a + 1 :: 2]", "x[()]", "x[a,]", "x[(a, *b)]",
        "[a, *b]", "{a, *b}", "{a: b, **c}", "{}", "[x for x in a if b if c for d in e]", "{x: y for x, y in a}", "{x async for x in y}", "[a for b in c if (lambda: 0)]",
        "(1).real", "(1.0).real", "1j.imag", "'a'.b", "f'{a!r:>{b}} {{}}'.c", "x = 'a' 'b'", "a @ b", "a // b % c", "a << b >> c & d | e ^ f", "await a ** b", "(await a)(b)", "x = *a, b",
        "print(*(a or b))", "a if (b := c) else d", "x = (yield a) + 1", "type X[T: int = str, *U = V, **W = X] = list[T]"};
    for (const std::string line : lines) CHECK(printed(line + "\n") == line + "\n");
}

TEST_CASE("statements with bodies") {
    const std::string source = R"(@a
@b.c(1)
async def f[T](x: int = 1, *args: T, y, **kw) -> T:
    async with a as b, c as (d, e):
        pass
    async for x, y in z:
        break
    else:
        continue
    while (x := f()):
        pass
    else:
        pass
    if a:
        pass
    elif b:
        pass
    else:
        pass
    try:
        pass
    except (A, B) as e:
        raise
    except:
        pass
    else:
        pass
    finally:
        pass
    try:
        pass
    except* A:
        pass
    match x, y:
        case [1, -2 + 3j, "a", None, *_, *rest]:
            pass
        case {"a": 1 | 2, A.b: x, **rest} if x:
            pass
        case A(1, b=(2 | 3) as c) | B():
            pass
        case (1 as x) | (y):
            pass
        case _:
            pass


class A(B, metaclass=C):
    x = 1

    def f(self):
        return


def g():
    pass
)";
    const auto text = printed(source);
    const auto again = grammar::parse(text);
    REQUIRE(again);
    CHECK(codegen::print(*again) == text);
    CHECK(text.find("    except* A:\n        pass\n") != std::string::npos);
    CHECK(text.find("class A(B, metaclass=C):\n    x = 1\n\n    def f(self):\n        return\n\n\ndef g():\n") != std::string::npos);
    CHECK(text.find("async def f[T](x: int = 1, *args: T, y, **kw) -> T:\n") != std::string::npos);
}

namespace {

std::string printed_in(const std::string& source, std::uint32_t line_length, char quote = '"', const std::string& indent = "    ") {
    const auto module = grammar::parse(source);
    INFO(source);
    REQUIRE(module);
    codegen::style look;
    look.line_length = line_length;
    look.quote = quote;
    look.indent_unit = indent;
    return codegen::print(*module, look);
}

}  // namespace

TEST_CASE("a style says how strings, blocks and lines end") {
    const std::string source = "if a:\r\n    x = 'it' \"s\" r'\\d' f'{y[0]}' f'{y[\"k\"]}' 'a\"b' 'it\\'s'\r\n";
    CHECK(printed_in(source, 200, '"', "\t") == "if a:\n\tx = \"it\" \"s\" r\"\\d\" f\"{y[0]}\" f'{y[\"k\"]}' 'a\"b' \"it's\"\n");
    CHECK(printed_in(source, 200, '\'', "  ") == "if a:\n  x = 'it' 's' r'\\d' f'{y[0]}' f'{y[\"k\"]}' 'a\"b' 'it\\'s'\n");
    CHECK(printed_in("x = '''a\r\nb'''\r\n", 88) == "x = \"\"\"a\nb\"\"\"\n");
}

TEST_CASE("every statement is broken where the language lets it be") {
    struct example {
        const char *source, *wrapped;
    };
    const example examples[] = {
        {"return_value = first_name and second_name or third\n", "return_value = (\n    first_name\n    and second_name\n    or third\n)\n"},
        {"name.other.third == some_name.fourth_name.fifth\n", "(\n    name.other.third\n    == some_name.fourth_name.fifth\n)\n"},
        {"global first_name, second_name, third_name\n", "global first_name, second_name, \\\n    third_name\n"},
        {"import first_name, second_name, third_name_\n", "import first_name, second_name, \\\n    third_name_\n"},
        {"del first_name[0], second_name, third_name\n", "del first_name[\n    0\n], second_name, third_name\n"},
        {"with first_name as a_name, second_name as b_name:\n    pass\n", "with first_name as a_name, (\n    second_name\n) as b_name:\n    pass\n"},
        {"@first_name.second_name.third_name.fourth_name\nclass A:\n    pass\n",
         "@first_name.second_name.third_name \\\n    .fourth_name\nclass A:\n    pass\n"},
        {"assert first_name_of_all, second_name_of_all\n", "assert (\n    first_name_of_all\n), second_name_of_all\n"},
        {"def f() -> first_name_of_all.second_name_of_all: pass\n", "def f() -> (\n    first_name_of_all\n        .second_name_of_all\n):\n    pass\n"},
        {"def function(first_name, second_name=3) -> int: pass\n", "def function(\n    first_name, second_name=3\n) -> int:\n    pass\n"},
        {"def function_with_name(*arguments_of_all): pass\n", "def function_with_name(\n    *arguments_of_all,\n):\n    pass\n"},
        {"match x:\n    case first_name.a | second_name.b: pass\n", "match x:\n    case (\n        first_name.a | second_name.b\n    ):\n        pass\n"},
        {"call(name=some_long_name_of_a_thing.attribute)\n", "call(\n    name=(\n        some_long_name_of_a_thing.attribute\n    )\n)\n"},
        {"x = [first_name for first_name in second_name if third]\n", "x = [\n    first_name\n    for first_name in second_name\n    if third\n]\n"},
        {"values = {'first_name': 1, 'second_name': 2, 'third': 3}\n", "values = {\n    \"first_name\": 1,\n    \"second_name\": 2,\n    \"third\": 3,\n}\n"},
        {"x = name.first_call(argument).second_call(other)\n", "x = name.first_call(\n    argument\n).second_call(other)\n"},
        {"x = name(1).first_call(argument).second_call(other)\n", "x = (\n    name(1)\n    .first_call(argument)\n    .second_call(other)\n)\n"},
        {"call(argument=first_name if second_name else third)\n", "call(\n    argument=(\n        first_name\n        if second_name\n        else third\n    )\n)\n"},
        {"x = 'a long string' 'that goes on' 'and on'\n", "x = (\n    \"a long string\"\n    \"that goes on\"\n    \"and on\"\n)\n"},
        {"from package import first_name, second_name\n", "from package import (\n    first_name,\n    second_name,\n)\n"},
        {"call(a, lambda first_name, second_name, third=4: 0)\n", "call(\n    a,\n    lambda first_name, second_name,\n        third=4: 0,\n)\n"},
        {"x = y[first_name:second_name, third_name:fourth_name]\n", "x = y[\n    first_name:second_name,\n    third_name:fourth_name,\n]\n"},
    };
    for (const auto& [source, wrapped] : examples) CHECK(printed_in(source, 36) == wrapped);
}

TEST_CASE("long lines are wrapped") {
    CHECK(printed("from aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa import bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccccccccc, \\\n  d\n") ==
          "from aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa import (\n    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb,\n    cccccccccccccccccccccccccccc,\n    d,\n)\n");
    const std::string a(30, 'a'), b(30, 'b');
    CHECK(printed("x = [\n" + a + ", " + b + ",\n" + a + "]\n") == "x = [\n    " + a + ",\n    " + b + ",\n    " + a + ",\n]\n");
}
