// In: paths and bytes. Out: files read and written, each whole or not at all; what the system says where it refuses.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tensorferry::project {

// The bytes of a file (or of a pipe); the error is the system's message.
std::expected<std::string, std::string> read_file(const std::filesystem::path& path);
std::expected<std::string, std::string> read_standard_input();

// Writes a new file and puts it at `path` when it is whole, so that no reader sees a part, and a killed process leaves none
// behind where the file system allows files without a name; folders above are made.
// `mode`: permission bits; without them those of the file that is there, otherwise the process's default.
std::expected<void, std::string> write_file(const std::filesystem::path& path, std::string_view bytes,
                                            std::optional<std::filesystem::perms> mode = std::nullopt);

// Copies a file with its permission bits, or a symbolic link as the link that it is.
std::expected<void, std::string> copy_entry(const std::filesystem::path& from, const std::filesystem::path& to);

// Why nothing can be written below (or at) this path, judged from the nearest folder that exists; nothing if it can.
std::optional<std::string> why_not_writable(const std::filesystem::path& path);

}  // namespace tensorferry::project
