#include "tools/snapshot/facts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "tools/snapshot/fact_line.hpp"

namespace tensorferry::snapshot {

std::string describe(const diagnostic& d) {
    if (d.line == 0) return fmt::format("{}: error: {}", d.file, d.message);
    return fmt::format("{}:{}:{}: error: {}", d.file, d.line, std::max(d.column, 1U), d.message);
}

namespace {

constexpr std::pair<std::string_view, graph::operator_kind> kinds[] = {
    {"module", graph::operator_kind::module}, {"class", graph::operator_kind::class_}, {"function", graph::operator_kind::function},
    {"method", graph::operator_kind::method}, {"attribute", graph::operator_kind::attribute}, {"constant", graph::operator_kind::constant}};

class reader {
public:
    reader(const std::string& file, graph::builder& into, diagnostics& errors) : file_(file), into_(into), errors_(errors) {}

    void read(std::string_view text) {
        while (!text.empty()) {
            const auto end = text.find('\n');
            ++line_;
            line_text_ = text.substr(0, end);
            read_line(trim(line_text_));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        for (const auto& alias : aliases_) resolve_alias(alias);
        for (const auto& member : members_) resolve_member(member);
    }

private:
    struct reference {
        std::string name, target;
        graph::version_set versions;
        unsigned line;
    };
    struct earlier_line {
        graph::operator_kind kind;
        std::string text;  // without its versions
        graph::version_set versions;
        unsigned line;
    };

    void fail(std::string message, std::size_t column = 0) { errors_.push_back({file_, line_, static_cast<unsigned>(column + 1), std::move(message)}); }
    void fail(const line_fault& fault, std::string_view part) { fail(fault.message, static_cast<std::size_t>(part.data() - line_text_.data()) + fault.column); }
    std::string shown(graph::version_set set) const { return versions_text(set, known_); }

    void read_line(std::string_view text) {
        if (text.empty() || text.front() == '#') return;
        const auto kind = take_word(text);
        if (kind == "framework") return read_framework(text);
        if (kind == "partial") return read_partial(text);
        if (!fw_) return fail("the first line must name the framework: framework NAME ROOT_MODULE VERSION…");
        const auto rest = text;
        const auto versions = take_versions(text, known_);
        if (!versions) return fail(versions.error(), rest);
        if (kind == "alias") {
            const auto alias = take_word(text), target = take_word(text);
            if (!is_dotted_name(alias) || !is_dotted_name(target) || !text.empty()) return fail("an alias line is: alias NAME OPERATOR");
            aliases_.push_back({std::string(alias), std::string(target), *versions, line_});
            return;
        }
        for (const auto& [word, value] : kinds)
            if (kind == word) return read_operator(value, text, *versions);
        fail(fmt::format("\"{}\" is no kind of fact: it is module, class, function, method, attribute, constant or alias", kind));
    }

    void read_framework(std::string_view rest) {
        const auto name = take_word(rest);
        const auto module = take_word(rest);
        const auto fw = graph::framework_named(name);
        known_.clear();
        while (!rest.empty()) {
            const auto word = take_word(rest);
            const auto version = parse_version(word);
            if (!version) return fail(fmt::format("\"{}\" is no version", word));
            if (!known_.empty() && *version <= known_.back()) return fail(fmt::format("{} stands behind {}: versions are listed once, the oldest first", word, fmt::format("{}.{}", known_.back().major, known_.back().minor)));
            known_.push_back(*version);
        }
        if (!fw) return fail(fmt::format("\"{}\" is no framework: it is pytorch, paddle or mindspore", name));
        if (module.empty() || known_.empty()) return fail("a framework line is: framework NAME ROOT_MODULE VERSION…");
        if (known_.size() > graph::most_versions) return fail(fmt::format("at most {} versions of a framework", graph::most_versions));
        if (!into_.known_versions(*fw).empty()) return fail(fmt::format("the facts of {} are there already", name));
        fw_ = fw;
        root_ = module;
        into_.add_framework(*fw, root_, known_);
    }

    void read_partial(std::string_view rest) {
        if (!fw_ || !seen_.empty() || !aliases_.empty()) return fail("a line of partial versions stands behind the framework line, before all others");
        if (rest.empty()) return fail("a line of partial versions is: partial VERSION…");
        while (!rest.empty()) {
            const auto word = take_word(rest);
            const auto at = std::ranges::find(known_, parse_version(word).value_or(graph::version{}));
            if (at == known_.end()) return fail(fmt::format("{} is no version of the framework line", word));
            into_.mark_partial(*fw_, static_cast<graph::version_set>(1U << (at - known_.begin())));
        }
    }

    void read_operator(graph::operator_kind kind, std::string_view text, graph::version_set versions) {
        const auto parsed = parse_operator(text);
        if (!parsed) return fail(parsed.error().message);
        const auto name = parsed->name;
        const bool wants_call = kind == graph::operator_kind::class_ || kind == graph::operator_kind::function || kind == graph::operator_kind::method;
        if (name != root_ && !name.starts_with(root_ + ".")) return fail(fmt::format("\"{}\" is not in {}", name, root_));
        if (parsed->callable != wants_call) return fail(wants_call ? "parameters are missing: write at least ()" : "only classes, functions and methods have parameters");
        if (is_repeated(name, kind, text, versions)) return;
        const auto op = into_.add_operator(*fw_, kind, name, versions);
        if (!op) return fail(fmt::format("{} is of another kind on an earlier line that holds in the same version", name));
        if (parsed->callable || !parsed->signature.returns.empty()) into_.add_signature(*op, parsed->signature, versions);
        for (const auto base : parsed->bases) into_.add_base(*op, base, versions);
        if (kind == graph::operator_kind::method || kind == graph::operator_kind::attribute)
            members_.push_back({std::string(name), std::string(graph::parent_part(name)), versions, line_});
    }

    // Overloads differ; of operators without parameters there is one a version.
    bool is_repeated(std::string_view name, graph::operator_kind kind, std::string_view text, graph::version_set versions) {
        auto& before = seen_[std::string(name)];
        for (const auto& e : before) {
            const bool same = e.text == text || text.find('(') == std::string_view::npos;
            if (e.kind != kind || !same || (e.versions & versions) == 0) continue;
            fail(fmt::format("{} says this already on line {}: leave one of both out", name, e.line));
            return true;
        }
        before.push_back({kind, std::string(text), versions, line_});
        return false;
    }

    void resolve_alias(const reference& alias) {
        line_ = alias.line;
        const auto target = into_.versions_of(alias.target);
        auto& taken = alias_versions_[alias.name];
        if (target == 0) fail(fmt::format("{} is an alias of {}, which is not here", alias.name, alias.target));
        else if ((alias.versions & ~target) != 0) fail(fmt::format("{} is an alias of {}, which is not in{}", alias.name, alias.target, shown(static_cast<graph::version_set>(alias.versions & ~target))));
        else if (((into_.versions_of(alias.name) | taken) & alias.versions) != 0) fail(fmt::format("{} is there twice", alias.name));
        else into_.add_alias(*fw_, alias.name, alias.target, alias.versions);
        taken |= alias.versions;
    }

    void resolve_member(const reference& member) {
        line_ = member.line;
        const auto owner = into_.versions_of(member.target);
        if (owner == 0) fail(fmt::format("{} belongs to {}, which is not here", member.name, member.target));
        else if ((member.versions & ~owner) != 0) fail(fmt::format("{} belongs to {}, which is not in{}", member.name, member.target, shown(static_cast<graph::version_set>(member.versions & ~owner))));
    }

    const std::string& file_;
    graph::builder& into_;
    diagnostics& errors_;
    std::optional<graph::framework> fw_;
    std::string root_;
    std::vector<graph::version> known_;
    unsigned line_ = 0;
    std::string_view line_text_;
    std::map<std::string, std::vector<earlier_line>, std::less<>> seen_;
    std::map<std::string, graph::version_set, std::less<>> alias_versions_;
    std::vector<reference> aliases_, members_;
};

}  // namespace

void read_facts(std::string_view text, const std::string& file, graph::builder& into, diagnostics& errors) { reader(file, into, errors).read(text); }

}  // namespace tensorferry::snapshot
