#include <algorithm>

#include <fmt/format.h>

#include "grammar/characters.hpp"
#include "grammar/literals.hpp"
#include "grammar/unicode.hpp"

namespace tensorferry::grammar {

namespace {

// An escape that is wrong: [begin, end) of the body.
struct bad_escape {
    std::size_t begin;
    std::size_t end;
    std::string_view reason;
};

std::size_t end_of_digits(std::string_view body, std::size_t begin, std::size_t most) {
    std::size_t end = begin;
    while (end < body.size() && end - begin < most && is_hexadecimal_digit(body[end])) {
        ++end;
    }
    return end;
}

std::optional<bad_escape> hexadecimal_fault(std::string_view body, std::size_t at, std::size_t count, std::string_view truncated) {
    const std::size_t end = end_of_digits(body, at + 2, count);
    if (end != at + 2 + count) {
        return bad_escape{at, end, truncated};
    }
    // The largest code point is 10FFFF.
    const std::string_view digits = body.substr(at + 2, count);
    if (count == 8 && (!digits.starts_with("00") || (digits[2] != '0' && !digits.starts_with("0010")))) {
        return bad_escape{at, end, "illegal Unicode character"};
    }
    return std::nullopt;
}

std::optional<bad_escape> name_fault(std::string_view body, std::size_t at) {
    constexpr std::string_view malformed = "malformed \\N character escape";
    if (at + 2 >= body.size() || body[at + 2] != '{') {
        return bad_escape{at, at + 2, malformed};
    }
    const std::size_t end = body.find('}', at);
    if (end == std::string_view::npos) {
        return bad_escape{at, body.size(), malformed};
    }
    const std::string_view name = body.substr(at + 3, end - at - 3);
    if (name.empty()) {
        return bad_escape{at, end, malformed};
    }
    return character_named(name) ? std::nullopt : std::optional(bad_escape{at, end + 1, "unknown Unicode character name"});
}

std::optional<bad_escape> first_fault(std::string_view body, bool bytes) {
    for (std::size_t at = body.find('\\'); at != std::string_view::npos && at + 1 < body.size(); at = body.find('\\', at + 2)) {
        std::optional<bad_escape> found;
        switch (body[at + 1]) {
            case 'x': found = hexadecimal_fault(body, at, 2, "truncated \\xXX escape"); break;
            case 'u': found = bytes ? std::nullopt : hexadecimal_fault(body, at, 4, "truncated \\uXXXX escape"); break;
            case 'U': found = bytes ? std::nullopt : hexadecimal_fault(body, at, 8, "truncated \\UXXXXXXXX escape"); break;
            case 'N': found = bytes ? std::nullopt : name_fault(body, at); break;
            default: break;
        }
        if (found) {
            return found;
        }
    }
    return std::nullopt;
}

// Before CPython resolves escapes, it writes each character above ASCII as an escape of ten characters (and a backslash
// before one as six), and each newline as one: the positions of its messages count that.
std::size_t counted_position(std::string_view body, std::size_t offset) {
    std::size_t position = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        const auto c = static_cast<unsigned char>(body[i]);
        const bool before_other = c == '\\' && i + 1 < body.size() && static_cast<unsigned char>(body[i + 1]) >= 0x80;
        if (c >= 0x80) {
            position += (c & 0xC0) != 0x80 ? 10 : 0;
        } else if (c != '\r' || i + 1 == body.size() || body[i + 1] != '\n') {
            position += before_other ? 6 : 1;
        }
        if (c == '\\' && i + 1 < offset && body[i + 1] == '\\') {
            ++i;
            ++position;
        }
    }
    return position;
}

std::string describe_fault(std::string_view body, const bad_escape& fault, bool bytes) {
    const std::size_t begin = counted_position(body, fault.begin);
    if (bytes) {
        return fmt::format("(value error) invalid \\x escape at position {}", begin);
    }
    const std::size_t last = counted_position(body, fault.end) - 1;
    return fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: {}", begin, last, fault.reason);
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::optional<std::string> fault_of_literal(std::string_view literal) {
    const opened_literal opened = open_literal(literal);
    if (opened.bytes && !is_ascii(literal)) {
        return "bytes can only contain ASCII literal characters";
    }
    if (opened.raw || literal.find('\\') == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t begin = opened.prefix + opened.quotes;
    const std::string_view body = literal.substr(begin, literal.size() - begin - opened.quotes);
    const auto fault = first_fault(body, opened.bytes);
    return fault ? std::optional(describe_fault(body, *fault, opened.bytes)) : std::nullopt;
}

std::optional<std::string> fault_of_formatted_text(std::string_view text) {
    const auto fault = first_fault(text, false);
    if (!fault) {
        return std::nullopt;
    }
    // After a doubled brace or a name begins another piece, whose positions count from there.
    std::size_t piece = 0;
    for (std::size_t i = 0; i < fault->begin; ++i) {
        if ((text[i] == '{' || text[i] == '}') && i + 1 < fault->begin && text[i + 1] == text[i]) {
            piece = i + 2;
            ++i;
        } else if (text.substr(i).starts_with("\\N{")) {
            i = text.find('}', i);
            piece = i < fault->begin ? i + 1 : piece;
        }
    }
    return describe_fault(text.substr(piece), {fault->begin - piece, fault->end - piece, fault->reason}, false);
}

}  // namespace tensorferry::grammar
