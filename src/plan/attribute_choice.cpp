#include "src/plan/attribute_choice.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codegen/printer.hpp"
#include "grammar/parse.hpp"
#include "src/equations/literal.hpp"
#include "src/plan/plan.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

namespace {

class choice_writer {
public:
    explicit choice_writer(direction& direction)
        : knowledge_(direction.knowledge), tree_(*parse("")), context_(make_context()), planner_(context_, direction) {}

    std::expected<attribute_choice, std::string> write(const std::vector<graph::operator_id>& classes, std::string_view attribute) {
        const auto unchanged = fmt::format("self.{}", attribute);
        std::string body, names, last = "its class has no equivalent";
        bool changes = false, done = false;
        for (const auto class_ : classes) {
            const auto full_name = knowledge_.describe(class_).full_name;
            const auto target = planner_.renamed(class_);
            const auto read = read_from(class_, attribute);
            if (!read) last = read.error();
            if (read && *read == unchanged) {
                done = true;
                continue;
            }
            if (target.empty()) continue;
            done |= read.has_value();
            changes = true;
            auto name = std::string(full_name.substr(full_name.find('.') + 1));
            std::ranges::replace(name, '.', '_');
            names += (names.empty() ? "" : "_or_") + name;
            const auto statement = read ? "return " + *read : fmt::format("raise NotImplementedError({})", to_source(literal{literal::kind::string, 0, 0, read.error(), {}}));
            body += fmt::format("    if isinstance(self, {}):\n        {}\n", target, statement);
        }
        if (!done) return failure(last);
        if (!changes) return made_;
        made_.function.name = fmt::format("{}{}_{}", prefix_of(adapter_form::call), names, attribute);
        made_.function.source = fmt::format("def {}(self):\n    \"\"\"The attribute {} of what may be {} or something else.\"\"\"\n{}    return {}\n", made_.function.name, attribute,
                                            full_names(classes), body, unchanged);
        return made_;
    }

private:
    use_context make_context() {
        use_context context{tree_, knowledge_, {}, {}, {}, {}, {}, nullptr, nullptr};
        context.type_of = [](node_id) { return value_type{}; };
        context.operator_of = [](graph::framework, node_id) { return std::nullopt; };
        context.support_function_of = [](node_id) { return std::string(); };
        context.spell = context.spell_support = [](std::string_view name) { return std::string(name); };
        return context;
    }

    std::string full_names(const std::vector<graph::operator_id>& classes) const {
        std::string text;
        for (const auto each : classes) text += fmt::format("{}a {}", text.empty() ? "" : ", ", knowledge_.describe(each).full_name);
        return text;
    }

    // `self.ATTRIBUTE` of an instance of the class, in the target's terms.
    std::expected<std::string, std::string> read_from(graph::operator_id class_, std::string_view attribute) {
        const auto member = knowledge_.find_member(class_, attribute);
        if (!member) return fmt::format("self.{}", attribute);
        source_use use;
        use.use.op = *member;
        use.use.receiver = add_dotted_name(tree_, "self");
        const std::uint32_t slots[] = {use.use.receiver, tree_.add_text(attribute)};
        use.use.node = tree_.add(node_kind::Attribute, {}, slots);
        use.known = true;
        const auto decided = planner_.decide(use);
        if (decided.replacement == no_node) return failure(decided.reason);
        made_.evidence = std::max(made_.evidence, decided.result);
        if (made_.equation.empty()) made_.equation = decided.equation;
        made_.helpers.insert(made_.helpers.end(), decided.helpers.begin(), decided.helpers.end());
        return codegen::printer(tree_, look_).expression(decided.replacement, {{codegen::precedence::test, false}, true, 0, nullptr});
    }

    const graph::knowledge& knowledge_;
    tree tree_;
    use_context context_;
    planner planner_;
    codegen::style look_;
    attribute_choice made_;
};

}  // namespace

std::expected<attribute_choice, std::string> choose_attribute(direction& direction, const std::vector<graph::operator_id>& classes, std::string_view attribute) {
    return choice_writer(direction).write(classes, attribute);
}

}  // namespace tensorferry
