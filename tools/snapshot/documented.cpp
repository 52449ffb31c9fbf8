#include "tools/snapshot/documented.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

#include "tools/snapshot/cells.hpp"
#include "tools/snapshot/fact_line.hpp"

namespace tensorferry::snapshot {
namespace {

constexpr std::string_view known_differences[] = {"same", "names differ", "types differ", "defaults differ", "left has more", "right has more",
                                                  "usage differs", "result differs", "composition", "unstated"};

bool has_parameter(const graph::knowledge& facts, graph::operator_id op, std::string_view name) {
    return std::ranges::any_of(facts.signature_history(op), [&](const auto& s) {
        return std::ranges::find(s.parameters.parameters, name, &graph::parameter::name) != s.parameters.parameters.end();
    });
}

// "develop 2024-12", "master 2025-07": documentation of what was not yet released.
bool is_unreleased(std::string_view words) {
    auto rest = words;
    const auto branch = take_word(rest);
    return (branch == "develop" || branch == "master") && trim(rest).size() == 7 && trim(rest)[4] == '-';
}

std::optional<graph::operator_id> find_of(const graph::knowledge& facts, std::string_view name, graph::framework fw) {
    const auto op = facts.find(name);
    return op && facts.describe(*op).owner == fw ? op : std::nullopt;
}

// Of operators that documentation calls the same: the parameters that both have by the same name, as "a=a b=b".
std::string same_parameters(const graph::knowledge& facts, graph::operator_id a, graph::operator_id b) {
    std::string pairs;
    for (const auto& signature : facts.signature_history(a))
        for (const auto& each : signature.parameters.parameters) {
            const auto pair = fmt::format("{0}={0}", each.name);
            if (each.kind == graph::parameter_kind::var_keyword || !has_parameter(facts, b, each.name)) continue;
            if (fmt::format(" {} ", pairs).find(fmt::format(" {} ", pair)) == std::string::npos) pairs += fmt::format("{}{}", pairs.empty() ? "" : " ", pair);
        }
    return pairs;
}

class reader {
public:
    reader(const std::string& file, graph::framework left, graph::framework right, const graph::knowledge& facts, diagnostics& errors)
        : file_(file), left_(left), right_(right), facts_(facts), errors_(errors) {}

    std::optional<documented_line> read(unsigned number, std::string_view line) {
        line_ = number;
        text_ = line;
        auto cells = cells_of(line);
        if (cells.size() == 4) cells.push_back(line.substr(line.size()));
        if (cells.size() != 5) {
            fail(line, "a line is: left operator, right operator, difference, documentation, parameters, separated by tabs");
            return std::nullopt;
        }
        const auto before = errors_.size();
        const auto left = operator_named(cells[0], left_), right = operator_named(cells[1], right_);
        if (std::ranges::find(known_differences, cells[2]) == std::ranges::end(known_differences))
            fail(cells[2], fmt::format("\"{}\" is no difference: it is one of {}", cells[2], fmt::join(known_differences, ", ")));
        check_pages(cells[3]);
        if (errors_.size() != before) return std::nullopt;
        documented_line result{{std::string(facts_.describe(*left).full_name), std::string(facts_.describe(*right).full_name), std::string(cells[2]), std::string(cells[3]), {}}, number};
        read_pairs(cells[4], *left, *right, result.equivalence);
        check_repetition(line);
        return errors_.size() == before ? std::optional(std::move(result)) : std::nullopt;
    }

private:
    void fail(std::string_view part, std::string message) {
        errors_.push_back({file_, line_, static_cast<unsigned>(part.data() - text_.data() + 1), std::move(message)});
    }

    std::optional<graph::operator_id> operator_named(std::string_view name, graph::framework fw) {
        const auto op = facts_.find(name);
        if (op && facts_.describe(*op).owner == fw) return op;
        const auto similar = op ? std::vector<std::string_view>() : facts_.similar_names(name, 3);
        fail(name, fmt::format("{} is no operator of {}{}", name.empty() ? "\"\"" : name, name_of(fw), similar.empty() ? std::string() : fmt::format(" (did you mean {}?)", fmt::join(similar, ", "))));
        return std::nullopt;
    }

    void check_pages(std::string_view cell) {
        for (const auto page : split_outside(cell, ',')) {
            auto rest = page;
            const auto fw = take_word(rest);
            if (!graph::framework_named(fw) || !(parse_version(rest) || is_unreleased(trim(rest)))) fail(page, fmt::format("\"{}\" names no documentation: write it as in \"paddle 2.6, paddle 3.3\"", page));
        }
        if (trim(cell).empty()) fail(cell, "whose documentation says so is missing: write it as in \"paddle 2.6, paddle 3.3\"");
    }

    void read_pairs(std::string_view cell, graph::operator_id left, graph::operator_id right, graph::new_documented& into) {
        for (auto rest = cell; !trim(rest).empty();) {
            const auto pair = take_word(rest);
            const auto equals = pair.find('=');
            const auto a = pair.substr(0, equals), b = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
            if (a.empty() || b.empty() || (a == "-" && b == "-")) {
                fail(pair, fmt::format("\"{}\" is no pair of parameters: write left=right, left=- or -=right", pair));
                continue;
            }
            check_parameter(a, left);
            check_parameter(b, right);
            into.parameters.push_back({a == "-" ? "" : std::string(a), b == "-" ? "" : std::string(b), {}});
        }
    }

    void check_parameter(std::string_view name, graph::operator_id op) {
        if (name == "-" || has_parameter(facts_, op, name)) return;
        std::vector<std::string_view> known;
        for (const auto& s : facts_.signature_history(op))
            for (const auto& p : s.parameters.parameters)
                if (std::ranges::find(known, p.name) == known.end()) known.push_back(p.name);
        const auto all = known.empty() ? std::string("it has none") : fmt::format("its parameters are {}", fmt::join(known, ", "));
        fail(name, fmt::format("{} has no parameter \"{}\": {}", facts_.describe(op).full_name, name, all));
    }

    void check_repetition(std::string_view line) {
        const auto [at, is_new] = seen_.try_emplace(std::string(line), line_);
        if (!is_new) fail(line, fmt::format("the same stands on line {}: leave one of both out", at->second));
    }

    const std::string& file_;
    graph::framework left_, right_;
    const graph::knowledge& facts_;
    diagnostics& errors_;
    unsigned line_ = 0;
    std::string_view text_;
    std::map<std::string, unsigned> seen_;
};

}  // namespace

std::span<const std::string_view> differences() { return known_differences; }

std::string known_part(std::string_view text, graph::framework left, graph::framework right, const graph::knowledge& facts, left_out& count) {
    std::string kept;
    each_line(text, [&](unsigned, std::string_view line) {
        const auto cells = cells_of(line);
        if (cells.size() < 4) return void(++count.lines);
        const auto a = find_of(facts, cells[0], left), b = find_of(facts, cells[1], right);
        if (!a || !b) return void(++count.lines);
        kept += fmt::format("{}\t{}\t{}\t{}\t", cells[0], cells[1], cells[2], cells[3]);
        std::string pairs;
        for (auto rest = cells.size() == 5 ? cells[4] : std::string_view(); !trim(rest).empty();) {
            const auto pair = take_word(rest);
            const auto own = pair.substr(0, pair.find('=')), other = pair.substr(std::min(pair.size(), pair.find('=') + 1));
            const bool known = (own == "-" || has_parameter(facts, *a, own)) && (other == "-" || has_parameter(facts, *b, other));
            count.parameters += known ? 0 : 1;
            if (known) pairs += fmt::format("{}{}", pairs.empty() ? "" : " ", pair);
        }
        if (cells[2] == "same" && pairs.empty()) pairs = same_parameters(facts, *a, *b);
        kept += pairs + "\n";
    });
    return kept;
}

std::vector<documented_line> read_documented(std::string_view text, const std::string& file, graph::framework left, graph::framework right,
                                             const graph::knowledge& facts, diagnostics& errors) {
    std::vector<documented_line> result;
    reader work(file, left, right, facts, errors);
    each_line(text, [&](unsigned number, std::string_view line) {
        if (auto read = work.read(number, line)) result.push_back(std::move(*read));
    });
    return result;
}

}  // namespace tensorferry::snapshot
