// In: helpers and functions that new text calls. Out: those functions of the support module, with all that they call in turn.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "src/plan/direction.hpp"
#include "src/plan/plan.hpp"

namespace tensorferry {

class support_needs {
public:
    explicit support_needs(direction& way) : way_(way) {}

    // Of the target's helpers, or of the hub's, which are converted.
    void need_helper(std::string name) { helpers_.insert(std::move(name)); }
    // A function that the knowledge does not hold.
    void need_function(const support_function& function) { functions_.insert_or_assign(function.name, function.source); }
    // What the text of a decision calls.
    void need(const decision& decided);
    void clear();

    // By name, each once.
    std::vector<support_function> all() const;

private:
    void add(const std::string& helper, std::vector<support_function>& to) const;
    void add_called(graph::framework of, const std::string& helper, std::vector<support_function>& to) const;

    direction& way_;
    std::set<std::string> helpers_;
    std::map<std::string, std::string> functions_;
};

}  // namespace tensorferry
