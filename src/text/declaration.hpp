// In: a file's bytes. Out: the encoding that it declares, as CPython's tokenizer finds it (PEP 263).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tensorferry {

struct encoding_declaration {
    std::string name;        // as written, but "utf-8" and "iso-8859-1" for the spellings that the tokenizer knows; may be empty
    std::uint32_t line = 1;  // one-based
};

// The name after "coding:" or "coding=" in a comment that stands alone in the first or second line; the second counts only
// where the first is blank or a comment. `bytes` comes without its byte order mark.
encoding_declaration find_declaration(std::string_view bytes);

}  // namespace tensorferry
