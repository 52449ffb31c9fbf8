#include "tools/extract/interpreter.hpp"

#include <algorithm>

#include "grammar/literals.hpp"

namespace tensorferry::extract {
using namespace grammar;

object* interpreter::look_up(frame& f, std::string_view name) {
    for (const auto* s = f.names; s != nullptr; s = s->parent) {
        if (s->is_class && s != f.names) continue;
        if (const auto found = s->names->find(name); found != s->names->end()) return found->second;
    }
    if (f.names->module != nullptr) {
        const auto& names = f.names->module->names;
        if (const auto found = names.find(name); found != names.end()) return found->second;
    }
    return external("builtins." + std::string(name));
}

object* interpreter::evaluate(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    if (++steps_ > f.last_step) return unknown_;
    switch (tree.kind(node)) {
        case node_kind::Constant: return evaluate_constant(f, node);
        case node_kind::Name: return look_up(f, tree.identifier(node, field::Name::id));
        case node_kind::Attribute: {
            auto* of = force(evaluate(f, tree.child(node, field::Attribute::value)));
            auto* value = attribute(of, tree.identifier(node, field::Attribute::attr));
            return value == nullptr ? unknown_ : value;
        }
        case node_kind::Call: return evaluate_call(f, node);
        case node_kind::Tuple: return evaluate_collection(f, node, object_kind::tuple, field::Tuple::elts);
        case node_kind::List: return evaluate_collection(f, node, object_kind::list, field::List::elts);
        case node_kind::Set: return evaluate_collection(f, node, object_kind::set, field::Set::elts);
        case node_kind::Dict: return evaluate_dict(f, node);
        case node_kind::JoinedStr: return evaluate_formatted(f, node);
        case node_kind::ListComp: return evaluate_comprehension(f, node, object_kind::list);
        case node_kind::SetComp: return evaluate_comprehension(f, node, object_kind::set);
        case node_kind::GeneratorExp: return evaluate_comprehension(f, node, object_kind::list);
        case node_kind::Subscript: return evaluate_subscript(f, node);
        case node_kind::BoolOp: return evaluate_boolean(f, node);
        case node_kind::Compare: return compare(f, node);
        case node_kind::UnaryOp: return unary(tree.op(node, field::UnaryOp::op), force(evaluate(f, tree.child(node, field::UnaryOp::operand))));
        case node_kind::Lambda: return make_function(f, node, tree.child(node, field::Lambda::args), "<lambda>");
        case node_kind::NamedExpr: {
            auto* value = evaluate(f, tree.child(node, field::NamedExpr::value));
            assign(f, tree.child(node, field::NamedExpr::target), value);
            return value;
        }
        case node_kind::IfExp: {
            const auto known = truth(evaluate(f, tree.child(node, field::IfExp::test)));
            return evaluate(f, tree.child(node, known.value_or(true) ? field::IfExp::body : field::IfExp::orelse));
        }
        case node_kind::BinOp: {
            auto* left = force(evaluate(f, tree.child(node, field::BinOp::left)));
            auto* right = force(evaluate(f, tree.child(node, field::BinOp::right)));
            const auto op = tree.op(node, field::BinOp::op);
            const auto type_like = [](const object* o) { return o->kind == object_kind::class_ || o->kind == object_kind::annotation || o->kind == object_kind::external; };
            if (op == operator_kind::BitOr && (type_like(left) || type_like(right))) return annotation(f, node, nullptr);
            return binary(op, left, right);
        }
        default: return unknown_;
    }
}

object* interpreter::evaluate_constant(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    switch (tree.constant(node)) {
        case constant_kind::none: return none_;
        case constant_kind::true_: return true_;
        case constant_kind::false_: return false_;
        case constant_kind::ellipsis: return ellipsis_;
        case constant_kind::integer: return arena_.make(object_kind::integer, repr_of_number(tree.text(node), constant_kind::integer));
        case constant_kind::floating: return arena_.make(object_kind::floating, repr_of_number(tree.text(node), constant_kind::floating));
        case constant_kind::imaginary: return arena_.make(object_kind::imaginary, repr_of_number(tree.text(node), constant_kind::imaginary));
        case constant_kind::string: return string(string_value(tree, node));
        case constant_kind::bytes: return arena_.make(object_kind::bytes, string_value(tree, node));
    }
    return unknown_;
}

object* interpreter::evaluate_collection(frame& f, node_id node, object_kind kind, unsigned field) {
    const auto& tree = *f.source->tree;
    auto* made = arena_.make(kind);
    for (const auto element : tree.list(node, field)) {
        if (tree.kind(element) != node_kind::Starred) {
            made->items.push_back(evaluate(f, element));
            continue;
        }
        const auto more = elements(evaluate(f, tree.child(element, field::Starred::value)));
        if (!more) return unknown_;
        made->items.insert(made->items.end(), more->begin(), more->end());
    }
    return made;
}

object* interpreter::evaluate_dict(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    auto* made = arena_.make(object_kind::dict);
    const auto keys = tree.list(node, field::Dict::keys);
    const auto values = tree.list(node, field::Dict::values);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto* value = evaluate(f, values[i]);
        if (keys[i] != no_node) {
            made->items.push_back(evaluate(f, keys[i]));
            made->items.push_back(value);
        } else if (force(value)->kind == object_kind::dict) {
            const auto more = force(value)->items;
            made->items.insert(made->items.end(), more.begin(), more.end());
        }
    }
    return made;
}

object* interpreter::evaluate_formatted(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    std::string text;
    for (const auto part : tree.list(node, field::JoinedStr::values)) {
        auto* value = tree.kind(part) == node_kind::FormattedValue ? force(evaluate(f, tree.child(part, field::FormattedValue::value))) : evaluate_constant(f, part);
        if (value->kind != object_kind::string && value->kind != object_kind::integer) return unknown_;
        text += value->name;
    }
    return string(std::move(text));
}

object* interpreter::evaluate_comprehension(frame& f, node_id node, object_kind kind) {
    auto* made = arena_.make(kind);
    auto* names = arena_.make_scope();
    names->names = arena_.make_names();
    names->parent = f.names;
    names->module = f.names->module;
    names->qualified = f.names->qualified;
    frame inside = f;
    inside.names = names;
    comprehend(inside, node, 0, made);
    return made->kind == object_kind::unknown ? unknown_ : made;
}

// One `for` of a comprehension; what its innermost one yields goes into `into`, which becomes unknown where something is.
void interpreter::comprehend(frame& f, node_id node, std::size_t generator, object* into) {
    const auto& tree = *f.source->tree;
    const auto generators = tree.list(node, field::ListComp::generators);
    if (generator == generators.size()) {
        into->items.push_back(evaluate(f, tree.child(node, field::ListComp::elt)));
        return;
    }
    const auto items = elements(evaluate(f, tree.child(generators[generator], field::comprehension::iter)));
    if (!items) {
        into->kind = object_kind::unknown;
        return;
    }
    for (auto* item : *items) {
        assign(f, tree.child(generators[generator], field::comprehension::target), item);
        bool wanted = true;
        for (const auto test : tree.list(generators[generator], field::comprehension::ifs)) wanted = wanted && truth(evaluate(f, test)).value_or(false);
        if (wanted) comprehend(f, node, generator + 1, into);
    }
}

object* interpreter::annotation(frame& f, node_id node, object* inner) {
    auto* made = arena_.make(object_kind::annotation);
    made->source = f.source;
    made->node = node;
    made->inner = inner;
    made->closure = f.names;
    return made;
}

object* interpreter::evaluate_subscript(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    auto* of = force(evaluate(f, tree.child(node, field::Subscript::value)));
    if (of->kind == object_kind::class_ || of->kind == object_kind::annotation) return annotation(f, node, of->kind == object_kind::class_ ? of : of->inner);
    if (of->kind == object_kind::external && of->name != "sys.modules") return annotation(f, node, of);
    return subscript(of, force(evaluate(f, tree.child(node, field::Subscript::slice))));
}

object* interpreter::evaluate_boolean(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const bool all = tree.op(node, field::BoolOp::op) == operator_kind::And;
    object* last = unknown_;
    bool doubtful = false;
    for (const auto part : tree.list(node, field::BoolOp::values)) {
        last = force(evaluate(f, part));
        const auto known = truth(last);
        if (known && *known != all) return doubtful && !all ? unknown_ : last;
        if (!known) doubtful = true;
    }
    return doubtful ? unknown_ : last;
}

object* interpreter::evaluate_call(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    auto* callee = force(evaluate(f, tree.child(node, field::Call::func)));
    call_arguments arguments;
    for (const auto argument : tree.list(node, field::Call::args)) {
        if (tree.kind(argument) != node_kind::Starred) {
            arguments.positional.push_back(force(evaluate(f, argument)));
        } else if (const auto more = elements(evaluate(f, tree.child(argument, field::Starred::value)))) {
            arguments.positional.insert(arguments.positional.end(), more->begin(), more->end());
        } else {
            arguments.complete = false;
        }
    }
    for (const auto word : tree.list(node, field::Call::keywords)) {
        auto* value = force(evaluate(f, tree.child(word, field::keyword::value)));
        const auto name = tree.identifier(word, field::keyword::arg);
        if (!name.empty()) {
            arguments.named.insert_or_assign(std::string(name), value);
        } else if (value->kind == object_kind::dict) {
            for (std::size_t i = 0; i + 1 < value->items.size(); i += 2)
                if (force(value->items[i])->kind == object_kind::string) arguments.named.insert_or_assign(force(value->items[i])->name, value->items[i + 1]);
        } else {
            arguments.complete = false;
        }
    }
    return call(f, callee, arguments);
}

}  // namespace tensorferry::extract
