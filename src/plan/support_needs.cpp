#include "src/plan/support_needs.hpp"

#include <algorithm>

#include "src/plan/hub_text.hpp"

namespace tensorferry {

using namespace grammar;

void support_needs::need(const decision& decided) {
    for (const auto& helper : decided.helpers) need_helper(helper);
    for (const auto& function : decided.functions) need_function(function);
    for (const auto& helper : decided.inner_helpers) need_helper(helper);
}

void support_needs::clear() {
    helpers_.clear();
    functions_.clear();
}

std::vector<support_function> support_needs::all() const {
    std::vector<support_function> found;
    for (const auto& [name, source] : functions_) found.push_back({name, source});
    for (const auto& name : helpers_) add(name, found);
    std::ranges::sort(found, {}, &support_function::name);
    const auto again = std::ranges::unique(found, {}, &support_function::name);
    found.erase(again.begin(), again.end());
    return found;
}

void support_needs::add(const std::string& helper, std::vector<support_function>& to) const {
    if (std::ranges::find(to, helper, &support_function::name) != to.end()) return;
    const auto target = way_.target.framework;
    if (const auto own = way_.knowledge.helper(target, helper); !own.empty()) {
        to.push_back({helper, std::string(own)});
        add_called(target, helper, to);
    } else if (const auto& converted = converted_helper(way_, helper)) {
        to.insert(to.end(), converted->begin(), converted->end());
        add_called(graph::framework::pytorch, helper, to);
    }
}

void support_needs::add_called(graph::framework of, const std::string& helper, std::vector<support_function>& to) const {
    for (const auto& called : way_.called_by(of, helper)) add(called, to);
}

}  // namespace tensorferry
