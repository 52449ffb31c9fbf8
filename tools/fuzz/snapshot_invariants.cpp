#include <span>
#include <string>
#include <vector>

#include "graph/knowledge.hpp"
#include "graph/query.hpp"
#include "graph/snapshot_format.hpp"
#include "tools/fuzz/invariants.hpp"

namespace tensorferry::fuzz {

namespace {

constexpr std::size_t header_size = 40;

// Every look-up into one operator, towards every framework.
void ask(const graph::knowledge& known, graph::operator_id op) {
    const auto info = known.describe(op);
    known.signature_history(op);
    known.bases(op);
    known.aliases(op);
    known.find_member(op, "forward");
    known.documentation_link(op, info.last);
    for (const auto target : graph::all_frameworks) {
        for (const auto* equation : known.equations_of(op, target, info.last, known.version_looked_at(target))) known.parameters_of(*equation, info.owner);
        known.documented_of(op, target);
    }
}

void ask_everything(const graph::knowledge& known) {
    if (graph::stats(known).empty()) throw broken_law("there are statistics");
    for (const auto framework : graph::all_frameworks) {
        known.import_conventions(framework);
        known.helper(framework, "f");
        for (const auto version : known.versions(framework)) known.as_of(framework, version).find("torch.nn.Conv2d");
        for (const auto op : known.members_named(framework, "forward")) ask(known, op);
    }
    const auto all = known.of_all_versions();
    for (const auto name : all.similar_names("torch.nn.Conv", 20))
        if (const auto op = all.find(name)) {
            ask(all, *op);
            if (!graph::show(all, name)) throw broken_law("what is found can be shown");
            for (const auto target : graph::all_frameworks) static_cast<void>(graph::map(all, name, target));
        }
}

void load(std::span<const std::byte> bytes) {
    if (const auto known = graph::knowledge::load_bytes(bytes)) ask_everything(*known);
}

}  // namespace

void check_snapshot(std::string_view bytes) {
    const auto given = std::as_bytes(std::span(bytes));
    const std::vector<std::byte> aligned(given.begin(), given.end());
    load(aligned);
    if (given.size() > header_size) load(graph::sealed(given.subspan(header_size)));
}

}  // namespace tensorferry::fuzz
