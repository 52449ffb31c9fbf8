// In: a text. Out: where its words, strings and comments name a framework, which a conversion never rewrites.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry {

enum class mention_kind : std::uint8_t { string, comment, document };

// A word that names a framework, where nothing can be rewritten.
struct mention {
    grammar::span where;         // bytes in the text
    grammar::position position;  // one-based line, zero-based column
    mention_kind kind = mention_kind::document;
};

// Words like "torch" and "PyTorch" in the strings and comments of a module, but for the marks of an earlier conversion.
std::vector<mention> mentions_in(const grammar::tree& module, graph::framework of);

// The same in a text that is no Python source.
std::vector<mention> mentions_in_document(std::string_view text, graph::framework of);

}  // namespace tensorferry
