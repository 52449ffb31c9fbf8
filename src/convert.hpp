// In: one file's bytes, the knowledge, and where to go. Out: the migrated text and what was done, finding by finding.
// The whole pipeline: text -> AST -> names and types -> plan (from the graph) -> edits -> text.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/parse.hpp"
#include "grammar/visit.hpp"
#include "graph/knowledge.hpp"
#include "src/text/encoding.hpp"
#include "src/text/mentions.hpp"

namespace tensorferry {

class names_of_others;
class scope_table;
class directions;

struct framework_version {
    graph::framework framework = graph::framework::pytorch;
    graph::version version;
    friend auto operator<=>(const framework_version&, const framework_version&) = default;
};

enum class outcome : std::uint8_t {
    exact,       // by an equation whose examples agreed to the bit
    tolerance,   // … within the tolerance
    documented,  // by an equation that no execution has proven
    assumed,     // converted, but something (a receiver's type, say) was assumed: see reason
    marked       // left as it was, with a comment: see reason
};

// One use of the source framework in a file.
struct finding {
    grammar::span where;            // bytes in the input
    grammar::position position;     // one-based line, zero-based column
    std::string operator_name;      // canonical, "torch.nn.Conv2d"
    outcome result = outcome::exact;
    std::string reason;             // for assumed and marked, and an equation's note; otherwise empty
    std::string equation;           // origin of the equation, "snapshots/equations/…:12"; empty when marked
};

// A function of the target's support module that the new text imports.
struct support_function {
    std::string name;
    std::string source;
};

struct conversion_options {
    const graph::knowledge* knowledge = nullptr;
    std::optional<framework_version> source;   // nothing: detected from the imports
    framework_version target;
    // What stands before "tensorferry_support" in its import: "" for a script, "." or "..", by the file's depth in a package.
    std::string support_prefix;
    // What the other files of the project bind, asked for by this file; nothing: they are not known.
    const names_of_others* others = nullptr;
    // What conversions of this thread share, over the same knowledge; nothing: this one shares nothing.
    directions* shared = nullptr;
    // Names of the target are written whole ("paddle.nn.Conv2D"), for text that goes where its imports do not.
    bool whole_names = false;
    // A file that imports no framework at all is left, too: no file of its project imports the source any more.
    bool source_is_gone = false;
};

struct conversion {
    std::string text;                          // the input's bytes where nothing was to do
    std::optional<framework_version> source;   // nothing: no framework found, text is the input
    std::vector<finding> findings;             // in the order of the text
    std::vector<mention> mentions;             // of the source framework in the input's strings and comments, which stay
    std::vector<support_function> support;     // sorted by name, without duplicates
};

// Bytes that are no Python source this tool can read.
struct unreadable_source {
    enum class reason : std::uint8_t { syntax, binary, invalid_utf8, unknown_encoding, too_large };
    reason why = reason::syntax;
    grammar::syntax_error error;   // for every reason: message, and a place where there is one
};

// A file's text as a tree, and how it is written back.
struct parsed_source {
    grammar::tree module;
    grammar::parent_table parents;
    encoding from;
};

// Encodings are declared as PEP 263 says.
std::expected<parsed_source, unreadable_source> read_source(std::string_view bytes);

// Converts one file. The result has the file's encoding.
std::expected<conversion, unreadable_source> convert(std::string_view bytes, const conversion_options& options);
// The same where its text was read before, and its names maybe as well: without what other files bind. Adds to the tree.
conversion convert(parsed_source& source, std::string_view bytes, const conversion_options& options, scope_table* scopes = nullptr);

}  // namespace tensorferry
