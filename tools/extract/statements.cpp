#include "tools/extract/interpreter.hpp"

#include <algorithm>

namespace tensorferry::extract {
using namespace grammar;

namespace {

// "dtype" of "paddle.dtype" and of "ClassVar[dtype]".
std::string last_name(const tree& tree, node_id node) {
    if (tree.kind(node) == node_kind::Subscript) node = tree.child(node, field::Subscript::slice);
    if (tree.kind(node) == node_kind::Name) return std::string(tree.identifier(node, field::Name::id));
    return tree.kind(node) == node_kind::Attribute ? std::string(tree.identifier(node, field::Attribute::attr)) : std::string();
}

}  // namespace

interpreter::flow interpreter::run(frame& f, std::span<const node_id> body) {
    for (const auto node : body)
        if (const auto went = run_statement(f, node); went != flow::next) return went;
    return flow::next;
}

interpreter::flow interpreter::run_statement(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    if (++steps_ > f.last_step) return flow::returned;
    switch (tree.kind(node)) {
        case node_kind::FunctionDef:
        case node_kind::AsyncFunctionDef: define_function(f, node); return flow::next;
        case node_kind::ClassDef: define_class(f, node); return flow::next;
        case node_kind::Return: return run_return(f, node);
        case node_kind::Delete: run_delete(f, node); return flow::next;
        case node_kind::Assign: run_assignment(f, node); return flow::next;
        case node_kind::AugAssign: run_augmented(f, node); return flow::next;
        case node_kind::AnnAssign: run_annotated(f, node); return flow::next;
        case node_kind::For:
        case node_kind::AsyncFor: return run_for(f, node);
        case node_kind::While: return run_while(f, node);
        case node_kind::If: return run_if(f, node);
        case node_kind::With:
        case node_kind::AsyncWith: {
            for (const auto item : tree.list(node, field::With::items)) {
                evaluate(f, tree.child(item, field::withitem::context_expr));
                if (const auto target = tree.child(item, field::withitem::optional_vars)) assign(f, target, unknown_);
            }
            return run(f, tree.list(node, field::With::body));
        }
        case node_kind::Raise: return f.uncertain > 0 && f.depth == 0 ? flow::next : flow::raised;
        case node_kind::Try:
        case node_kind::TryStar: return run_try(f, node);
        case node_kind::Import: return run_import(f, node) || f.guarded == 0 ? flow::next : flow::raised;
        case node_kind::ImportFrom: return run_import_from(f, node) || f.guarded == 0 ? flow::next : flow::raised;
        case node_kind::Global:
            for (const auto at : tree.identifiers(node, field::Global::names)) f.names->globals.emplace_back(tree.identifier_at(at));
            return flow::next;
        case node_kind::Expr: evaluate(f, tree.child(node, field::Expr::value)); return flow::next;
        case node_kind::Break: return f.uncertain > 0 ? flow::next : flow::leave_loop;
        case node_kind::Continue: return flow::repeat_loop;
        default: return flow::next;
    }
}

interpreter::flow interpreter::run_return(frame& f, node_id node) {
    const auto value = f.source->tree->child(node, field::Return::value);
    auto* result = value == no_node ? none_ : evaluate(f, value);
    if (f.uncertain > 0) {
        if (f.perhaps == nullptr || f.perhaps->kind == object_kind::unknown || f.perhaps->kind == object_kind::none) f.perhaps = result;
        return flow::returned;
    }
    f.result = result;
    return flow::returned;
}

interpreter::flow interpreter::run_if(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto known = truth(evaluate(f, tree.child(node, field::If::test)));
    if (known) return run(f, tree.list(node, *known ? field::If::body : field::If::orelse));
    ++f.uncertain;
    const auto otherwise = run(f, tree.list(node, field::If::orelse));
    const auto then = run(f, tree.list(node, field::If::body));
    --f.uncertain;
    return then == otherwise && !tree.list(node, field::If::orelse).empty() ? then : flow::next;
}

interpreter::flow interpreter::run_for(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto target = tree.child(node, field::For::target);
    const auto items = elements(evaluate(f, tree.child(node, field::For::iter)));
    if (!items) {
        assign(f, target, unknown_);
        ++f.uncertain;
        run(f, tree.list(node, field::For::body));
        --f.uncertain;
        return flow::next;
    }
    for (auto* item : *items) {
        assign(f, target, item);
        const auto went = run(f, tree.list(node, field::For::body));
        if (went == flow::leave_loop) break;
        if (went == flow::raised || (went == flow::returned && f.uncertain == 0)) return went;
        if (steps_ > f.last_step) return flow::returned;
    }
    return run(f, tree.list(node, field::For::orelse));
}

interpreter::flow interpreter::run_while(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    for (int round = 0; round < 1000; ++round) {
        const auto known = truth(evaluate(f, tree.child(node, field::While::test)));
        if (known && !*known) return flow::next;
        if (!known) ++f.uncertain;
        const auto went = run(f, tree.list(node, field::While::body));
        if (!known) --f.uncertain;
        if (!known || went == flow::leave_loop || steps_ > f.last_step) return flow::next;
        if (went == flow::returned || went == flow::raised) return went;
    }
    return flow::next;
}

interpreter::flow interpreter::run_try(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    ++f.guarded;
    auto went = run(f, tree.list(node, field::Try::body));
    --f.guarded;
    if (went == flow::raised) {
        went = flow::next;
        for (const auto handler : tree.list(node, field::Try::handlers)) {
            if (const auto name = tree.identifier(handler, field::ExceptHandler::name); !name.empty()) bind(f, name, unknown_);
            went = run(f, tree.list(handler, field::ExceptHandler::body));
            break;
        }
    } else if (went == flow::next) {
        went = run(f, tree.list(node, field::Try::orelse));
    }
    const auto last = run(f, tree.list(node, field::Try::finalbody));
    return last != flow::next ? last : went;
}

void interpreter::run_assignment(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    auto* value = evaluate(f, tree.child(node, field::Assign::value));
    const std::vector<node_id> targets(tree.list(node, field::Assign::targets).begin(), tree.list(node, field::Assign::targets).end());
    for (const auto target : targets) assign(f, target, value);
}

// In a stub, `float32: dtype = ...` is an instance; elsewhere a bare annotation binds nothing but says what there will be.
void interpreter::run_annotated(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto target = tree.child(node, field::AnnAssign::target);
    const auto value = tree.child(node, field::AnnAssign::value);
    if (tree.kind(target) == node_kind::Name && f.names->is_class) {
        auto*& noted = (*f.names->names)["__annotations__"];
        if (noted == nullptr || noted->kind != object_kind::dict) noted = arena_.make(object_kind::dict);
        auto* type = annotation(f, tree.child(node, field::AnnAssign::annotation), nullptr);
        noted->items.push_back(string(std::string(tree.identifier(target, field::Name::id))));
        noted->items.push_back(type);
    }
    auto* made = value == no_node ? nullptr : evaluate(f, value);
    if (f.source->stub && (made == nullptr || made->kind == object_kind::ellipsis)) {
        const auto written = tree.child(node, field::AnnAssign::annotation);
        auto* type = tree.kind(written) == node_kind::Name ? evaluate(f, written) : unknown_;
        made = arena_.make(object_kind::instance);
        made->inner = type;
        made->qualified = last_name(tree, written);
        made->source = f.source;
        made->node = tree.child(node, field::AnnAssign::annotation);
        made->compiled = true;
        if (tree.kind(target) == node_kind::Name) made->name = tree.identifier(target, field::Name::id);
    }
    if (made != nullptr) assign(f, target, made);
}

void interpreter::run_augmented(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto target = tree.child(node, field::AugAssign::target);
    auto* left = force(evaluate(f, target));
    auto* right = force(evaluate(f, tree.child(node, field::AugAssign::value)));
    const bool list = left->kind == object_kind::list && tree.op(node, field::AugAssign::op) == operator_kind::Add;
    if (const auto more = elements(right); list && more) left->items.insert(left->items.end(), more->begin(), more->end());
    else if (!list) assign(f, target, binary(tree.op(node, field::AugAssign::op), left, right));
}

void interpreter::run_delete(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    if (f.uncertain > 0) return;
    for (const auto target : tree.list(node, field::Delete::targets)) {
        if (tree.kind(target) == node_kind::Name) f.names->names->erase(std::string(tree.identifier(target, field::Name::id)));
        if (tree.kind(target) != node_kind::Attribute) continue;
        auto* owner = force(evaluate(f, tree.child(target, field::Attribute::value)));
        owner->names.erase(std::string(tree.identifier(target, field::Attribute::attr)));
    }
}

void interpreter::bind(frame& f, std::string_view name, object* value) {
    // What a module had imported from the one that is being read comes back to where it is from.
    if (value->kind == object_kind::deferred && value->inner == f.names->module && value->name == name && f.names->names == &f.names->module->names) return;
    const auto& globals = f.names->globals;
    const bool global = !globals.empty() && std::ranges::find(globals, name) != globals.end();
    auto& names = global && f.names->module != nullptr ? f.names->module->names : *f.names->names;
    names.insert_or_assign(std::string(name), value);
}

void interpreter::assign(frame& f, node_id target, object* value) {
    const auto& tree = *f.source->tree;
    switch (tree.kind(target)) {
        case node_kind::Name: return bind(f, tree.identifier(target, field::Name::id), value);
        case node_kind::Attribute:
            set_attribute(evaluate(f, tree.child(target, field::Attribute::value)), tree.identifier(target, field::Attribute::attr), value);
            return;
        case node_kind::Subscript: return assign_item(f, target, value);
        case node_kind::Starred: return assign(f, tree.child(target, field::Starred::value), unknown_);
        case node_kind::Tuple: return unpack(f, tree.list(target, field::Tuple::elts), value);
        case node_kind::List: return unpack(f, tree.list(target, field::List::elts), value);
        default: return;
    }
}

void interpreter::assign_item(frame& f, node_id target, object* value) {
    const auto& tree = *f.source->tree;
    auto* owner = force(evaluate(f, tree.child(target, field::Subscript::value)));
    auto* key = force(evaluate(f, tree.child(target, field::Subscript::slice)));
    const bool names = owner->kind == object_kind::module || owner->kind == object_kind::class_ || owner->kind == object_kind::instance;
    if (names && key->kind == object_kind::string) set_attribute(owner, key->name, value);
    if (owner->kind != object_kind::dict) return;
    for (std::size_t i = 0; i + 1 < owner->items.size(); i += 2)
        if (compare(operator_kind::Eq, owner->items[i], key) == true) {
            owner->items[i + 1] = value;
            return;
        }
    owner->items.push_back(key);
    owner->items.push_back(value);
}

void interpreter::unpack(frame& f, std::span<const node_id> targets, object* value) {
    const std::vector<node_id> copy(targets.begin(), targets.end());
    const auto items = elements(value);
    const bool fits = items && items->size() == copy.size();
    for (std::size_t i = 0; i < copy.size(); ++i) assign(f, copy[i], fits ? (*items)[i] : unknown_);
}

}  // namespace tensorferry::extract
