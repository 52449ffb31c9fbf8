#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "src/cli/commands.hpp"

namespace tensorferry::cli {

namespace {

using report::diagnostic;
using report::diagnostic_code;

// "3", "3.3" and "3.3.1": major, minor, and a micro version that does not count.
struct version_text {
    std::uint16_t major = 0;
    std::optional<std::uint16_t> minor;
};

std::optional<std::uint16_t> number(std::string_view text) {
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<version_text> parse_version(std::string_view text) {
    std::vector<std::uint16_t> parts;
    while (true) {
        const std::size_t dot = text.find('.');
        const std::optional<std::uint16_t> part = number(text.substr(0, dot));
        if (!part || parts.size() == 3) {
            return std::nullopt;
        }
        parts.push_back(*part);
        if (dot == std::string_view::npos) {
            break;
        }
        text.remove_prefix(dot + 1);
    }
    return version_text{parts[0], parts.size() > 1 ? std::optional(parts[1]) : std::nullopt};
}

std::string known_versions(graph::framework fw, const graph::knowledge& knowledge) {
    std::vector<std::string> known;
    for (const graph::version& version : knowledge.versions(fw)) {
        known.push_back(fmt::format("{}@{}.{}", graph::name_of(fw), version.major, version.minor));
    }
    return fmt::format("known: {}", fmt::join(known, ", "));
}

}  // namespace

std::expected<framework_version, report::diagnostic> framework_argument(const std::string& text, const graph::knowledge& knowledge) {
    const std::size_t at = text.find('@');
    const std::optional<graph::framework> fw = graph::framework_named(text.substr(0, at));
    if (!fw) {
        std::vector<std::string_view> known;
        for (const graph::framework each : graph::all_frameworks) {
            known.push_back(graph::name_of(each));
        }
        return std::unexpected(diagnostic{diagnostic_code::unknown_framework, text, fmt::format("known: {}", fmt::join(known, ", ")), std::nullopt});
    }
    const std::span<const graph::version> versions = knowledge.versions(*fw);
    const std::optional<version_text> wanted = at == std::string::npos ? std::nullopt : parse_version(std::string_view(text).substr(at + 1));
    std::optional<graph::version> found;
    for (const graph::version& version : versions) {
        const bool fits = wanted && version.major == wanted->major && (!wanted->minor || version.minor == *wanted->minor);
        if (at == std::string::npos || fits) {
            found = version;  // ascending: the newest that fits
        }
    }
    if (!found) {
        return std::unexpected(diagnostic{diagnostic_code::unknown_version, text, known_versions(*fw, knowledge), std::nullopt});
    }
    return framework_version{*fw, *found};
}

}  // namespace tensorferry::cli
