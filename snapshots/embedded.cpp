// In: the snapshot that the build linked into the binary. Out: its knowledge.
#include <stdexcept>

#include "graph/inspector.hpp"

extern "C" {
extern const std::byte tensorferry_snapshot_begin[];
extern const std::byte tensorferry_snapshot_end[];
}

namespace tensorferry::graph {

const knowledge& knowledge::embedded() {
    static const knowledge loaded = [] {
        auto result = inspector::load_own(std::span(tensorferry_snapshot_begin, tensorferry_snapshot_end));
        if (!result) throw std::logic_error("the snapshot in this binary is damaged");
        return std::move(*result);
    }();
    return loaded;
}

}  // namespace tensorferry::graph
