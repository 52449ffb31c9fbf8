// In: from which version of a framework to which of another. Out: what all files share that are converted so: the knowledge as of
// these versions, equations as trees, and functions made of them. What costs most to make is shared by all threads.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "src/convert.hpp"
#include "src/equations/library.hpp"
#include "src/plan/adapter.hpp"
#include "src/rewrite/import_statement.hpp"
#include "src/training/roles.hpp"

namespace tensorferry {

// The framework through which equations lead from one of the others to the other, in its newest version.
framework_version hub_of(const graph::knowledge& knowledge);

// What threads share that convert in one direction.
struct direction_memory {
    parsed_equations equations;
    made_adapters adapters;
};

class direction_memories {
public:
    // From any thread.
    direction_memory& between(framework_version source, framework_version target);

private:
    std::mutex lock_;
    std::map<std::pair<framework_version, framework_version>, direction_memory> made_;
};

class directions;

// For one thread.
struct direction {
    direction(const graph::knowledge& all, framework_version from, framework_version to, direction_memory& shared);
    direction(const direction&) = delete;
    ~direction();

    const framework_version source, target;
    const graph::knowledge knowledge;
    equation_library equations;
    step_roles roles;
    adapter_library adapters;
    const import_customs customs;
    // The helpers that a helper of a framework calls.
    const std::vector<std::string>& called_by(graph::framework of, const std::string& helper);

    // Others over this one's knowledge: to the hub and on from there.
    directions& further();

    // What planner::named() answers, by operator and place; nothing where it is not a name alone that takes the operator's place.
    struct answer_by_name {
        std::string name;   // of the target, whole; empty: the use is marked
        outcome result = outcome::marked;
        std::string reason, equation;
    };
    std::unordered_map<std::uint64_t, std::optional<answer_by_name>> named;
    // What planner::renamed() answers.
    std::unordered_map<graph::operator_id, std::string> renamed;
    // Helpers of the hub as the target's, by name: the function first, then those that it calls.
    std::map<std::string, std::expected<std::vector<support_function>, std::string>> hub_helpers;

private:
    std::map<std::pair<graph::framework, std::string>, std::vector<std::string>> called_by_;
    std::unique_ptr<directions> further_;   // made when first asked for
};

// The directions that a thread asked for so far, all over the same knowledge.
class directions {
public:
    // With memories that other threads have, too, or with own ones.
    explicit directions(const graph::knowledge& all, direction_memories* shared = nullptr) : all_(all), shared_(shared != nullptr ? *shared : own_) {}
    direction& between(framework_version source, framework_version target);

private:
    const graph::knowledge& all_;
    direction_memories own_;
    direction_memories& shared_;
    std::map<std::pair<framework_version, framework_version>, std::unique_ptr<direction>> made_;
};

}  // namespace tensorferry
