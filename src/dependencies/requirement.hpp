// In: one requirement as pip and conda read it. Out: whether it asks for a framework, and which part of it says so.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "graph/knowledge.hpp"

namespace tensorferry {

// Parts of a requirement's text, as offsets into it.
struct requirement {
    std::size_t name_begin = 0;
    std::size_t name_end = 0;
    std::size_t end = 0;        // behind extras and versions, before a marker and the space before it
    bool understood = true;     // false: something stands there that this program does not read
};

enum class requirement_style : std::uint8_t { pip, conda };

// pip: PEP 508, "torch[opt]>=2.0; python_version > '3.8'" and "torch @ URL". conda: a match specification, with or without a
// channel. Nothing where no name begins the text.
std::optional<requirement> read_requirement(std::string_view text, requirement_style style);

// True for the distributions that bring a framework: "torch", "paddlepaddle-gpu"; spelled as PEP 503 allows.
bool brings(std::string_view distribution, graph::framework framework);

}  // namespace tensorferry
