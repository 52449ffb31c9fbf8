// In: a file that states dependencies. Out: where it asks for the source framework, and the same text with that replaced.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge.hpp"
#include "src/dependencies/dependency.hpp"

namespace tensorferry {

enum class dependency_format : std::uint8_t { requirements, setup_cfg, pyproject, environment, setup_py };

// By a file's name below its project: requirements.txt and its like, setup.cfg, pyproject.toml, environment.yml, setup.py.
std::optional<dependency_format> dependency_format_of(const std::filesystem::path& relative);

struct adapted_dependencies {
    std::string text;                // with every other byte as it was
    std::vector<dependency> found;   // in the order of the text
};

// `replacement`: a requirement ("paddlepaddle", "mindspore>=2.3") that takes the place of the source's name, extras and version;
// empty: nothing is replaced. Markers, comments and order stay. A text that cannot be read has no dependencies.
adapted_dependencies adapt_dependencies(std::string_view text, dependency_format format, graph::framework source, std::string_view replacement);

// True for a name with or without extras and versions, which may stand wherever a requirement can.
bool is_plain_requirement(std::string_view text);

}  // namespace tensorferry
