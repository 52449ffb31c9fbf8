// In: the text of a facts file. Out: its operators, signatures, bases and aliases in a graph builder.
//
//     framework pytorch torch 2.12 2.13          name, root module, known versions
//     class torch.nn.Conv2d(in_channels: int, bias: bool = True) : torch.nn.Module
//     function torch.max(input: Tensor, dim: int) -> (Tensor, Tensor)     several lines for one name are overloads
//     method torch.Tensor.view(*shape)           without self
//     attribute torch.Tensor.shape -> Size
//     constant torch.float32 -> dtype
//     module torch.nn
//     alias torch.concat torch.cat
//     function torch.compile(model) @2.0..2.13   the versions that have it; a line without them holds for all
#pragma once

#include <string_view>

#include "graph/builder.hpp"
#include "tools/snapshot/diagnostic.hpp"

namespace tensorferry::snapshot {

// Appends to `errors` what cannot be read, names that repeat another, and aliases and members of unknown operators.
void read_facts(std::string_view text, const std::string& file, graph::builder& into, diagnostics& errors);

// "2.13" or "3.3.1", of which the micro part does not count; nothing where it is no version.
std::optional<graph::version> parse_version(std::string_view text);

}  // namespace tensorferry::snapshot
