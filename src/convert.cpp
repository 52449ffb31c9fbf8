#include "src/convert.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codegen/rewrite.hpp"
#include "graph/standard_modules.hpp"
#include "src/equations/literal.hpp"
#include "src/plan/direction.hpp"
#include "src/plan/plan.hpp"
#include "src/plan/support_needs.hpp"
#include "src/rewrite/class_body.hpp"
#include "src/rewrite/imports.hpp"
#include "src/rewrite/marks.hpp"
#include "src/rewrite/remaining_text.hpp"
#include "src/rewrite/stand_ins.hpp"
#include "src/rewrite/unadapt.hpp"
#include "src/rewrite/unmigrated.hpp"
#include "src/source.hpp"
#include "src/support_name.hpp"
#include "src/training/step_conversion.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

// Everything that is known of one file while it is converted.
class file_conversion {
public:
    file_conversion(parsed_source& source, const scope_table& scopes, direction& way, const conversion_options& options)
        : module_(source.module), options_(options), knowledge_(way.knowledge), source_(way.source), parents_(source.parents), scopes_(scopes),
          types_(module_, parents_, scopes_, knowledge_, source_.framework), context_(make_context()), planner_(context_, way), support_(way),
          training_({module_, parents_, scopes_, types_, knowledge_, source_.framework}, way.roles),
          imports_(module_, parents_, scopes_, knowledge_, source_.framework, options.target.framework, way.customs,
                   [this](std::string_view name) { return renamed(name); }) {
        current_imports_ = &imports_;
    }

    conversion run() {
        stand_ins_.restore(knowledge_.root_module(options_.target.framework), [this](node_id node) { return support_function_of(node); });
        const auto uses = collect_uses(module_, parents_, scopes_, types_, knowledge_, source_.framework);
        decide(uses);
        const auto skipped = codegen::unwritable(module_, parents_, changes_);
        if (!skipped.empty()) redecide(uses, skipped);
        rename_overrides();
        forget_what_is_gone();
        add_constructors();
        stand_ins_.bind(marked_names_, remaining_);
        hand_on_names();
        drop_support_imports();
        auto edits = imports_.edits(options_.support_prefix);
        changes_.edits.insert(changes_.edits.end(), edits.begin(), edits.end());
        for (auto& edit : mark_edits(module_, parents_, marks_)) changes_.edits.push_back(std::move(edit));
        conversion result;
        result.source = source_;
        result.findings = std::move(findings_);
        result.text = codegen::apply(module_, parents_, changes_);
        if (stand_ins_.needed()) support_.need_function({std::string(unmigrated_name), std::string(unmigrated_source())});
        result.support = support_.all();
        return result;
    }

private:
    use_context make_context() {
        use_context context{module_, knowledge_, {}, {}, {}, {}, {}, nullptr, nullptr};
        context.type_of = [this](node_id node) { return types_.of(node); };
        context.operator_of = [this](graph::framework, node_id node) { return operator_of(node); };
        context.support_function_of = [this](node_id node) { return support_function_of(node); };
        context.spell = [this](std::string_view name) { return spell(name); };
        context.spell_support = [](std::string_view name) { return std::string(name); };
        context.around = [this](node_id node) { return expressions_around(module_, parents_, node); };
        return context;
    }

    std::optional<graph::operator_id> operator_of(node_id node) const {
        if (module_.from_source(node)) return types_.operator_of(node);
        const auto name = dotted_name(module_, node);
        return name.empty() ? std::nullopt : knowledge_.find(name);
    }

    std::string support_function_of(node_id node) const {
        const auto name = scopes_.qualified_name(node);
        return name ? support_function_imported_as(*name) : std::string();
    }

    std::string renamed(std::string_view name) {
        const auto op = knowledge_.find(name);
        return op ? planner_.renamed(*op) : std::string();
    }

    // Names of the target as the file writes them; names of the hub stay whole until their own equation is applied.
    std::string spell(std::string_view name) {
        const auto root = knowledge_.root_module(options_.target.framework);
        const bool target = name.starts_with(root) && (name.size() == root.size() || name[root.size()] == '.');
        if (current_imports_ == nullptr || options_.whole_names) return std::string(name);
        if (graph::is_standard_name(name)) return current_imports_->spell_standard(name);
        return target ? current_imports_->spell(name, current_scope_) : std::string(name);
    }

    void decide(const std::vector<source_use>& uses, const std::vector<node_id>& untouched = {}) {
        imports_.reset();
        findings_.reserve(uses.size());
        adopted_.reserve(uses.size());
        changes_.replaced.reserve(uses.size());
        take_back_adapted();
        training_.understand(uses, module_, [this](const source_use& use, const step_values& values) {
            current_scope_ = scopes_.scope_of(use.use.node);
            context_.step = &values;
            auto decided = planner_.decide(use);
            context_.step = nullptr;
            return decided;
        });
        for (const auto& use : uses) {
            if (changes_.replaced.contains(use.use.node)) continue;
            if (const auto* decided = training_.decided(use.use.node)) {
                note_converted(*decided);
                note_finding(use, *decided).equation = decided->equation;
                continue;
            }
            if (training_.drops(use.use.node)) continue;
            if (use.known && use.by_name && knowledge_.describe(use.use.op).kind == graph::operator_kind::module && use.use.kind != use_kind::call &&
                parents_.of(use.use.node) != no_node && module_.kind(parents_.of(use.use.node)) == node_kind::Attribute)
                continue;
            current_scope_ = scopes_.scope_of(use.use.node);
            auto decided = planner_.decide(use);
            if (use.optional && decided.replacement == no_node) continue;
            if (std::ranges::find(untouched, use.use.node) != untouched.end())
                decided = {no_node, outcome::marked, "an f-string leaves no room for it: take it out of the string", {}, {}, {}, {}};
            if (const auto why = training_.why_not(use.use.node); decided.replacement == no_node && !why.empty())
                decided.reason = fmt::format("{} ({})", why, decided.reason);
            note(use, std::move(decided));
        }
        take_back_helpers();
        for (const auto& use : training_.own_uses()) {
            if (const auto* decided = training_.decided(use.use.node)) {
                note_converted(*decided);
                note_finding(use, *decided).equation = decided->equation;
            } else {
                note(use, {no_node, outcome::marked, training_.why_not(use.use.node), {}, {}, {}, {}});
            }
        }
        for (const auto node : training_.write(module_, changes_)) imports_.require(node);
    }

    // What an earlier conversion let stand for operators of this target gives way to them.
    void take_back_adapted() {
        const auto of_support = [](const imported_name& name) { return !support_function_imported_as(name.target).empty(); };
        if (std::ranges::none_of(scopes_.imports(), of_support)) return;
        const auto spelled = [this](node_id where, std::string_view name) {
            current_scope_ = scopes_.scope_of(where);
            return spell(name);
        };
        const auto function_of = [this](node_id node) { return support_function_of(node); };
        for (const auto& each : unadapt(module_, knowledge_, options_.target.framework, function_of, spelled)) {
            if (!changes_.replaced.emplace(each.node, each.replacement).second) continue;
            imports_.require(each.replacement);
            const auto extent = module_.extent(each.node);
            findings_.push_back({extent, module_.locate(extent.begin), each.operator_name, outcome::exact, {}, {}});
        }
    }

    // So do calls of helpers that it wrote.
    void take_back_helpers() {
        const auto of_support = [](const imported_name& name) { return !support_function_imported_as(name.target).empty(); };
        if (std::ranges::none_of(scopes_.imports(), of_support)) return;
        std::vector<node_id> calls;
        for_each_node(module_, module_.root(), [&](node_id node) {
            if (module_.kind(node) == node_kind::Call && !support_function_of(module_.child(node, field::Call::func)).empty()) calls.push_back(node);
        });
        for (const auto call : calls) {
            if (changes_.replaced.contains(call) || training_.drops(call)) continue;
            const auto helper = support_function_of(module_.child(call, field::Call::func));
            current_scope_ = scopes_.scope_of(call);
            if (const auto decided = planner_.taken_back(call, helper))
                note({{0, use_kind::call, call, no_node, {}, {}, false}, fmt::format("{}.{}", support_module, helper), true, false, {}, {}, false, false, false}, *decided);
        }
    }

    void note(const source_use& use, decision decided) {
        auto& noted = note_finding(use, decided);
        noted.equation = std::move(decided.equation);   // nothing else reads it
        if (decided.replacement != no_node) {
            // What a string names stays a string.
            const bool evaluated = module_.kind(use.use.node) == node_kind::Constant;
            changes_.replaced[use.use.node] = evaluated ? add_literal(module_, {literal::kind::string, 0, 0, dotted_name(module_, decided.replacement), {}}) : decided.replacement;
            adopted_.emplace_back(use.use.node, std::move(decided));
        } else {
            if (use.by_name) marked_names_.push_back(use.use.node);
            marks_.push_back({use.use.node, fmt::format("{} is not migrated: {}", use.name, one_line(std::move(decided.reason)))});
        }
    }

    // Without the equation.
    finding& note_finding(const source_use& use, const decision& decided) {
        const auto extent = module_.extent(use.use.node);
        return findings_.emplace_back(finding{extent, module_.locate(extent.begin), use.name, decided.result, decided.reason, {}});
    }

    // What a replacement that is part of the text needs.
    void adopt(const decision& decided) {
        if (decided.replacement != no_node) imports_.require(decided.replacement);
        note_converted(decided);
    }

    // What the new text needs from the support module.
    void note_converted(const decision& decided) {
        for (const auto& helper : decided.helpers) imports_.spell_support(helper);
        if (!decided.functions.empty()) imports_.spell_support(decided.functions.front().name);
        support_.need(decided);
    }

    static std::string one_line(std::string text) {
        std::ranges::replace(text, '\n', ' ');
        return text;
    }

    void redecide(const std::vector<source_use>& uses, const std::vector<node_id>& untouched) {
        changes_.replaced.clear();
        changes_.moves.clear();
        changes_.edits.clear();
        support_.clear();
        marks_.clear();
        marked_names_.clear();
        adopted_.clear();
        findings_.clear();
        decide(uses, untouched);
    }

    // What stands inside a use that was replaced without it needs no equivalent of its own, and nothing that this would need.
    void forget_what_is_gone() {
        remaining_.look_again();
        for (const auto& [node, decided] : adopted_)
            if (remaining_.is_part_of_text(node)) adopt(decided);
        std::set<std::uint32_t> gone;
        std::erase_if(marks_, [&](const mark& each) {
            if (remaining_.is_part_of_text(each.node)) return false;
            gone.insert(module_.extent(each.node).begin);
            return true;
        });
        std::erase_if(findings_, [&](const finding& each) { return each.result == outcome::marked && gone.contains(each.where.begin); });
        std::erase_if(marked_names_, [&](node_id each) { return !remaining_.is_part_of_text(each); });
    }

    // Which names it brings cannot be known.
    void mark_star(const imported_name& star) {
        const auto name = star.target.substr(0, star.target.rfind('.'));
        const auto reason = "what its star brings has no counterpart";
        marks_.push_back({star.statement, fmt::format("{} is not migrated: {}", name, reason)});
        const auto extent = module_.extent(star.statement);
        findings_.push_back({extent, module_.locate(extent.begin), name, outcome::marked, reason, {}});
    }

    // What other files import from here must have something to import.
    void hand_on_names() {
        for (const auto* name : imports_.handed_on_without_name()) {
            if (name->local == "*") {
                mark_star(*name);
                continue;
            }
            const auto op = knowledge_.find(name->target);
            source_use use{{op.value_or(0), use_kind::reference, name->alias, no_node, {}, {}}, name->target, op.has_value(), false, {}, {}, true, false, false};
            const auto decided = planner_.decide(use);
            if (!decided.functions.empty()) {
                imports_.hand_on(*name, fmt::format("from {}{} import {} as {}", options_.support_prefix, support_module, decided.functions.front().name, name->local));
                support_.need(decided);
            } else {
                stand_ins_.bind_for_others(*name, options_.support_prefix);
            }
        }
    }

    // Functions of an earlier conversion's support module that no longer stand in the text need no import.
    void drop_support_imports() {
        std::set<std::string> gone;
        for (const auto& name : scopes_.imports())
            if (!support_function_imported_as(name.target).empty() && !remaining_.still_stands(name.local)) gone.insert(name.local);
        imports_.forget(gone);
    }

    // `def forward` becomes `def construct` where the class is the framework's.
    void rename_overrides() {
        for (const auto& method : collect_overrides(module_, scopes_, types_, knowledge_)) {
            const auto target = planner_.renamed(method.op);
            if (target.empty()) continue;
            const auto name = target.substr(target.rfind('.') + 1);
            if (module_.identifier(method.function, field::FunctionDef::name) != name)
                changes_.edits.push_back({module_.identifier_extent(method.function, field::FunctionDef::name), name});
        }
    }

    // A class that inherits its constructor is still made with the source's arguments.
    void add_constructors() {
        for (const auto& each : collect_inheriting(module_, scopes_, types_, knowledge_)) {
            const auto made = planner_.inherited_constructor(each.op);
            const auto place = made ? place_in_body(module_, each.class_def) : std::nullopt;
            if (!place) continue;
            const auto& [begin, indent] = *place;
            const auto inner = indent + (indent.starts_with('\t') ? "\t" : "    ");
            changes_.edits.push_back({{begin, begin}, fmt::format("def __init__(self, *arguments, **keywords):\n{}super().__init__(**{}(*arguments, **keywords))\n\n{}",
                                                                  inner, made->function.name, indent)});
            imports_.spell_support(made->function.name);
            for (const auto& function : made->all()) support_.need_function(function);
            for (const auto& helper : made->helpers) support_.need_helper(helper);
        }
    }

    tree& module_;
    const conversion_options& options_;
    const graph::knowledge& knowledge_;  // as of the versions of this conversion
    framework_version source_;
    const parent_table& parents_;
    const scope_table& scopes_;
    type_table types_;
    import_plan* current_imports_ = nullptr;
    const scope* current_scope_ = nullptr;
    use_context context_;
    planner planner_;
    support_needs support_;
    step_conversion training_;
    import_plan imports_;
    codegen::rewrite changes_;
    std::vector<mark> marks_;
    std::vector<node_id> marked_names_;
    std::vector<std::pair<node_id, decision>> adopted_;   // replaced nodes with what they need
    stand_ins stand_ins_{module_, parents_, scopes_, imports_, changes_};
    remaining_text remaining_{module_, parents_, changes_, stand_ins_.restored(), [this](node_id node) { return training_.removes(node); }};   // since forget_what_is_gone()
    std::vector<finding> findings_;
};

}  // namespace

conversion convert(parsed_source& file, std::string_view bytes, const conversion_options& options, scope_table* known) {
    std::optional<scope_table> made;
    if (known == nullptr || (options.others != nullptr && known->has_stars())) known = &made.emplace(file.module, file.parents, options.others);
    else if (options.others != nullptr) known->see(*options.others);
    const auto& scopes = *known;
    const auto source = source_of(scopes, options);
    if (!source || source->framework == options.target.framework) return conversion{std::string(bytes), std::nullopt, {}, {}, {}};
    directions own(*options.knowledge);
    auto& way = (options.shared != nullptr ? *options.shared : own).between(*source, options.target);
    auto result = file_conversion(file, scopes, way, options).run();
    result.mentions = mentions_in(file.module, source->framework);
    if (file.from.family != encoding_family::utf8) result.text = encode(result.text, file.from);
    return result;
}

std::expected<conversion, unreadable_source> convert(std::string_view bytes, const conversion_options& options) {
    auto file = read_source(bytes);
    if (!file) return std::unexpected(std::move(file.error()));
    return convert(*file, bytes, options);
}

}  // namespace tensorferry
