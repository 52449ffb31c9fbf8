#include "codegen/printer.hpp"

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

std::string printer::module_text() {
    indent_.clear();
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
        put(indent_);
        put(splice_(node, {}));
        put(look_.newline);
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
    put(indent_);
    put(header);
    put(":");
    put(look_.newline);
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
        put(indent_);
        simple_statement(node);
        put(look_.newline);
    }
}

void printer::decorators(node_id node, unsigned index) {
    for (const auto each : module_.list(node, index)) {
        put(indent_);
        put("@");
        child_in(each, {precedence::test, true});
        put(look_.newline);
    }
    put(indent_);
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
    if (module_.child(node, field::FunctionDef::returns)) put(" -> "), child(node, field::FunctionDef::returns);
    put(":");
    put(look_.newline);
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
    put(look_.newline);
    body(node, field::ClassDef::body);
}

void printer::if_chain(node_id node) {
    put(indent_);
    put("if ");
    while (true) {
        child(node, field::If::test);
        put(":");
        put(look_.newline);
        body(node, field::If::body);
        const auto orelse = module_.list(node, field::If::orelse);
        const bool chained = orelse.size() == 1 && module_.kind(orelse[0]) == node_kind::If && !from_source(orelse[0]);
        if (!chained) break;
        put(indent_);
        put("elif ");
        node = orelse[0];
    }
    suite("else", node, field::If::orelse);
}

void printer::loop(node_id node) {
    put(indent_);
    if (module_.kind(node) == node_kind::While) {
        put("while ");
        child(node, field::While::test);
        put(":");
        put(look_.newline);
        body(node, field::While::body);
        return suite("else", node, field::While::orelse);
    }
    put(module_.kind(node) == node_kind::AsyncFor ? "async for " : "for ");
    child(node, field::For::target);
    put(" in ");
    child(node, field::For::iter);
    put(":");
    put(look_.newline);
    body(node, field::For::body);
    suite("else", node, field::For::orelse);
}

void printer::with(node_id node) {
    put(indent_);
    put(module_.kind(node) == node_kind::AsyncWith ? "async with " : "with ");
    bool first = true;
    for (const auto item : module_.list(node, field::With::items)) {
        if (!first) put(", ");
        first = false;
        other(item);
    }
    put(":");
    put(look_.newline);
    body(node, field::With::body);
}

void printer::try_statement(node_id node) {
    suite("try", node, field::Try::body);
    for (const auto handler : module_.list(node, field::Try::handlers)) {
        put(indent_);
        put(module_.kind(node) == node_kind::TryStar ? "except*" : "except");
        if (module_.child(handler, field::ExceptHandler::type)) put(" "), child(handler, field::ExceptHandler::type);
        const auto name = module_.identifier(handler, field::ExceptHandler::name);
        if (!name.empty()) put(" as "), put(name);
        put(":");
        put(look_.newline);
        body(handler, field::ExceptHandler::body);
    }
    suite("else", node, field::Try::orelse);
    suite("finally", node, field::Try::finalbody);
}

void printer::match(node_id node) {
    put(indent_);
    put("match ");
    child(node, field::Match::subject);
    put(":");
    put(look_.newline);
    const auto outer = indent_;
    indent_ += look_.indent_unit;
    for (const auto each : module_.list(node, field::Match::cases)) {
        put(indent_);
        put("case ");
        pattern(module_.child(each, field::match_case::pattern), 0);
        if (module_.child(each, field::match_case::guard)) put(" if "), child_in(module_.child(each, field::match_case::guard), {precedence::test, true});
        put(":");
        put(look_.newline);
        body(each, field::match_case::body);
    }
    indent_ = outer;
}

void printer::import_from(node_id node) {
    put("from ");
    put(std::string(module_.integer(node, field::ImportFrom::level), '.'));
    put(module_.identifier(node, field::ImportFrom::module));
    put(" import ");
}

void printer::assignment(node_id node) {
    for (const auto target : module_.list(node, field::Assign::targets)) {
        child_in(target, {precedence::tuple});
        put(" = ");
    }
    child(node, field::Assign::value);
}

void printer::annotated_assignment(node_id node) {
    const auto target = module_.child(node, field::AnnAssign::target);
    const bool parentheses = module_.kind(target) == node_kind::Name && module_.integer(node, field::AnnAssign::simple) == 0;
    if (parentheses) put("(");
    child_in(target, {precedence::atom});
    if (parentheses) put(")");
    put(": ");
    child(node, field::AnnAssign::annotation);
    if (module_.child(node, field::AnnAssign::value)) put(" = "), child(node, field::AnnAssign::value);
}

void printer::raise_or_assert(node_id node) {
    const bool raise = module_.kind(node) == node_kind::Raise;
    put(raise ? "raise" : "assert");
    const auto first = module_.child(node, 0), second = module_.child(node, 1);
    if (first) put(" "), child_in(first, {precedence::test});
    if (second) put(raise ? " from " : ", "), child_in(second, {precedence::test});
}

void printer::simple_statement(node_id node) {
    const auto others = [&](unsigned index) {
        bool first = true;
        for (const auto each : module_.list(node, index)) {
            if (!first) put(", ");
            first = false;
            if (grammar::describe(module_.kind(each)).category == node_category::expr) child_in(each, {precedence::test});
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
        if (module_.child(node, field::Return::value)) put(" "), child(node, field::Return::value);
        return;
    case node_kind::Delete: put("del "); return others(field::Delete::targets);
    case node_kind::Assign: return assignment(node);
    case node_kind::AugAssign:
        child(node, field::AugAssign::target);
        put(" "); put(spelling(module_.op(node, field::AugAssign::op))); put("= ");
        return child(node, field::AugAssign::value);
    case node_kind::AnnAssign: return annotated_assignment(node);
    case node_kind::TypeAlias:
        put("type ");
        child(node, field::TypeAlias::name);
        type_parameters(node, field::TypeAlias::type_params);
        put(" = ");
        return child(node, field::TypeAlias::value);
    case node_kind::Raise:
    case node_kind::Assert: return raise_or_assert(node);
    case node_kind::Import: put("import "); return others(field::Import::names);
    case node_kind::ImportFrom: import_from(node); return others(field::ImportFrom::names);
    case node_kind::Global: return names("global");
    case node_kind::Nonlocal: return names("nonlocal");
    case node_kind::Expr: return child(node, field::Expr::value);
    case node_kind::Pass: return put("pass");
    case node_kind::Break: return put("break");
    case node_kind::Continue: return put("continue");
    default: return compound_statement(node);
    }
}

}  // namespace tensorferry::codegen
