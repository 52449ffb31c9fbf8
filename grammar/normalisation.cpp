#include <algorithm>
#include <iterator>
#include <utility>

#include "grammar/unicode.hpp"

// Unicode Standard Annex 15: decompose, order the marks, compose.
namespace tensorferry::grammar {

namespace {

struct decomposition {
    char32_t code_point;
    std::uint16_t begin;
    std::uint16_t size;
};

constexpr decomposition decompositions[] = {
#include "grammar/unicode/decompositions.def"
};

constexpr char32_t decomposed[] = {
#include "grammar/unicode/decomposed.def"
};

struct composition {
    char32_t first;
    char32_t second;
    char32_t composed;
};

constexpr composition compositions[] = {
#include "grammar/unicode/compositions.def"
};

struct class_range {
    char32_t first;
    char32_t last;
    std::uint8_t combining_class;
};

constexpr class_range class_ranges[] = {
#include "grammar/unicode/combining_classes.def"
};

// Hangul syllables are composed of their parts by calculation (the Unicode standard, 3.12).
constexpr char32_t first_syllable = 0xAC00;
constexpr char32_t first_leading = 0x1100;
constexpr char32_t first_vowel = 0x1161;
constexpr char32_t before_trailing = 0x11A7;
constexpr char32_t leading_count = 19;
constexpr char32_t vowel_count = 21;
constexpr char32_t trailing_count = 28;
constexpr char32_t syllable_count = leading_count * vowel_count * trailing_count;

std::uint8_t combining_class(char32_t code_point) {
    const auto* const found = std::ranges::lower_bound(class_ranges, code_point, {}, &class_range::last);
    return found != std::end(class_ranges) && found->first <= code_point ? found->combining_class : 0;
}

void append_decomposed(std::u32string& out, char32_t code_point) {
    if (code_point >= first_syllable && code_point < first_syllable + syllable_count) {
        const char32_t index = code_point - first_syllable;
        out += first_leading + index / (vowel_count * trailing_count);
        out += first_vowel + index / trailing_count % vowel_count;
        if (index % trailing_count != 0) {
            out += before_trailing + index % trailing_count;
        }
        return;
    }
    const auto* const found = std::ranges::lower_bound(decompositions, code_point, {}, &decomposition::code_point);
    if (found != std::end(decompositions) && found->code_point == code_point) {
        out.append(decomposed + found->begin, found->size);
    } else {
        out += code_point;
    }
}

// Runs of combining marks, each sorted by class.
void order_marks(std::u32string& text) {
    for (auto at = text.begin(); at != text.end();) {
        if (combining_class(*at) == 0) {
            ++at;
            continue;
        }
        const auto end = std::find_if(at, text.end(), [](char32_t c) { return combining_class(c) == 0; });
        std::stable_sort(at, end, [](char32_t left, char32_t right) { return combining_class(left) < combining_class(right); });
        at = end;
    }
}

// 0 where the two do not compose.
char32_t compose(char32_t first, char32_t second) {
    if (first >= first_leading && first < first_leading + leading_count && second >= first_vowel && second < first_vowel + vowel_count) {
        return first_syllable + ((first - first_leading) * vowel_count + second - first_vowel) * trailing_count;
    }
    const bool open_syllable = first >= first_syllable && first < first_syllable + syllable_count && (first - first_syllable) % trailing_count == 0;
    if (open_syllable && second > before_trailing && second < before_trailing + trailing_count) {
        return first + second - before_trailing;
    }
    const auto* const found =
        std::ranges::lower_bound(compositions, std::pair(first, second), {}, [](const composition& each) { return std::pair(each.first, each.second); });
    return found != std::end(compositions) && found->first == first && found->second == second ? found->composed : 0;
}

void compose_all(std::u32string& text) {
    std::size_t kept = 0;
    std::size_t starter = std::u32string::npos;
    int last_class = -1;  // of what was kept since the starter
    for (const char32_t c : text) {
        const int own_class = combining_class(c);
        if (starter != std::u32string::npos && (last_class < own_class)) {
            if (const char32_t composed = compose(text[starter], c)) {
                text[starter] = composed;
                continue;
            }
        }
        if (own_class == 0) {
            starter = kept;
            last_class = -1;
        } else {
            last_class = own_class;
        }
        text[kept++] = c;
    }
    text.resize(kept);
}

}  // namespace

std::string normalised_identifier(std::string_view identifier) {
    if (std::ranges::all_of(identifier, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return std::string(identifier);
    }
    std::u32string text;
    for (std::uint32_t i = 0; i < identifier.size();) {
        const auto [code_point, length] = decode(identifier, i);
        append_decomposed(text, code_point);
        i += length;
    }
    order_marks(text);
    compose_all(text);
    std::string out;
    for (const char32_t c : text) {
        append_utf8(out, c);
    }
    return out;
}

}  // namespace tensorferry::grammar
