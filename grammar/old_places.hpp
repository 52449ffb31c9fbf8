// In: a node. Out: where CPython 3.8 and 3.9 say that it is, if not where it is.
#pragma once

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

// Moves places: those on `line` by `first_columns`, those on other lines by `other_columns`, all by `lines`.
struct place_shift {
    std::uint32_t line = 0;  // one-based; 0: nothing moves
    std::int64_t lines = 0;
    std::int64_t first_columns = 0;
    std::int64_t other_columns = 0;

    position of(position natural) const;
};

// `all` spans the whole implicit concatenation, `literal` the f-string in it that holds the field, `field` is its
// FormattedValue, and `outer` is how the places around the f-string move. minor_version is 8 or 9: from 3.10 on the
// places are the true ones. The rules are those of fstring_fix_node_location (Python/ast.c of 3.8) and of
// fstring_compile_expr (Parser/pegen/parse_string.c of 3.9).
place_shift shift_of_field(const tree& module, span all, span literal, node_id field, const place_shift& outer, int minor_version);

// Where CPython 3.8 says that a statement or an exception handler ends: a block ends with its last statement, before a
// semicolon behind that.
std::uint32_t end_in_3_8(const tree& module, node_id statement);

}  // namespace tensorferry::grammar
