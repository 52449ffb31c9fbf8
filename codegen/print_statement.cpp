#include "codegen/printer.hpp"

#include <algorithm>

#include "codegen/line_split.hpp"
#include "codegen/wrap.hpp"
#include "grammar/lexer.hpp"

namespace tensorferry::codegen {

using grammar::node_category;
using grammar::node_id;
using grammar::node_kind;
namespace field = grammar::field;

std::string printer::statement(node_id node, const std::string& indent) {
    indent_ = indent;
    brackets_ = 0;
    one_statement(node);
    return std::move(out_);
}

void printer::note_group(parentheses what, std::size_t begin) {
    const auto from = static_cast<std::uint32_t>(begin - line_begin_), to = static_cast<std::uint32_t>(out_.size() - line_begin_);
    groups_.push_back({{from, to}, what == parentheses::last_resort, what == parentheses::import});
}

void printer::grouped(parentheses what, node_id parent, unsigned index) {
    // A star without a comma behind it may stand in no parentheses.
    if (module_.kind(module_.child(parent, index)) == node_kind::Starred) return child(parent, index);
    group(what, [&] { child(parent, index); });
}

void printer::begin_line() {
    line_begin_ = out_.size();
    groups_.clear();
    put(indent_);
}

void printer::end_line() {
    if (wraps_) wrap_line();
    put(look_.newline);
}

// Reads the tokens of the line back: only a line that is too long pays for that.
void printer::wrap_line() {
    const auto line = std::string_view(out_).substr(line_begin_);
    const auto size = static_cast<std::uint32_t>(line.size());
    if (longest_line(line, {0, size}) <= look_.line_length) return;
    const auto lexed = grammar::lex(line.substr(indent_.size()));
    if (!lexed) return;
    // In the order of the text, outer before inner.
    std::ranges::sort(groups_, [](const auto& a, const auto& b) { return a.where.begin != b.where.begin ? a.where.begin < b.where.begin : a.where.end > b.where.end; });
    long_line input{line, line_tokens(lexed->tokens, {0, size}), std::move(groups_), indent_};
    for (auto& token : input.tokens) token.where = {token.where.begin + static_cast<std::uint32_t>(indent_.size()), token.where.end + static_cast<std::uint32_t>(indent_.size())};
    input.at_all_costs = true;
    if (input.tokens.empty()) return;
    const auto lines = split_line(input, look_);
    out_.resize(line_begin_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) put(look_.newline);
        put(lines[i]);
    }
}

std::string printer::module_text() {
    indent_.clear();
    wraps_ = true;
    node_id before = grammar::no_node;
    for (const auto each : module_.list(module_.root(), field::Module::body)) {
        if (before) blank_lines(before, each, true);
        one_statement(each);
        before = each;
    }
    return std::move(out_);
}

namespace {

bool is_definition(node_kind kind) {
    return kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef || kind == node_kind::ClassDef;
}

}  // namespace

void printer::blank_lines(node_id before, node_id after, bool top_level) {
    if (!is_definition(module_.kind(before)) && !is_definition(module_.kind(after))) return;
    put(look_.newline);
    if (top_level) put(look_.newline);
}

void printer::one_statement(node_id node) {
    if (from_source(node)) {
        begin_line();
        auto text = splice_(node, {{}, false, 0, &indent_});
        if (text.starts_with("elif")) text.erase(0, 2);
        put(text);
        end_line();
        return;
    }
    compound_statement(node);
}

void printer::body(node_id parent, unsigned index) {
    const auto outer = indent_;
    indent_ += look_.indent_unit;
    node_id before = grammar::no_node;
    for (const auto each : module_.list(parent, index)) {
        if (before) blank_lines(before, each, false);
        one_statement(each);
        before = each;
    }
    indent_ = outer;
}

void printer::suite(std::string_view header, node_id parent, unsigned index) {
    if (module_.list(parent, index).empty()) return;
    begin_line();
    put(header);
    put(":");
    end_line();
    body(parent, index);
}

void printer::compound_statement(node_id node) {
    switch (module_.kind(node)) {
    case node_kind::FunctionDef:
    case node_kind::AsyncFunctionDef: return function(node);
    case node_kind::ClassDef: return class_definition(node);
    case node_kind::For:
    case node_kind::AsyncFor:
    case node_kind::While: return loop(node);
    case node_kind::If: return if_chain(node);
    case node_kind::With:
    case node_kind::AsyncWith: return with(node);
    case node_kind::Match: return match(node);
    case node_kind::Try:
    case node_kind::TryStar: return try_statement(node);
    default:
        begin_line();
        simple_statement(node);
        end_line();
    }
}

void printer::decorators(node_id node, unsigned index) {
    for (const auto each : module_.list(node, index)) {
        begin_line();
        put("@");
        child_in(each, {precedence::test, true});
        end_line();
    }
    begin_line();
}

void printer::function(node_id node) {
    decorators(node, field::FunctionDef::decorator_list);
    put(module_.kind(node) == node_kind::AsyncFunctionDef ? "async def " : "def ");
    put(module_.identifier(node, field::FunctionDef::name));
    type_parameters(node, field::FunctionDef::type_params);
    put("(");
    ++brackets_;
    parameters(module_.child(node, field::FunctionDef::args));
    --brackets_;
    put(")");
    if (module_.child(node, field::FunctionDef::returns)) put(" -> "), grouped(parentheses::optional, node, field::FunctionDef::returns);
    put(":");
    end_line();
    body(node, field::FunctionDef::body);
}

void printer::class_definition(node_id node) {
    decorators(node, field::ClassDef::decorator_list);
    put("class ");
    put(module_.identifier(node, field::ClassDef::name));
    type_parameters(node, field::ClassDef::type_params);
    if (!module_.list(node, field::ClassDef::bases).empty() || !module_.list(node, field::ClassDef::keywords).empty()) {
        put("(");
        ++brackets_;
        call_arguments(node, field::ClassDef::bases, field::ClassDef::keywords);
        --brackets_;
        put(")");
    }
    put(":");
    end_line();
    body(node, field::ClassDef::body);
}

void printer::if_chain(node_id node) {
    begin_line();
    put("if ");
    while (true) {
        grouped(parentheses::optional, node, field::If::test);
        put(":");
        end_line();
        body(node, field::If::body);
        const auto orelse = module_.list(node, field::If::orelse);
        const bool chained = orelse.size() == 1 && module_.kind(orelse[0]) == node_kind::If && !from_source(orelse[0]);
        if (orelse.size() == 1 && from_source(orelse[0]) && module_.text(orelse[0]).starts_with("elif")) {
            begin_line();
            put(splice_(orelse[0], {{}, false, 0, &indent_}));
            return end_line();
        }
        if (!chained) break;
        begin_line();
        put("elif ");
        node = orelse[0];
    }
    suite("else", node, field::If::orelse);
}

void printer::loop(node_id node) {
    begin_line();
    if (module_.kind(node) == node_kind::While) {
        put("while ");
        grouped(parentheses::optional, node, field::While::test);
        put(":");
        end_line();
        body(node, field::While::body);
        return suite("else", node, field::While::orelse);
    }
    put(module_.kind(node) == node_kind::AsyncFor ? "async for " : "for ");
    grouped(parentheses::optional, node, field::For::target);
    put(" in ");
    grouped(parentheses::optional, node, field::For::iter);
    put(":");
    end_line();
    body(node, field::For::body);
    suite("else", node, field::For::orelse);
}

void printer::with_item(node_id item) {
    grouped(parentheses::last_resort, item, field::withitem::context_expr);
    if (module_.child(item, field::withitem::optional_vars)) put(" as "), child(item, field::withitem::optional_vars);
}

// "with (a, b):" has two items; one that is a tuple needs parentheses of its own.
bool printer::is_lone_tuple(node_id with) const {
    const auto items = module_.list(with, field::With::items);
    const auto value = module_.child(items[0], field::withitem::context_expr);
    return items.size() == 1 && !module_.child(items[0], field::withitem::optional_vars) && module_.kind(value) == node_kind::Tuple &&
           !module_.list(value, field::Tuple::elts).empty();
}

void printer::with(node_id node) {
    begin_line();
    put(module_.kind(node) == node_kind::AsyncWith ? "async with " : "with ");
    bool first = true;
    for (const auto item : module_.list(node, field::With::items)) {
        if (!first) put(", ");
        first = false;
        if (from_source(item)) other(item);
        else if (is_lone_tuple(node)) put("("), with_item(item), put(")");
        else with_item(item);
    }
    put(":");
    end_line();
    body(node, field::With::body);
}

void printer::try_statement(node_id node) {
    suite("try", node, field::Try::body);
    for (const auto handler : module_.list(node, field::Try::handlers)) {
        begin_line();
        put(module_.kind(node) == node_kind::TryStar ? "except*" : "except");
        if (module_.child(handler, field::ExceptHandler::type)) put(" "), grouped(parentheses::optional, handler, field::ExceptHandler::type);
        const auto name = module_.identifier(handler, field::ExceptHandler::name);
        if (!name.empty()) put(" as "), put(name);
        put(":");
        end_line();
        body(handler, field::ExceptHandler::body);
    }
    suite("else", node, field::Try::orelse);
    suite("finally", node, field::Try::finalbody);
}

void printer::match(node_id node) {
    begin_line();
    put("match ");
    grouped(parentheses::optional, node, field::Match::subject);
    put(":");
    end_line();
    const auto outer = indent_;
    indent_ += look_.indent_unit;
    for (const auto each : module_.list(node, field::Match::cases)) {
        begin_line();
        put("case ");
        group(parentheses::optional, [&] { pattern(module_.child(each, field::match_case::pattern), 0); });
        if (const auto guard = module_.child(each, field::match_case::guard)) {
            put(" if ");
            group(parentheses::optional, [&] { child_in(guard, {precedence::test, true}); });
        }
        put(":");
        end_line();
        body(each, field::match_case::body);
    }
    indent_ = outer;
}

void printer::import_from(node_id node) {
    put("from ");
    put(std::string(module_.integer(node, field::ImportFrom::level), '.'));
    put(module_.identifier(node, field::ImportFrom::module));
    put(" import ");
    const auto names = module_.list(node, field::ImportFrom::names);
    const bool star = names.size() == 1 && module_.identifier(names[0], field::alias::name) == "*";
    const auto all = [&] { elements(node, field::ImportFrom::names); };
    if (star) all();
    else group(parentheses::import, all);
}

void printer::assignment(node_id node) {
    auto what = parentheses::last_resort;
    for (const auto target : module_.list(node, field::Assign::targets)) {
        if (module_.kind(target) == node_kind::Starred) child_in(target, {precedence::tuple});   // as in grouped()
        else group(what, [&] { child_in(target, {precedence::tuple}); });
        put(" = ");
        what = parentheses::optional;
    }
    grouped(parentheses::optional, node, field::Assign::value);
}

void printer::annotated_assignment(node_id node) {
    const auto target = module_.child(node, field::AnnAssign::target);
    const bool parentheses = module_.kind(target) == node_kind::Name && module_.integer(node, field::AnnAssign::simple) == 0;
    if (parentheses) put("(");
    child_in(target, {precedence::atom});
    if (parentheses) put(")");
    put(": ");
    grouped(parentheses::last_resort, node, field::AnnAssign::annotation);
    if (module_.child(node, field::AnnAssign::value)) put(" = "), grouped(parentheses::optional, node, field::AnnAssign::value);
}

void printer::raise_or_assert(node_id node) {
    const bool raise = module_.kind(node) == node_kind::Raise;
    put(raise ? "raise" : "assert");
    const auto first = module_.child(node, 0), second = module_.child(node, 1);
    const auto what = raise ? parentheses::last_resort : parentheses::optional;
    if (first) put(" "), group(what, [&] { child_in(first, {precedence::test}); });
    if (second) put(raise ? " from " : ", "), group(what, [&] { child_in(second, {precedence::test}); });
}

void printer::simple_statement(node_id node) {
    const auto others = [&](unsigned index) {
        bool first = true;
        for (const auto each : module_.list(node, index)) {
            if (!first) put(", ");
            first = false;
            if (grammar::category_of(module_.kind(each)) == node_category::expr) group(parentheses::last_resort, [&] { child_in(each, {precedence::test}); });
            else other(each);
        }
    };
    const auto names = [&](std::string_view word) {
        put(word);
        bool first = true;
        for (const auto offset : module_.identifiers(node, field::Global::names)) {
            put(first ? " " : ", ");
            first = false;
            put(module_.identifier_at(offset));
        }
    };
    switch (module_.kind(node)) {
    case node_kind::Return:
        put("return");
        if (module_.child(node, field::Return::value)) put(" "), grouped(parentheses::optional, node, field::Return::value);
        return;
    case node_kind::Delete: put("del "); return others(field::Delete::targets);
    case node_kind::Assign: return assignment(node);
    case node_kind::AugAssign:
        child(node, field::AugAssign::target);
        put(" "); put(spelling(module_.op(node, field::AugAssign::op))); put("= ");
        return grouped(parentheses::optional, node, field::AugAssign::value);
    case node_kind::AnnAssign: return annotated_assignment(node);
    case node_kind::TypeAlias:
        put("type ");
        child(node, field::TypeAlias::name);
        type_parameters(node, field::TypeAlias::type_params);
        put(" = ");
        return grouped(parentheses::last_resort, node, field::TypeAlias::value);
    case node_kind::Raise:
    case node_kind::Assert: return raise_or_assert(node);
    case node_kind::Import: put("import "); return others(field::Import::names);
    case node_kind::ImportFrom: return import_from(node);
    case node_kind::Global: return names("global");
    case node_kind::Nonlocal: return names("nonlocal");
    case node_kind::Expr: return grouped(parentheses::last_resort, node, field::Expr::value);
    case node_kind::Pass: return put("pass");
    case node_kind::Break: return put("break");
    case node_kind::Continue: return put("continue");
    default: return compound_statement(node);
    }
}

}  // namespace tensorferry::codegen
