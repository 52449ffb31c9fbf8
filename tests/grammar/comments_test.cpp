// In: files with comments. Out: whether each comment belongs to the node that a reader would say.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "grammar/comments.hpp"
#include "grammar/parse.hpp"
#include "grammar/tokens.hpp"
#include "grammar/visit.hpp"

using namespace tensorferry::grammar;

namespace {

std::string described(const tree& module, const attached_comment& one) {
    constexpr std::string_view roles[] = {"leads", "trails", "dangles in"};
    const auto kind = module.kind(one.owner);
    std::string text(module.text(one.where));
    const auto code = module.text(one.owner);
    text.append(" ").append(roles[static_cast<int>(one.role)]).append(" ").append(describe(kind).name);
    if (kind != node_kind::Module) text.append(" ").append(code.substr(0, code.find_first_of("\r\n")));
    if (one.field != whole_node) text.append(" / ").append(describe(kind).fields[one.field].name);
    return text;
}

std::vector<std::string> attached(std::string source) {
    auto module = parse(std::move(source));
    if (!module) FAIL(describe(module.error(), "source"));
    const auto table = attach_comments(*module);
    std::vector<std::string> found;
    for (const auto& one : table.all()) found.push_back(described(*module, one));
    return found;
}

using list = std::vector<std::string>;

std::vector<std::string> files_under(const std::filesystem::path& folder) {
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".py") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return texts;
}

std::vector<std::string> sample_texts() {
    auto texts = files_under(GRAMMAR_FIXTURES "/..");
    for (auto& text : files_under(GRAMMAR_FIXTURES "/../../../tools")) texts.push_back(std::move(text));
    if (const char* folder = std::getenv("TENSORFERRY_TEST_FILES"))
        for (auto& text : files_under(folder)) texts.push_back(std::move(text));
    return texts;
}

std::uint32_t line_of(const tree& module, std::uint32_t offset) { return module.locate(offset).line; }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\f") == std::string_view::npos; }

// Every line that begins a logical line, a comment or a line in brackets with twice the white space; strings stay.
std::string reindented(const tree& module) {
    std::set<std::uint32_t> inside;  // lines that begin within a token
    for (const auto& each : module.tokens())
        for (auto line = line_of(module, each.begin) + 1; !is_layout(static_cast<token_kind>(each.kind)) && line <= line_of(module, each.end); ++line)
            inside.insert(line);
    std::string text;
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < module.source().size();) {
        const auto end = std::min(module.source().find('\n', begin), module.source().size() - 1) + 1;
        const auto line = module.source().substr(begin, end - begin);
        if (!inside.contains(++number)) text += line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
        text += line;
        begin = end;
    }
    return text;
}

}  // namespace

TEST_CASE("comments above a statement lead it, comments behind it trail it", "[comments]") {
    CHECK(attached("# one\n# two\nx = 1  # three\n") == list{"# one leads Assign x = 1", "# two leads Assign x = 1", "# three trails Assign x = 1"});
    CHECK(attached("x; y  # c\n") == list{"# c trails Expr y"});
    CHECK(attached("def f():  # a\n    # b\n    return 1  # c\n") ==
          list{"# a trails FunctionDef def f():  # a / body", "# b leads Return return 1", "# c trails Return return 1"});
    CHECK(attached("if a: x  # c\n") == list{"# c trails If if a: x"});
}

TEST_CASE("a blank line parts a comment from the code below", "[comments]") {
    CHECK(attached("# licence\n\nimport a\n") == list{"# licence dangles in Module / body"});
    CHECK(attached("#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# about\nimport a\n") ==
          list{"#!/usr/bin/python dangles in Module / body", "# -*- coding: utf-8 -*- dangles in Module / body", "# about leads Import import a"});
    CHECK(attached("x\n# section\n\n# y's\ny\n") == list{"# section dangles in Module / body", "# y's leads Expr y"});
}

TEST_CASE("indentation decides which block a comment ends", "[comments]") {
    CHECK(attached("if a:\n    if b:\n        x\n        # in b\n    # in a\n# above y\ny\n") ==
          list{"# in b dangles in If if b: / body", "# in a dangles in If if a: / body", "# above y leads Expr y"});
    CHECK(attached("if a:\n\tx\n        # in a\n  # above y\ny\n") == list{"# in a dangles in If if a: / body", "# above y leads Expr y"});
    CHECK(attached("if a:\n    x\n# out\n    # out too\n\ny\n") == list{"# out dangles in Module / body", "# out too dangles in Module / body"});
    CHECK(attached("def f():\n    pass\n    # end") == list{"# end dangles in FunctionDef def f(): / body"});
    CHECK(attached("if a: x\n    # c\ny\n") == list{"# c leads Expr y"});
}

TEST_CASE("comments between clauses", "[comments]") {
    CHECK(attached("if a:\n    x\n    # in a\n# b\nelif b:  # b too\n    y\n# rest\nelse:  # rest too\n    # z\n    z\n") ==
          list{"# in a dangles in If if a: / body", "# b leads If elif b:  # b too", "# b too trails If elif b:  # b too / body",
               "# rest leads If elif b:  # b too / orelse", "# rest too trails If elif b:  # b too / orelse", "# z leads Expr z"});
    CHECK(attached("try:\n    x\n# e\nexcept E:  # e too\n    y\n    # in e\n# f\nfinally:\n    z\n") ==
          list{"# e leads ExceptHandler except E:  # e too", "# e too trails ExceptHandler except E:  # e too / body",
               "# in e dangles in ExceptHandler except E:  # e too / body", "# f leads Try try: / finalbody"});
    CHECK(attached("match a:  # m\n    # one\n    case 1:\n        x\n    # two\n    case 2:\n        y\n    # end\n") ==
          list{"# m trails Match match a:  # m / cases", "# one leads match_case case 1:", "# two leads match_case case 2:", "# end dangles in Match match a:  # m / cases"});
}

TEST_CASE("comments at decorators", "[comments]") {
    CHECK(attached("# all\n@a  # a\n# b's\n@b\n# def's\ndef f(): pass\n") ==
          list{"# all leads FunctionDef def f(): pass", "# a trails Name a", "# b's leads Name b", "# def's leads FunctionDef def f(): pass / body"});
    CHECK(attached("@(  # open\n    a)\nclass C: pass\n") == list{"# open dangles in ClassDef class C: pass"});
}

TEST_CASE("comments in brackets belong to the elements", "[comments]") {
    CHECK(attached("x = [\n    # one\n    1,  # first\n    2  # second\n    ,\n    # end\n]\n") ==
          list{"# one leads Constant 1", "# first trails Constant 1", "# second trails Constant 2", "# end dangles in List ["});
    CHECK(attached("f(  # open\n    a, k=1,  # k\n    # rest\n    *b)\n") == list{"# open dangles in Call f(  # open", "# k trails keyword k=1", "# rest leads Starred *b"});
    CHECK(attached("f(\n    # nothing\n)\n") == list{"# nothing dangles in Call f("});
    CHECK(attached("def f(\n    a=1,  # one\n    # two\n    *, b\n    # end\n):\n    pass\n") ==
          list{"# one trails Constant 1", "# two leads arg b", "# end dangles in FunctionDef def f("});
    CHECK(attached("d = {\n    # key\n    a: b,  # value\n    **c,\n}\n") == list{"# key leads Name a", "# value trails Name b"});
    CHECK(attached("from a import (  # open\n    b,  # b\n    c,\n)  # all\n") ==
          list{"# open dangles in ImportFrom from a import (  # open", "# b trails alias b", "# all trails ImportFrom from a import (  # open"});
    CHECK(attached("x = (a  # a\n     # plus\n     + b)\n") == list{"# a trails Name a", "# plus leads Name b"});
    CHECK(attached("x = ('a'  # a\n     'b')\n") == list{"# a dangles in Constant 'a'  # a"});
    CHECK(attached("if (a and  # a\n    b):\n    x\n") == list{"# a trails Name a"});
}

TEST_CASE("a node's comments are found by role, a comment by its place", "[comments]") {
    const auto module = parse("# one\n\n\n# two\nx  # three\n");
    REQUIRE(module.has_value());
    const auto table = attach_comments(*module);
    const auto statement = module->list(module->root(), field::Module::body)[0];
    REQUIRE(table.of(statement).size() == 2);
    CHECK(module->text(table.of(statement, comment_role::trailing)[0].where) == "# three");
    CHECK(table.of(statement, comment_role::leading)[0].blank_lines_before == 2);
    CHECK(table.of(statement, comment_role::dangling).empty());
    REQUIRE(table.owner(0) != nullptr);
    CHECK(table.owner(0)->owner == module->root());
    CHECK(table.owner(1) == nullptr);
}

TEST_CASE("every comment of real files is attached once and where its role says", "[comments]") {
    std::size_t comments = 0;
    for (const auto& text : sample_texts()) {
        const auto module = parse(text);
        if (!module) continue;
        const auto table = attach_comments(*module);
        REQUIRE(std::ranges::equal(table.all(), module->comments(), {}, &attached_comment::where));
        std::size_t of_nodes = 0;
        for_each_node(*module, module->root(), [&](node_id node) { of_nodes += table.of(node).size(); });
        CHECK(of_nodes == table.all().size());
        comments += table.all().size();
        for (std::size_t i = 0; i < table.all().size(); ++i) {
            const auto& one = table.all()[i];
            INFO(described(*module, one) << ", line " << line_of(*module, one.where.begin));
            const auto line = line_of(*module, one.where.begin);
            const auto extent = module->extent(one.owner);
            if (one.role == comment_role::trailing && one.field == whole_node) CHECK((extent.end <= one.where.begin && line_of(*module, extent.end) == line));
            if (one.role != comment_role::leading) continue;
            CHECK(one.own_line);
            CHECK_FALSE(is_blank(module->line(line + 1)));
            const bool more = i + 1 < table.all().size() && line_of(*module, table.all()[i + 1].where.begin) == line + 1 && table.all()[i + 1].own_line;
            if (more) CHECK((table.all()[i + 1].owner == one.owner && table.all()[i + 1].role == comment_role::leading));
            if (one.field == whole_node) CHECK(extent.end > one.where.end);
        }
    }
    CHECK(comments > 50);
}

TEST_CASE("other indentation changes nothing", "[comments]") {
    for (const auto& text : sample_texts()) {
        const auto module = parse(text);
        if (!module || text.find('\r') != std::string::npos) continue;
        const auto wider = parse(reindented(*module));
        REQUIRE(wider.has_value());
        const auto before = attach_comments(*module), after = attach_comments(*wider);
        REQUIRE(before.all().size() == after.all().size());
        for (std::size_t i = 0; i < before.all().size(); ++i) {
            const auto &one = before.all()[i], &other = after.all()[i];
            INFO(described(*module, one) << "; " << described(*wider, other));
            CHECK((one.owner == other.owner && one.role == other.role && one.field == other.field));
        }
    }
}
