#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "grammar/parse.hpp"
#include "src/cli/commands.hpp"
#include "src/project/files.hpp"
#include "src/text/encoding.hpp"

namespace tensorferry::cli {

namespace {

using report::diagnostic;
using report::diagnostic_code;

diagnostic_code code_of(decoding_fault fault) {
    switch (fault) {
        case decoding_fault::binary: return diagnostic_code::binary_data;
        case decoding_fault::invalid: return diagnostic_code::invalid_utf8;
        case decoding_fault::unknown_encoding: return diagnostic_code::unknown_encoding;
        case decoding_fault::too_large: return diagnostic_code::file_too_large;
    }
    return diagnostic_code::binary_data;
}

std::expected<grammar::tree, diagnostic> parse_file(const std::string& file) {
    auto bytes = file == "-" ? project::read_standard_input() : project::read_file(file);
    if (!bytes) {
        const bool missing = file != "-" && !std::filesystem::exists(file);
        return std::unexpected(diagnostic{missing ? diagnostic_code::missing_path : diagnostic_code::unreadable_file, file,
                                          missing ? std::string() : bytes.error(), std::nullopt});
    }
    auto text = decode(*bytes);
    if (!text) {
        return std::unexpected(diagnostic{code_of(text.error().why), file, {}, std::move(text.error().error)});
    }
    auto module = grammar::parse(std::move(text->utf8));
    if (!module) {
        return std::unexpected(diagnostic{diagnostic_code::syntax_error, file, {}, std::move(module.error())});
    }
    return std::move(*module);
}

}  // namespace

int run_parse(const parse_arguments& arguments) {
    const auto module = parse_file(arguments.file);
    if (!module) {
        return fail(module.error());
    }
    if (arguments.dump) {
        print(grammar::dump(*module, arguments.python_minor) + "\n");
        return 0;
    }
    const std::size_t lines = static_cast<std::size_t>(std::ranges::count(module->source(), '\n'));
    print(fmt::format("{}: valid Python: {} lines, {} statements at module level, {} tokens, {} comments\n", arguments.file, lines,
                      module->list(module->root(), grammar::field::Module::body).size(), module->tokens().size(), module->comments().size()));
    return 0;
}

}  // namespace tensorferry::cli
