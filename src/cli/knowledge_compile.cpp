#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "graph/snapshot_format.hpp"
#include "src/cli/commands.hpp"
#include "tools/snapshot/compile.hpp"

namespace tensorferry::cli {

using report::diagnostic_code;

int run_compile(const compile_arguments& arguments) {
    std::error_code error;
    if (!std::filesystem::is_directory(arguments.folder, error)) {
        return fail({diagnostic_code::missing_path, arguments.folder, "a folder with facts/ and equations/ is needed", std::nullopt});
    }
    const auto compiled = snapshot::compile_folder(arguments.folder, {.shown_as = arguments.folder});
    if (!compiled) {
        for (const snapshot::diagnostic& each : compiled.error()) {
            print_error(snapshot::describe(each) + "\n");
        }
        const std::size_t count = compiled.error().size();
        return fail({diagnostic_code::faulty_knowledge, arguments.folder, fmt::format("{} error{}, see above; nothing was written", count, count == 1 ? "" : "s"), std::nullopt});
    }
    // Written whole or not at all: a snapshot that was cut off would be refused later.
    const std::vector<std::byte> bytes = graph::pack(compiled->content);
    const std::string unfinished = arguments.out + ".unfinished";
    std::ofstream file(unfinished, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file) {
        std::filesystem::rename(unfinished, arguments.out, error);
    }
    if (!file || error) {
        std::error_code none;
        std::filesystem::remove(unfinished, none);
        return fail({diagnostic_code::unwritable_output, arguments.out, error ? error.message() : std::string(), std::nullopt});
    }
    return 0;
}

}  // namespace tensorferry::cli
