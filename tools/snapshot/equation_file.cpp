#include "tools/snapshot/equation_file.hpp"

#include <fmt/format.h>

#include "grammar/parse.hpp"
#include "tools/snapshot/fact_line.hpp"
#include "tools/snapshot/source_text.hpp"

namespace tensorferry::snapshot {

using namespace grammar;

diagnostic at_node(const equation_file& file, node_id node, std::string message) {
    const auto where = file.tree->locate(file.tree->extent(node).begin);
    return {file.path, where.line, where.column + 1, std::move(message)};
}

namespace {

constexpr std::string_view parentheses = "put the right side in parentheses where it is a comparison, `not`, `and`, `or`, a conditional or a lambda";

// A condition in brackets where it is not one operand by itself.
std::string bracketed(const std::string& text) { return text.find(' ') == std::string::npos ? text : "(" + text + ")"; }

std::string joined(const std::string& a, const std::string& b) { return a.empty() ? b : b.empty() ? a : a + " and " + b; }

class file_reader {
public:
    file_reader(equation_file& file, diagnostics& errors) : file_(file), t_(*file.tree), errors_(errors) {}

    void read() {
        for (const auto statement : t_.list(t_.root(), field::Module::body)) read_statement(statement, true);
    }

private:
    struct conditions {
        std::string guard;
        std::vector<node_id> tests;
        std::map<graph::framework, graph::version_range> versions;
        std::string request;
    };

    void fail(node_id node, std::string message) { errors_.push_back(at_node(file_, node, std::move(message))); }

    void read_statement(node_id node, bool top) {
        switch (t_.kind(node)) {
            case node_kind::Expr: return read_expression(t_.child(node, field::Expr::value));
            case node_kind::If: return read_if(node, {});
            case node_kind::With: return read_with(node);
            case node_kind::Pass: return;
            case node_kind::FunctionDef:
            case node_kind::ClassDef: return read_helper(node, top);
            case node_kind::Import:
            case node_kind::ImportFrom: return fail(node, "an equation file imports nothing: operators are written with their full names, and a helper imports inside its body");
            default: return fail(node, "this is no statement of the equation language: see docs/equations.md");
        }
    }

    void read_block(std::span<const node_id> block) {
        for (const auto statement : block) read_statement(statement, false);
    }

    // `before` holds the negations of the tests that came before an elif.
    void read_if(node_id node, conditions before) {
        const auto test = t_.child(node, field::If::test);
        const auto text = on_one_line(t_.text(test));
        const auto outer = scope_;
        scope_.tests.insert(scope_.tests.end(), before.tests.begin(), before.tests.end());
        scope_.tests.push_back(test);
        const auto reached = joined(outer.guard, before.guard);
        scope_.guard = joined(reached, bracketed(text));
        read_block(t_.list(node, field::If::body));
        scope_ = outer;

        before.guard = joined(before.guard, "not " + (bracketed(text) == text ? "(" + text + ")" : bracketed(text)));
        before.tests.push_back(test);
        const auto otherwise = t_.list(node, field::If::orelse);
        // An `elif` is an `if` alone in the other branch.
        if (otherwise.size() == 1 && t_.kind(otherwise[0]) == node_kind::If) return read_if(otherwise[0], std::move(before));
        scope_.guard = joined(outer.guard, before.guard);
        scope_.tests.insert(scope_.tests.end(), before.tests.begin(), before.tests.end());
        read_block(otherwise);
        scope_ = outer;
    }

    void read_with(node_id node) {
        const auto outer = scope_;
        for (const auto item : t_.list(node, field::With::items)) {
            const auto call = t_.child(item, field::withitem::context_expr);
            const auto name = t_.kind(call) == node_kind::Call ? dotted_name(t_, t_.child(call, field::Call::func)).value_or("") : "";
            const auto given = name.empty() ? std::span<const node_id>{} : t_.list(call, field::Call::args);
            if (name == "requested") {
                read_request(call, given);
                continue;
            }
            if (name != "versions" || !given.empty()) {
                fail(item, "only `with versions(framework=\">=2.0\"):` and `with requested(\"name\"):` are known");
                continue;
            }
            for (const auto keyword : t_.list(call, field::Call::keywords)) read_versions(keyword);
        }
        read_block(t_.list(node, field::With::body));
        scope_ = outer;
    }

    void read_request(node_id call, std::span<const node_id> given) {
        const auto name = given.size() == 1 ? string_value(t_, given[0]) : std::nullopt;
        if (!name || name->empty() || !t_.list(call, field::Call::keywords).empty()) return fail(call, "what is requested is one name, such as \"mint\"");
        scope_.request = *name;
    }

    void read_versions(node_id keyword) {
        const auto name = t_.identifier(keyword, field::keyword::arg);
        const auto fw = graph::framework_named(name);
        const auto text = string_value(t_, t_.child(keyword, field::keyword::value));
        if (!fw || (*fw != file_.left && *fw != file_.right)) return fail(keyword, fmt::format("\"{}\" is neither {} nor {}", name, name_of(file_.left), name_of(file_.right)));
        if (!text) return fail(keyword, "versions are a string, such as \">=2.5, <3.0\"");
        auto range = scope_.versions[*fw];
        for (std::size_t begin = 0; begin <= text->size();) {
            const auto end = std::min(text->find(',', begin), text->size());
            if (!narrow(range, std::string_view(*text).substr(begin, end - begin))) return fail(keyword, fmt::format("\"{}\" are no versions: write \">=2.5, <3.0\"", *text));
            begin = end + 1;
        }
        if (range.first > range.last) return fail(keyword, "no version is in this range");
        scope_.versions[*fw] = range;
    }

    static bool narrow(graph::version_range& range, std::string_view condition) {
        while (condition.starts_with(' ')) condition.remove_prefix(1);
        const auto digits = condition.find_first_of("0123456789");
        if (digits == std::string_view::npos) return false;
        auto comparison = condition.substr(0, digits);
        while (comparison.ends_with(' ')) comparison.remove_suffix(1);
        auto number = condition.substr(digits);
        while (number.ends_with(' ')) number.remove_suffix(1);
        const auto version = parse_version(number);
        if (!version) return false;
        const auto v = graph::packed(*version);
        if (comparison == ">=" || comparison == "==") range.first = std::max(range.first, v);
        if (comparison == "<=" || comparison == "==") range.last = std::min(range.last, v);
        if (comparison == ">") range.first = std::max(range.first, v + 1);
        if (comparison == "<" && v > 0) range.last = std::min(range.last, v - 1);
        return comparison == ">=" || comparison == "<=" || comparison == "==" || comparison == ">" || comparison == "<";
    }

    // A function or a class.
    void read_helper(node_id node, bool top) {
        const auto name = t_.kind(node) == node_kind::ClassDef ? t_.identifier(node, field::ClassDef::name) : t_.identifier(node, field::FunctionDef::name);
        if (name == "example") return belongs(node);
        if (!top) return fail(node, "a helper is defined at the top level of the file");
        for (const auto& other : file_.helpers)
            if (other.name == name) return fail(node, fmt::format("there are two helpers `{}`", name));
        file_.helpers.push_back({std::string(name), std::string(t_.text(node)) + "\n", node});
    }

    void read_expression(node_id node) {
        switch (t_.kind(node)) {
            case node_kind::Compare: return read_comparison(node);
            case node_kind::BinOp: {
                const auto op = t_.op(node, field::BinOp::op);
                if (op != operator_kind::RShift && op != operator_kind::LShift) return fail(node, "an equation is `left == right`, `left >> right` or `left << right`");
                return add(t_.child(node, field::BinOp::left), t_.child(node, field::BinOp::right), op == operator_kind::RShift ? graph::direction::forward : graph::direction::backward);
            }
            case node_kind::Call: return read_attachment(node);
            case node_kind::Constant:
                if (t_.constant(node) == constant_kind::string) return;  // a docstring
                return fail(node, "this is no equation");
            case node_kind::IfExp:
            case node_kind::BoolOp:
            case node_kind::UnaryOp:
            case node_kind::Lambda: return fail(node, std::string(parentheses));
            default: return fail(node, "an equation is `left == right`, `left >> right` or `left << right`");
        }
    }

    void read_comparison(node_id node) {
        const auto ops = t_.ops(node, field::Compare::ops);
        const auto left = t_.child(node, field::Compare::left);
        const bool shifts = t_.kind(left) == node_kind::BinOp && (t_.op(left, field::BinOp::op) == operator_kind::RShift || t_.op(left, field::BinOp::op) == operator_kind::LShift);
        if (ops.size() != 1 || static_cast<operator_kind>(ops[0]) != operator_kind::Eq || shifts) return fail(node, std::string(parentheses));
        add(left, t_.list(node, field::Compare::comparators)[0], graph::direction::both);
    }

    void add(node_id left, node_id right, graph::direction way) {
        if (attached_) group_ = file_.equations.size();
        attached_ = false;
        file_.equations.push_back({left, right, way, scope_.tests, scope_.guard, scope_.versions, scope_.request, {}, {}});
    }

    // The equations that a drop, note, tolerance, random_result, no_gradient, executed_with or example belongs to are those since the last of these.
    void belongs(node_id node) {
        attached_ = true;
        if (group_ == file_.equations.size()) fail(node, "this belongs to no equation: it stands behind the equations that it is about");
    }

    void read_attachment(node_id call) {
        const auto name = dotted_name(t_, t_.child(call, field::Call::func)).value_or("");
        const std::vector<node_id> arguments(t_.list(call, field::Call::args).begin(), t_.list(call, field::Call::args).end());
        if (name == "example") {
            if (arguments.empty()) fail(call, "an example needs an expression");
            return belongs(call);
        }
        if (name == "tolerance") {
            if (arguments.size() != 2 || t_.kind(arguments[0]) != node_kind::Constant || !string_value(t_, arguments[1])) fail(call, "write tolerance(1e-4, \"why\")");
            return belongs(call);
        }
        if (name == "random_result" || name == "no_gradient") {
            if (arguments.size() != 1 || !string_value(t_, arguments[0])) fail(call, "write " + name + "(\"why\")");
            return belongs(call);
        }
        if (name == "executed_with") {
            if (arguments.size() != 2 || !string_value(t_, arguments[0]) || !string_value(t_, arguments[1])) fail(call, "write executed_with(\"framework@version\", \"why\")");
            return belongs(call);
        }
        if (name == "note") {
            const auto text = arguments.size() == 1 ? string_value(t_, arguments[0]) : std::nullopt;
            if (!text) return fail(call, "write note(\"text\")");
            belongs(call);
            for (auto i = group_; i < file_.equations.size(); ++i) file_.equations[i].note = *text;
            return;
        }
        if (name == "drop") {
            const auto reason = arguments.size() == 2 ? string_value(t_, arguments[1]) : std::nullopt;
            const auto dropped_name = arguments.size() == 2 ? dotted_name(t_, arguments[0]) : std::nullopt;
            if (!reason || reason->empty() || !dropped_name) return fail(call, "write drop(parameter, \"why nothing is lost\")");
            belongs(call);
            for (auto i = group_; i < file_.equations.size(); ++i) file_.equations[i].drops.push_back({*dropped_name, *reason, arguments[0]});
            return;
        }
        fail(call, "this is no equation and none of drop, note, tolerance, random_result, no_gradient, executed_with, example");
    }

    equation_file& file_;
    const grammar::tree& t_;
    diagnostics& errors_;
    conditions scope_;
    std::size_t group_ = 0;
    bool attached_ = false;
};

}  // namespace

equation_file read_equations(std::string text, std::string path, graph::framework left, graph::framework right, diagnostics& errors) {
    equation_file file{std::move(path), nullptr, left, right, {}, {}};
    auto parsed = grammar::parse(std::move(text));
    if (!parsed) {
        errors.push_back({file.path, parsed.error().where.line, parsed.error().where.column + 1, parsed.error().message});
        return file;
    }
    file.tree = std::make_shared<const grammar::tree>(std::move(*parsed));
    file_reader(file, errors).read();
    return file;
}

}  // namespace tensorferry::snapshot
