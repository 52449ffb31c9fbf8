// In: lines "MINOR<tab>PATH" on standard input. Out, a line for each: a digest of the tree's dump under Python 3.MINOR
// ("refused LINE MESSAGE" for a syntax error), and what went wrong with printing, separated by tabs.
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <zlib.h>

#include "codegen/rewrite.hpp"
#include "grammar/parse.hpp"
#include "src/text/encoding.hpp"

using namespace tensorferry;

namespace {

// The dump without line numbers and columns. A string that looks like an attribute loses it too, on both sides alike.
std::string shape_of(const grammar::tree& module) {
    const auto text = grammar::dump(module);
    std::string shape;
    for (std::size_t at = 0; at < text.size();) {
        bool attribute = false;
        if (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '('))
            for (const std::string_view name : {"lineno=", "col_offset=", "end_lineno=", "end_col_offset="})
                attribute = attribute || text.compare(at, name.size(), name) == 0;
        if (attribute) at = text.find_first_of(",)", at);
        else shape += text[at++];
    }
    return shape;
}

std::string digest(const std::string& dump) {
    return fmt::format("{:08x}-{}", crc32_z(0, reinterpret_cast<const Bytef*>(dump.data()), dump.size()), dump.size());
}

// "" where zero edits give the same text and the printed tree parses to the same tree.
std::string printing_fault(const grammar::tree& module) {
    if (codegen::apply(module, {}) != module.source()) return "zero edits change the text";
    const auto again = grammar::parse(codegen::print(module));
    if (!again) return fmt::format("printed text does not parse: line {}: {}", again.error().where.line, again.error().message);
    return shape_of(module) == shape_of(*again) ? "" : "printed text parses to another tree";
}

std::string answer(const std::string& path, int minor) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto text = decode(bytes);
    if (!text) return "refused 1 encoding\t";
    const auto back = encode(text->utf8, text->from);
    const auto module = grammar::parse(std::move(text->utf8));
    if (!module) return fmt::format("refused {} {}\t", module.error().where.line, module.error().message);
    return digest(grammar::dump(*module, minor)) + '\t' + (back == bytes ? printing_fault(*module) : "decoding loses bytes");
}

}  // namespace

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos) return 2;
        std::cout << answer(line.substr(tab + 1), std::atoi(line.c_str())) << std::endl;
    }
}
