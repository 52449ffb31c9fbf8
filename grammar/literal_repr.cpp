#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstdint>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "grammar/characters.hpp"
#include "grammar/literals.hpp"
#include "grammar/unicode.hpp"

namespace tensorferry::grammar {

namespace {

// Python prefers single quotes, and takes double ones for a value that has single ones only.
char quote_for(std::string_view value) {
    return value.find('\'') != std::string_view::npos && value.find('"') == std::string_view::npos ? '"' : '\'';
}

// True where it appended the escape of an ASCII character.
bool append_common_escape(std::string& out, char c, char quote) {
    if (c == quote || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else if (c == '\r') {
        out += "\\r";
    } else if (c == '\t') {
        out += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
        return false;
    }
    return true;
}

std::string without_underscores(std::string_view literal) {
    std::string digits;
    std::ranges::copy_if(literal, std::back_inserter(digits), [](char c) { return c != '_'; });
    return digits;
}

// An integer in base 2, 8 or 16 in decimal digits, of any size: limbs of nine decimal digits.
std::string to_decimal(std::string_view digits, std::uint32_t base) {
    constexpr std::uint32_t limb = 1'000'000'000;
    std::vector<std::uint32_t> limbs{0};
    for (const char c : digits) {
        std::uint64_t carry = static_cast<std::uint64_t>(is_digit(c) ? c - '0' : lower(c) - 'a' + 10);
        for (auto& part : limbs) {
            const std::uint64_t now = std::uint64_t{part} * base + carry;
            part = static_cast<std::uint32_t>(now % limb);
            carry = now / limb;
        }
        if (carry != 0) {
            limbs.push_back(static_cast<std::uint32_t>(carry));
        }
    }
    std::string out = std::to_string(limbs.back());
    for (auto part = limbs.rbegin() + 1; part != limbs.rend(); ++part) {
        out += fmt::format("{:09}", *part);
    }
    return out;
}

std::string repr_of_integer(std::string_view literal) {
    const std::string digits = without_underscores(literal);
    if (digits.size() > 2 && digits[0] == '0' && !is_digit(digits[1])) {
        const char base = lower(digits[1]);
        return to_decimal(std::string_view(digits).substr(2), base == 'x' ? 16 : base == 'o' ? 8 : 2);
    }
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? "0" : digits.substr(first);
}

// The shortest digits that read back as the same number, laid out as float.__repr__ does: an exponent below -4 or from 16 on.
std::string repr_of_double(double value, bool add_point) {
    if (std::isinf(value)) {
        return "inf";
    }
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const std::string_view shortest(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t e = shortest.find('e');
    std::string digits(shortest.substr(0, 1));
    digits += e > 1 ? shortest.substr(2, e - 2) : std::string_view();
    int exponent = 0;
    const std::string_view written = shortest.substr(e + (shortest[e + 1] == '+' ? 2 : 1));
    std::from_chars(written.data(), written.data() + written.size(), exponent);
    const auto count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        return fmt::format("{}{}{}e{}{:02}", digits[0], count > 1 ? "." : "", std::string_view(digits).substr(1), exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    if (exponent < 0) {
        return fmt::format("0.{:0>{}}", digits, count - exponent - 1);
    }
    if (count > exponent + 1) {
        return digits.insert(static_cast<std::size_t>(exponent) + 1, 1, '.');
    }
    return fmt::format("{:0<{}}{}", digits, exponent + 1, add_point ? ".0" : "");
}

double to_double(std::string_view literal) {
    const std::string digits = without_underscores(literal);
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    // Too large or too small: std::from_chars does not tell which.
    return read.ec == std::errc::result_out_of_range ? std::strtod(digits.c_str(), nullptr) : value;
}

}  // namespace

std::string repr_of_string(std::string_view value, int minor) {
    const char quote = quote_for(value);
    std::string out(1, quote);
    for (std::uint32_t i = 0; i < value.size();) {
        const auto [c, length] = decode(value, i);
        if (c >= 0x80 && !is_printable(c, minor)) {
            const auto number = static_cast<std::uint32_t>(c);
            out += c < 0x100 ? fmt::format("\\x{:02x}", number) : c < 0x10000 ? fmt::format("\\u{:04x}", number) : fmt::format("\\U{:08x}", number);
        } else if (length > 1 || !append_common_escape(out, value[i], quote)) {
            out += value.substr(i, length);
        }
        i += length;
    }
    return out + quote;
}

std::string repr_of_bytes(std::string_view value) {
    const char quote = quote_for(value);
    std::string out = "b";
    out += quote;
    for (const char c : value) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else if (!append_common_escape(out, c, quote)) {
            out += c;
        }
    }
    return out + quote;
}

std::string repr_of_number(std::string_view literal, constant_kind kind) {
    switch (kind) {
        case constant_kind::integer: return repr_of_integer(literal);
        case constant_kind::floating: return repr_of_double(to_double(literal), true);
        default: return repr_of_double(to_double(literal.substr(0, literal.size() - 1)), false) + "j";
    }
}

}  // namespace tensorferry::grammar
