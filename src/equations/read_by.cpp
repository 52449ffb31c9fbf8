#include "src/equations/read_by.hpp"

#include <algorithm>

namespace tensorferry {

using namespace grammar;

namespace {

class reading {
public:
    reading(const use_context& context, const tree& guard, node_id call, const operator_use& use)
        : context_(context), file_(context.module), guard_(guard), use_(use), args_(guard.list(call, field::Call::args)), around_(context.around(use.node)) {}

    bool found() const {
        auto node = use_.node;
        if (is_assigned_to(node)) return assigns();
        for (std::size_t index = 0; index < around_.size(); ++index) {
            const auto reader = around_[index];
            if (hands_on(node, reader) && is_assigned_to(reader)) return assigns();
            if (hands_on(node, reader)) {
                node = reader;
                continue;
            }
            return reads(node, reader, index + 1 < around_.size() ? around_[index + 1] : no_node);
        }
        return false;
    }

private:
    bool is_assigned_to(node_id node) const { return file_.kind(node) == node_kind::Attribute && file_.ctx(node) == context::Store; }

    // layer.weight = value, layer.weight.data = value: as torch.Tensor.set_ does.
    bool assigns() const {
        const auto statement = around_.empty() ? no_node : around_.back();
        if (!is_method("set_", args_[0]) || statement == no_node || file_.kind(statement) != node_kind::Assign) return false;
        return !is_like(file_.child(statement, field::Assign::value));
    }

    // `.data`, `.detach` and the call behind it; the name in f(x=value).
    bool hands_on(node_id node, node_id reader) const {
        if (file_.kind(reader) == node_kind::keyword) return true;
        if (file_.kind(reader) == node_kind::Attribute) return args_.size() > 1 && is_method(file_.identifier(reader, field::Attribute::attr), args_[1]);
        return file_.kind(reader) == node_kind::Call && file_.child(reader, field::Call::func) == node;
    }

    bool reads(node_id node, node_id reader, node_id next) const {
        switch (file_.kind(reader)) {
            case node_kind::Attribute:
                return is_method(file_.identifier(reader, field::Attribute::attr), args_[0]) && !takes_its_like(reader, next);
            case node_kind::Subscript: return file_.child(reader, field::Subscript::value) == node && is_method("__getitem__", args_[0]);
            case node_kind::BinOp: return file_.op(reader, field::BinOp::op) == operator_kind::MatMult && is_method("matmul", args_[0]);
            case node_kind::Call: return is_function(file_.child(reader, field::Call::func), args_[0]);
            default: return false;
        }
    }

    bool takes_its_like(node_id method, node_id call) const {
        if (call == no_node || file_.kind(call) != node_kind::Call || file_.child(call, field::Call::func) != method) return false;
        return std::ranges::any_of(file_.list(call, field::Call::args), [&](node_id argument) { return is_like(argument); });
    }

    bool is_like(node_id value) const {
        while (true) {
            if (file_.kind(value) == node_kind::Call) value = file_.child(value, field::Call::func);
            if (file_.kind(value) != node_kind::Attribute) return false;
            const auto name = file_.identifier(value, field::Attribute::attr);
            if (name == file_.identifier(use_.node, field::Attribute::attr)) return true;
            if (args_.size() < 2 || !is_method(name, args_[1])) return false;
            value = file_.child(value, field::Attribute::value);
        }
    }

    // By the last part of the names of methods.
    bool is_method(std::string_view name, node_id names) const {
        if (guard_.kind(names) == node_kind::BinOp)
            return is_method(name, guard_.child(names, field::BinOp::left)) || is_method(name, guard_.child(names, field::BinOp::right));
        return guard_.kind(names) == node_kind::Attribute && guard_.identifier(names, field::Attribute::attr) == name &&
               guard_.text(guard_.child(names, field::Attribute::value)).ends_with(".Tensor");
    }

    bool is_function(node_id function, node_id names) const {
        if (guard_.kind(names) == node_kind::BinOp)
            return is_function(function, guard_.child(names, field::BinOp::left)) || is_function(function, guard_.child(names, field::BinOp::right));
        const auto named = context_.knowledge.find(guard_.text(names));
        return named && context_.operator_of(context_.knowledge.describe(*named).owner, function) == named;
    }

    const use_context& context_;
    const tree& file_;
    const tree& guard_;
    const operator_use& use_;
    std::span<const node_id> args_;
    const std::vector<node_id> around_;
};

}  // namespace

bool is_for_readers(const parsed_equation& equation) {
    if (!equation.guard) return false;
    const auto& guard = equation.guard->module;
    const auto call = equation.guard->expression;   // without the parentheses that a guard of several lines has
    return guard.kind(call) == node_kind::Call && guard.text(guard.child(call, field::Call::func)) == "read_by";
}

bool is_read_by(const use_context& context, const parsed_equation& equation, const operator_use& use) {
    const auto& guard = *equation.guard;
    const bool of_file = context.around && use.receiver != no_node;
    return of_file && (use.kind == use_kind::reference || use.kind == use_kind::class_name) && reading(context, guard.module, guard.expression, use).found();
}

}  // namespace tensorferry
