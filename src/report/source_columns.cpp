#include "src/report/source_columns.hpp"

#include <algorithm>

namespace tensorferry::report {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Bytes that continue a character do not count.
std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

source_columns::source_columns(std::string_view utf8) : text_(utf8) {
    line_starts_.push_back(utf8.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const bool pair = utf8[i] == '\r' && i + 1 < utf8.size() && utf8[i + 1] == '\n';
        if ((utf8[i] == '\n' || utf8[i] == '\r') && !pair) {
            line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
}

std::pair<std::size_t, std::size_t> source_columns::place(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto behind = std::ranges::upper_bound(line_starts_, offset);
    if (behind == line_starts_.begin()) {
        return {1, 1};  // in the byte order mark
    }
    const auto line = static_cast<std::size_t>(behind - line_starts_.begin());
    const std::uint32_t begin = *(behind - 1);
    return {line, characters(text_.substr(begin, offset - begin)) + 1};
}

region source_columns::of(grammar::span where) const {
    const auto [line, column] = place(where.begin);
    const auto [end_line, end_column] = place(where.end);
    return {line, column, end_line, end_column};
}

std::uint32_t source_columns::line_begin(std::uint32_t line) const {
    return line == 0 || line > line_starts_.size() ? static_cast<std::uint32_t>(text_.size()) : line_starts_[line - 1];
}

std::string_view source_columns::line(std::uint32_t line) const {
    const std::string_view rest = text_.substr(line_begin(line));
    return rest.substr(0, rest.find_first_of("\r\n"));
}

std::string_view source_columns::first_line(grammar::span where) const {
    if (where.end > text_.size() || where.begin > where.end) {
        return {};
    }
    const std::string_view whole = text_.substr(where.begin, where.end - where.begin);
    return whole.substr(0, whole.find_first_of("\r\n"));
}

}  // namespace tensorferry::report
