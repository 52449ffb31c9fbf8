#include "graph/written_helpers.hpp"

#include "graph/inspector.hpp"

namespace tensorferry::graph {

std::vector<const equation*> equations_written_with(const knowledge& of, framework fw, std::string_view helper, framework other, version fw_version, version other_version) {
    const inspector whole(of);
    std::vector<const equation*> result;
    const auto is_call = [&](std::string_view side) { return side.size() > helper.size() && side.starts_with(helper) && side[helper.size()] == '('; };
    for (const auto& each : whole.equations()) {
        const bool on_right = each.right_framework == fw && each.left_framework == other && each.way != direction::backward && is_call(each.right);
        const bool on_left = each.left_framework == fw && each.right_framework == other && each.way != direction::forward && is_call(each.left);
        if (!on_right && !on_left) continue;
        const auto& row = whole.content().equations[static_cast<std::size_t>(&each - whole.equations().data())];
        const auto left = packed(on_right ? other_version : fw_version), right = packed(on_right ? fw_version : other_version);
        if (left >= row.left_first && left <= row.left_last && right >= row.right_first && right <= row.right_last && each.request.empty()) result.push_back(&each);
    }
    return result;
}

}  // namespace tensorferry::graph
