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
        "x = 1", "x = y = z", "x += 1", "x: int", "x: int = 1", "(x): int = 1", "x.y: int", "x = a, b", "x, y = y, x", "x = ()", "x = (a,)[0]", "x = a,",
        "del a, b", "del (a, b)", "global a, b", "pass", "import a.b as c, d", "from . import a", "from ..a.b import c as d, e", "from a import *",
        "assert a, 'b'", "raise", "raise A from b", "x = yield", "return (yield a)", "return a, b", "(x := 1), 2", "[x := 1, 2]", "x += yield a", "x = yield a, b", "yield from a", "await a.b", "-a ** -b", "(-a) ** b", "(a ** b) ** c",
        "a ** b ** c", "a - (b - c)", "a - b - c", "(a + b) * c", "not a", "not (a and b)", "-(a + b)", "~a", "a and b or c", "a and (b or c)", "(a and b) and c",
        "a < b <= c != d is not e not in f", "(a < b) < c", "a < (b < c)", "a if b else c", "(a if b else c) if d else e", "a if b else c if d else e",
        "lambda: 0", "lambda x, /, y=1, *a, z, w=2, **k: (x, y)", "(lambda: 0)()", "f(a, *b, c=d, **e)", "f(x for x in y)", "f((x for x in y), 1)",
        "f((a, b))", "f((yield))", "f(a := 1)", "f(a=(b := 1))", "(a := 1)", "x[a]", "x[a, b]", "x[a:b]", "x[a:b:c, ::2, ...]", "x[()]", "x[a,]", "x[(a, *b)]",
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

TEST_CASE("long lines are wrapped") {
    CHECK(printed("from aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa import bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccccccccc, \\\n  d\n") ==
          "from aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa import (\n    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb,\n    cccccccccccccccccccccccccccc,\n    d,\n)\n");
    const std::string a(30, 'a'), b(30, 'b');
    CHECK(printed("x = [\n" + a + ", " + b + ",\n" + a + "]\n") == "x = [\n    " + a + ",\n    " + b + ",\n    " + a + ",\n]\n");
}
