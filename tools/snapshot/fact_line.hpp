// In: a line of facts. Out: its words and, for an operator, its name, signature, bases and versions, unresolved.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge.hpp"

namespace tensorferry::snapshot {

// What is wrong, and where in the text that was given.
struct line_fault {
    std::string message;
    std::size_t column = 0;
};

std::string_view trim(std::string_view text);
// Takes what stands before the first space off the text.
std::string_view take_word(std::string_view& text);
bool is_dotted_name(std::string_view text);
// At a separator outside of strings and brackets; the parts are trimmed.
std::vector<std::string_view> split_outside(std::string_view text, char separator);

// "2.13" or "3.3.1", of which the micro part does not count; nothing where it is no version.
std::optional<graph::version> parse_version(std::string_view text);

// Takes " @2.1..2.13", " @2.1" or " @1.8,2.1..2.13" off the end of the text, outside of strings and brackets. All of
// `known` (ascending) where there is none; an unknown version and an empty range are faults.
std::expected<graph::version_set, line_fault> take_versions(std::string_view& text, std::span<const graph::version> known);

// The versions of a set as take_versions reads them, "" for all of `known`.
std::string versions_text(graph::version_set set, std::span<const graph::version> known);

struct operator_line {
    std::string_view name;
    graph::signature signature;
    std::vector<std::string_view> bases;
    bool callable = false;  // it has parentheses
};

// `torch.nn.Conv2d(in_channels: int, bias=True) : torch.nn.Module -> X`; all views are into `text`.
std::expected<operator_line, line_fault> parse_operator(std::string_view text);

}  // namespace tensorferry::snapshot
