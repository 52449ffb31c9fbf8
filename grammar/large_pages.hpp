// In: memory that was just reserved for a large file. Out: the same, on large pages where the system offers them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace tensorferry::grammar {

// A large file's tokens and nodes are written once, and a third of the time went into the first touch of each small page.
// Only a hint: where it is not taken, or not known, nothing is lost. Small reserves stay on small pages, which cost less memory.
template <typename Element, typename Allocator>
void prefer_large_pages([[maybe_unused]] std::vector<Element, Allocator>& reserved) {
#ifdef __linux__
    constexpr std::size_t page = std::size_t{2} << 20;
    const auto begin = (reinterpret_cast<std::uintptr_t>(reserved.data()) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(reserved.data()) + reserved.capacity() * sizeof(Element)) / page * page;
    if (begin + page <= end) {
        madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
    }
#endif
}

}  // namespace tensorferry::grammar
