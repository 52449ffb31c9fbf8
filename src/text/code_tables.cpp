#include "src/text/code_tables.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace tensorferry {

namespace {

struct encoding_name {
    std::string_view name;
    encoding_family family;
    std::uint8_t page;
};

constexpr encoding_name encoding_names[] = {
#include "src/text/encodings/names.def"
};

constexpr std::uint16_t code_pages[][128] = {
#include "src/text/encodings/code_pages.def"
};

constexpr std::uint16_t gbk_table[] = {
#include "src/text/encodings/gbk.def"
};

struct coded_pair {
    std::uint16_t bytes;
    std::uint16_t code_point;
};

constexpr coded_pair gb18030_pairs[] = {
#include "src/text/encodings/gb18030_pairs.def"
};

constexpr coded_pair gb2312_pairs[] = {
#include "src/text/encodings/gb2312_pairs.def"
};

struct pair_range {
    std::uint16_t first;
    std::uint16_t last;
};

constexpr pair_range gb2312_ranges[] = {
#include "src/text/encodings/gb2312_ranges.def"
};

struct four_byte_range {
    std::uint32_t first;
    std::uint32_t last;
    char32_t code_point;
};

constexpr four_byte_range four_byte_ranges[] = {
#include "src/text/encodings/gb18030_ranges.def"
};

// Four-byte characters from U+10000 on begin here.
constexpr std::uint32_t first_supplementary = 189000;
constexpr char32_t last_code_point = 0x10FFFF;

unsigned byte_at(std::string_view bytes, std::size_t index) {
    return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0U;
}

// 0 where there is none.
char32_t in_gbk(unsigned lead, unsigned trail) {
    if (lead < 0x81 || lead > 0xFE || trail < 0x40 || trail > 0xFE || trail == 0x7F) {
        return 0;
    }
    return gbk_table[(lead - 0x81) * 190 + trail - 0x40 - (trail > 0x7F ? 1 : 0)];
}

template <std::size_t Size>
char32_t in_pairs(const coded_pair (&pairs)[Size], unsigned bytes) {
    const auto* const found = std::ranges::lower_bound(pairs, bytes, {}, &coded_pair::bytes);
    return found != std::end(pairs) && found->bytes == bytes ? found->code_point : 0;
}

char32_t two_byte_character(unsigned lead, unsigned trail, encoding_family family) {
    const unsigned bytes = lead << 8 | trail;
    if (family == encoding_family::gb2312) {
        const auto* const range = std::ranges::lower_bound(gb2312_ranges, bytes, {}, &pair_range::last);
        if (range == std::end(gb2312_ranges) || bytes < range->first) {
            return 0;
        }
        const char32_t other = in_pairs(gb2312_pairs, bytes);
        return other != 0 ? other : in_gbk(lead, trail);
    }
    const char32_t other = family == encoding_family::gb18030 ? in_pairs(gb18030_pairs, bytes) : 0;
    return other != 0 ? other : in_gbk(lead, trail);
}

char32_t four_byte_character(std::string_view bytes) {
    const unsigned parts[] = {byte_at(bytes, 0), byte_at(bytes, 1), byte_at(bytes, 2), byte_at(bytes, 3)};
    if (parts[1] < 0x30 || parts[1] > 0x39 || parts[2] < 0x81 || parts[2] > 0xFE || parts[3] < 0x30 || parts[3] > 0x39) {
        return 0;
    }
    const std::uint32_t linear = (((parts[0] - 0x81) * 10 + parts[1] - 0x30) * 126 + parts[2] - 0x81) * 10 + parts[3] - 0x30;
    if (linear >= first_supplementary) {
        const char32_t code_point = 0x10000 + linear - first_supplementary;
        return code_point <= last_code_point ? code_point : 0;
    }
    const auto* const range = std::ranges::lower_bound(four_byte_ranges, linear, {}, &four_byte_range::last);
    return range != std::end(four_byte_ranges) && range->first <= linear ? range->code_point + linear - range->first : 0;
}

using reverse_table = std::vector<std::pair<char32_t, std::uint16_t>>;  // sorted

// Made at the first use of each encoding.
const reverse_table& reverse_of(encoding from) {
    static std::mutex making;
    static std::map<std::pair<encoding_family, std::uint8_t>, reverse_table> made;
    const std::lock_guard lock(making);
    reverse_table& table = made[{from.family, from.page}];
    if (!table.empty()) {
        return table;
    }
    if (from.family == encoding_family::single_byte) {
        table.emplace_back(0, 0);
        for (std::uint16_t i = 0; i < 128; ++i) {
            if (code_pages[from.page][i] != 0) {
                table.emplace_back(code_pages[from.page][i], static_cast<std::uint16_t>(i + 0x80));
            }
        }
    } else {
        for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
            for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
                if (const char32_t code_point = two_byte_character(lead, trail, from.family)) {
                    table.emplace_back(code_point, static_cast<std::uint16_t>(lead << 8 | trail));
                }
            }
        }
    }
    std::ranges::sort(table);
    return table;
}

bool encode_in_four_bytes(std::string& out, char32_t code_point) {
    std::uint32_t linear = 0;
    if (code_point >= 0x10000) {
        linear = first_supplementary + static_cast<std::uint32_t>(code_point - 0x10000);
    } else {
        const auto* const found = std::ranges::find_if(four_byte_ranges, [&](const four_byte_range& range) {
            return code_point >= range.code_point && code_point - range.code_point <= range.last - range.first;
        });
        if (found == std::end(four_byte_ranges)) {
            return false;
        }
        linear = found->first + static_cast<std::uint32_t>(code_point - found->code_point);
    }
    out += static_cast<char>(0x81 + linear / 12600);
    out += static_cast<char>(0x30 + linear / 1260 % 10);
    out += static_cast<char>(0x81 + linear / 10 % 126);
    out += static_cast<char>(0x30 + linear % 10);
    return true;
}

}  // namespace

std::optional<encoding> encoding_named(std::string_view name) {
    // As Python's codecs do it: lower case, and one underscore for whatever stands between letters and digits.
    std::string normal;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (kept || (!normal.empty() && normal.back() != '_')) {
            normal += kept ? lower : '_';
        }
    }
    const auto* const found = std::ranges::lower_bound(encoding_names, std::string_view(normal), {}, &encoding_name::name);
    if (found == std::end(encoding_names) || found->name != normal) {
        return std::nullopt;
    }
    return encoding{found->family, found->page};
}

coded_character decode_character(std::string_view bytes, encoding from) {
    const unsigned lead = byte_at(bytes, 0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    if (from.family == encoding_family::single_byte) {
        const char32_t code_point = code_pages[from.page][lead - 0x80];
        return {code_point, code_point != 0 ? 1U : 0U};
    }
    if (const char32_t code_point = two_byte_character(lead, byte_at(bytes, 1), from.family)) {
        return {code_point, 2};
    }
    const bool four = from.family == encoding_family::gb18030 && lead >= 0x81 && lead <= 0xFE;
    const char32_t code_point = four ? four_byte_character(bytes) : 0;
    return {code_point, code_point != 0 ? 4U : 0U};
}

bool encode_character(std::string& out, char32_t code_point, encoding to) {
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
        return true;
    }
    const reverse_table& table = reverse_of(to);
    const auto found = std::ranges::lower_bound(table, code_point, {}, &reverse_table::value_type::first);
    if (found == table.end() || found->first != code_point) {
        return to.family == encoding_family::gb18030 && encode_in_four_bytes(out, code_point);
    }
    if (to.family != encoding_family::single_byte) {
        out += static_cast<char>(found->second >> 8);
    }
    out += static_cast<char>(found->second & 0xFF);
    return true;
}

}  // namespace tensorferry
