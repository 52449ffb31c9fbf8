#include "tools/snapshot/documentation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "graph/wording.hpp"
#include "tools/snapshot/cells.hpp"
#include "tools/snapshot/fact_line.hpp"

namespace tensorferry::snapshot {
namespace {

constexpr graph::operator_kind kinds[] = {graph::operator_kind::module, graph::operator_kind::class_,    graph::operator_kind::function,
                                          graph::operator_kind::method, graph::operator_kind::attribute, graph::operator_kind::constant};

// The kinds in a cell as bits, or the one that is none.
std::expected<std::uint8_t, std::string_view> kinds_in(std::string_view cell) {
    if (cell == "*") return (1U << std::size(kinds)) - 1;
    unsigned set = 0;
    for (const auto word : split_outside(cell, ',')) {
        const auto at = std::ranges::find(kinds, word, [](auto k) { return graph::name_of(k); });
        if (at == std::ranges::end(kinds)) return std::unexpected(word);
        set |= 1U << static_cast<unsigned>(*at);
    }
    return static_cast<std::uint8_t>(set);
}

}  // namespace

void read_documentation(std::string_view text, const std::string& file, graph::framework fw, graph::builder& into, diagnostics& errors) {
    each_line(text, [&](unsigned number, std::string_view line) {
        const auto fail = [&](std::string_view part, std::string message) {
            errors.push_back({file, number, static_cast<unsigned>(part.data() - line.data() + 1), std::move(message)});
        };
        const auto cells = cells_of(line);
        if (cells.size() != 4) return fail(line, "a rule is: versions, kinds, name, link, separated by tabs");
        const auto known = into.known_versions(fw);
        const auto suffix = cells[0] == "*" ? std::string("x") : fmt::format("x @{}", cells[0]);
        std::string_view rest = suffix;
        const auto versions = take_versions(rest, known);
        if (!versions) return fail(cells[0], versions.error().message);
        const auto set = kinds_in(cells[1]);
        if (!set) return fail(cells[1], fmt::format("\"{}\" is no kind: it is *, module, class, function, method, attribute or constant", set.error()));
        if (into.versions_of(cells[2]) == 0) return fail(cells[2], fmt::format("{} is no operator of {}", cells[2], graph::name_of(fw)));
        if (!cells[3].starts_with("https://")) return fail(cells[3], "a link starts with https://");
        into.add_documentation({fw, *versions, *set, std::string(cells[2]), std::string(cells[3])});
    });
}

}  // namespace tensorferry::snapshot
