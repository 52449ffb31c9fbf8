#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "grammar/dotted_name.hpp"
#include "grammar/grammar.hpp"
#include "grammar/lexer.hpp"
#include "grammar/literals.hpp"
#include "grammar/parse.hpp"
#include "grammar/tokens.hpp"

using namespace tensorferry::grammar;

namespace {

tree parsed(std::string source) {
    auto module = parse(std::move(source));
    if (!module) {
        FAIL(describe(module.error(), "source"));
    }
    return std::move(*module);
}

std::vector<std::string> token_texts(const tree& module) {
    std::vector<std::string> texts;
    for (const token& t : module.tokens()) {
        texts.emplace_back(module.text({t.begin, t.end}));
    }
    return texts;
}

node_id statement(const tree& module, std::size_t index) {
    return module.list(module.root(), field::Module::body)[index];
}

}  // namespace

TEST_CASE("PEGTL finds no problem in the grammar", "[grammar]") {
    CHECK(count_grammar_problems() == 0);
}

TEST_CASE("tokens keep the order and the text of the source", "[grammar]") {
    const auto module = parsed("if a:  # why\n    f'x{b:>{c}}y'\n");
    CHECK(token_texts(module) == std::vector<std::string>{"if", "a", ":", "\n", "", "f'", "x", "{", "b", ":", ">", "{", "c", "}", "}", "y", "'", "\n", "", ""});
    CHECK(static_cast<token_kind>(module.tokens()[0].kind) == token_kind::IF);
    CHECK(static_cast<token_kind>(module.tokens().back().kind) == token_kind::ENDMARKER);
}

TEST_CASE("strings and blocks are found among the tokens", "[grammar]") {
    const auto module = parsed("if a:\n    f'x{b:>{c}}y'\n    g(r'z', b'', t'{d}')\n");
    std::vector<std::string> texts;
    for (const auto index : module.blocks_and_strings()) texts.emplace_back(module.text({module.tokens()[index].begin, module.tokens()[index].end}));
    // First the block's begin, at last its end; of the fields nothing but what they hold between them.
    CHECK(texts == std::vector<std::string>{"", "f'", "x", ">", "y", "'", "r'z'", "b''", "t'", "'", ""});
}

TEST_CASE("comments run from the hash to the line's end", "[grammar]") {
    const auto module = parsed("# one\nx = [1,  # two\r\n     '# no']\n\n    # three");
    std::vector<std::string> comments;
    for (const span& comment : module.comments()) {
        comments.emplace_back(module.text(comment));
    }
    CHECK(comments == std::vector<std::string>{"# one", "# two", "# three"});
}

TEST_CASE("spans leave parentheses to tuples and generators only", "[grammar]") {
    const auto module = parsed("x = (a)\ny = (a, b)\nf(c for c in d)\n@g\ndef h(): pass\n");
    CHECK(module.text(module.child(statement(module, 0), field::Assign::value)) == "a");
    CHECK(module.text(module.child(statement(module, 1), field::Assign::value)) == "(a, b)");
    const node_id call = module.child(statement(module, 2), field::Expr::value);
    CHECK(module.text(module.list(call, field::Call::args)[0]) == "(c for c in d)");
    CHECK(module.text(statement(module, 3)) == "def h(): pass");
}

TEST_CASE("identifiers know where they are", "[grammar]") {
    const auto module = parsed("import a.b as c, d . e\nx.attr\n");
    const auto names = module.list(statement(module, 0), field::Import::names);
    CHECK(module.identifier(names[0], field::alias::name) == "a.b");
    CHECK(module.identifier_extent(names[0], field::alias::asname) == span{14, 15});
    CHECK(module.identifier(names[1], field::alias::name) == "d.e");
    CHECK(module.identifier(names[1], field::alias::asname).empty());
    const node_id attribute = module.child(statement(module, 1), field::Expr::value);
    CHECK(module.text(module.identifier_extent(attribute, field::Attribute::attr)) == "attr");
}

TEST_CASE("places count lines of all newline kinds and columns in bytes", "[grammar]") {
    const auto module = parsed("a\r\nb\rc\n\xC3\xA9 = d\n");
    CHECK(module.locate(0).line == 1);
    CHECK(module.locate(3).line == 2);
    CHECK(module.locate(5).line == 3);
    const position d = module.locate(static_cast<std::uint32_t>(module.source().find('d')));
    CHECK(d.line == 4);
    CHECK(d.column == 5);
    CHECK(module.line(2) == "b");
    CHECK(module.line(4) == "\xC3\xA9 = d");
    CHECK(module.line(99).empty());
}

TEST_CASE("views of added texts stay valid while the tree grows", "[grammar]") {
    auto module = parsed("x\n");
    const auto first = module.add_text("paddle");
    CHECK(first >= module.source().size());
    const std::string_view name = module.identifier_at(first);
    for (int i = 0; i < 1000; ++i) {
        module.add_text("text " + std::to_string(i));
    }
    CHECK(name == "paddle");
    CHECK(module.identifier_at(first).data() == name.data());
    const auto literal = module.add_text("'a' \"b\"");
    const std::uint32_t slots[] = {0, 0};
    const node_id constant = module.add(node_kind::Constant, {literal, literal + 7}, slots, static_cast<std::uint8_t>(constant_kind::string));
    CHECK_FALSE(module.from_source(constant));
    CHECK(module.text(constant) == "'a' \"b\"");
    CHECK(string_value(module, constant) == "ab");
    const auto empty = module.add_text("");
    CHECK(module.identifier_at(empty).empty());
}

TEST_CASE("numbers and strings are written as Python's repr writes them", "[grammar]") {
    CHECK(repr_of_number("0x1_0000_0000_0000_0000", constant_kind::integer) == "18446744073709551616");
    CHECK(repr_of_number("007.50", constant_kind::floating) == "7.5");
    CHECK(repr_of_number("1e22", constant_kind::floating) == "1e+22");
    CHECK(repr_of_number("123456789012345.6", constant_kind::floating) == "123456789012345.6");
    CHECK(repr_of_number("1e-5", constant_kind::floating) == "1e-05");
    CHECK(repr_of_number("0.0001", constant_kind::floating) == "0.0001");
    CHECK(repr_of_number("1e999", constant_kind::floating) == "inf");
    CHECK(repr_of_number("1e-999", constant_kind::floating) == "0.0");
    CHECK(repr_of_number("2.0j", constant_kind::imaginary) == "2j");
    CHECK(repr_of_string("it's") == "\"it's\"");
    CHECK(repr_of_string("it's \"it\"") == "'it\\'s \"it\"'");
    CHECK(repr_of_string("\xC2\xA0\n\x01") == "'\\xa0\\n\\x01'");
    CHECK(repr_of_bytes("\xFF'") == "b\"\\xff'\"");
}

TEST_CASE("soft keywords are names wherever a name may stand", "[grammar]") {
    const auto module = parsed("match = type\ntype = case[_]\nmatch(type)\nmatch [a]:\n    case b: pass\n");
    CHECK(module.kind(statement(module, 0)) == node_kind::Assign);
    CHECK(module.kind(statement(module, 1)) == node_kind::Assign);
    CHECK(module.kind(statement(module, 2)) == node_kind::Expr);
    CHECK(module.kind(statement(module, 3)) == node_kind::Match);
}

TEST_CASE("the first token from a place on is found", "[grammar]") {
    const auto module = parsed("def function_with_a_long_name(first, second):\n    return [first, second, 'a string that is longer than a block of the table is']\n\n\nx = 1\n");
    const auto tokens = module.tokens();
    for (std::uint32_t offset = 0; offset <= module.source().size() + 40; ++offset) {
        const auto expected = std::ranges::lower_bound(tokens, offset, {}, &token::begin) - tokens.begin();
        REQUIRE(module.first_token(offset) == static_cast<std::size_t>(expected));
    }
}

TEST_CASE("lines begin behind newlines of all kinds and behind a byte order mark", "[grammar]") {
    const auto module = parsed("\xEF\xBB\xBF" "a\r\nb\rc\n");
    CHECK(std::vector<std::uint32_t>(module.lines().begin(), module.lines().end()) == std::vector<std::uint32_t>{3, 6, 8, 10});
}

TEST_CASE("a name ends before the first character that continues none, wherever that stands", "[grammar]") {
    const std::string letters = "az_AZ09aZ_";
    for (std::size_t size = 1; size <= 24; ++size) {
        std::string name;
        while (name.size() < size) name += letters[name.size() % letters.size()];
        for (const char behind : {' ', '.', '(', '[', '{', '@', '/', ':', '`', '^', '|', '~', '-', ';', '\n'}) {
            auto lexed = lex(name + behind);
            if (!lexed) lexed = lex(name + behind + (behind == '(' ? ")" : behind == '[' ? "]" : behind == '{' ? "}" : "x"));
            if (!lexed) continue;   // a backquote begins nothing
            REQUIRE(lexed->tokens[0].end == size);
        }
        for (std::size_t at = 1; at <= size; ++at) {   // letters outside of ASCII are of the name, too
            auto other = name;
            other.insert(at, "\xC3\xA9");
            const auto lexed = lex(other + " = 1\n");
            REQUIRE(lexed);
            REQUIRE(lexed->tokens[0].end == other.size());
        }
    }
}

TEST_CASE("spaces and tabs between tokens are passed over, however many", "[grammar]") {
    for (std::size_t count = 0; count <= 20; ++count)
        for (const std::string tabs : {"", "\t", "\t \t"}) {
            const std::string blank = std::string(count, ' ') + tabs + (count % 2 ? " " : "");
            const auto module = parsed("x" + blank + "=" + blank + "(1," + blank + "\n" + blank + "2)" + blank + "\nif x:\n" + std::string(count + 1, ' ') + "pass\n");
            REQUIRE(module.list(module.root(), field::Module::body).size() == 2);
            const auto pass = module.list(statement(module, 1), field::If::body)[0];
            REQUIRE(module.locate(module.extent(pass).begin).column == count + 1);
        }
}

TEST_CASE("a dotted name of a rewriter has one text that its parts share", "[grammar]") {
    auto module = parsed("x\n");
    const auto text = module.add_text("paddle.nn");
    const std::uint32_t first[] = {text};
    const auto name = module.add(node_kind::Name, {text, text + 6}, first);
    const std::uint32_t second[] = {name, text + 7};
    const auto attribute = module.add(node_kind::Attribute, {text, text + 9}, second);
    CHECK(module.identifier(name, field::Name::id) == "paddle");
    CHECK(module.identifier(attribute, field::Attribute::attr) == "nn");
    CHECK(module.text(module.identifier_extent(attribute, field::Attribute::attr)) == "nn");
    CHECK(dotted_name(module, name) == "paddle");
    CHECK(dotted_name(module, attribute) == "paddle.nn");
    CHECK(written_name(module, attribute) == "paddle.nn");
    const std::uint32_t third[] = {module.child(statement(module, 0), field::Expr::value), module.add_text("shape")};   // of a value in the source
    const auto mixed = module.add(node_kind::Attribute, {}, third);
    CHECK(written_name(module, mixed).empty());
    CHECK(dotted_name(module, mixed) == "x.shape");
}
