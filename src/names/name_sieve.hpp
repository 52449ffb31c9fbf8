// In: a few names. Out: whether another may be one of them, at once for most that are not: by first letter and length.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace tensorferry {

class name_sieve {
public:
    void add(std::string_view name) { lengths_[first(name)] |= bit(name); }
    bool may_begin(char first) const { return lengths_[static_cast<unsigned char>(first)] != 0; }
    bool may_hold(std::string_view name) const { return (lengths_[first(name)] & bit(name)) != 0; }

private:
    static unsigned char first(std::string_view name) { return name.empty() ? 0 : static_cast<unsigned char>(name.front()); }
    static std::uint32_t bit(std::string_view name) { return std::uint32_t{1} << std::min<std::size_t>(name.size(), 31); }
    std::array<std::uint32_t, 256> lengths_{};
};

}  // namespace tensorferry
