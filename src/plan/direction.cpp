#include "src/plan/direction.hpp"

namespace tensorferry {

framework_version hub_of(const graph::knowledge& knowledge) {
    return {graph::framework::pytorch, knowledge.versions(graph::framework::pytorch).back()};
}

direction::direction(const graph::knowledge& all, framework_version from, framework_version to)
    : source(from), target(to), knowledge(all.as_of(from.framework, from.version).as_of(to.framework, to.version)), adapters(*this) {}

direction& directions::between(framework_version source, framework_version target) {
    auto& place = made_[{source, target}];
    if (!place) place = std::make_unique<direction>(all_, source, target);
    return *place;
}

}  // namespace tensorferry
