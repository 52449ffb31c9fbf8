// In: any bytes. Out: nothing, or a broken_law: what must hold whatever the input is, for fuzzers and for the corpus.
#pragma once

#include <stdexcept>
#include <string_view>

namespace tensorferry::fuzz {

struct broken_law : std::logic_error {
    using std::logic_error::logic_error;
};

// Parses the bytes as a module. An error lies within the text and says something. A tree has its tokens, comments and
// nodes in order and inside each other, can be dumped as of one Python version (chosen by the size), prints to source of the
// same tree, and comes back byte for byte where nothing is replaced.
void check_parsing(std::string_view bytes);

// Reads the bytes as a file: declared encodings are decoded and written back unchanged, or refused; then check_parsing.
void check_source_file(std::string_view bytes);

// Loads the bytes as a snapshot of the knowledge, once as they are and once with a header that fits them, so that the
// checks behind the header are reached. What is accepted answers every look-up.
void check_snapshot(std::string_view bytes);

}  // namespace tensorferry::fuzz
