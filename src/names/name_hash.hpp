// In: a name of a file and the number of a scope. Out: a number to find the name by.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>

namespace tensorferry {

// Of the first and the last eight letters: names are short.
inline std::uint32_t name_hash(std::string_view name) {
    std::uint64_t first = 0, last = 0;
    std::memcpy(&first, name.data(), name.size() < 8 ? name.size() : 8);
    if (name.size() > 8) std::memcpy(&last, name.data() + name.size() - 8, 8);
    const auto mixed = (first ^ last * 0x9e3779b97f4a7c15U ^ name.size()) * 0xff51afd7ed558ccdU;
    return static_cast<std::uint32_t>(mixed >> 32);
}

inline std::uint32_t name_hash(std::uint32_t of_name, std::uint32_t scope) { return of_name + scope * 0x9e3779b1U; }
inline std::uint32_t name_hash(std::string_view name, std::uint32_t scope) { return name_hash(name_hash(name), scope); }

// For tables by text that are asked with views.
struct text_hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

}  // namespace tensorferry
