// How the program takes memory: settings that jemalloc reads by this name when it starts. Only the static program is linked with it.
// A conversion keeps what it has read of a whole package, some ten bytes for each byte of source, so pages come in large ones and are not
// given back in between: touching them one by one was a seventh of its time.
#include <sys/mman.h>

#include <atomic>
#include <cstddef>
#include <cstdint>

#include <jemalloc/jemalloc.h>

extern "C" {
extern const char* malloc_conf;
// What threads keep for themselves is many small pieces, and stays theirs: no work for whoever looks now and then what could be given back.
const char* malloc_conf = "thp:always,narenas:2,dirty_decay_ms:-1,muzzy_decay_ms:-1,lg_tcache_max:20,tcache_gc_incr_bytes:1073741824,"
                          "tcache_nslots_small_max:2000,lg_tcache_nslots_mul:4";
}

namespace {

constexpr std::size_t large_page = std::size_t{2} << 20;
constexpr std::size_t reserved = std::size_t{8} << 30;   // of addresses; the system gives memory for what is touched

std::atomic<std::uintptr_t> next_free{0};
std::uintptr_t end_of_reserved = 0;
extent_hooks_t usual_way;

// Pieces follow one another in one range of addresses: pieces of ranges of their own would begin and end within large pages, and the
// rest of these would come in small ones.
void* take(extent_hooks_t* hooks, void* wanted, std::size_t size, std::size_t alignment, bool* zeroed, bool* committed, unsigned arena) {
    if (wanted == nullptr) {
        for (auto begin = next_free.load(); begin != 0;) {
            const auto at = (begin + alignment - 1) & ~(static_cast<std::uintptr_t>(alignment) - 1);
            if (at + size > end_of_reserved) break;
            if (!next_free.compare_exchange_weak(begin, at + size)) continue;
            *zeroed = *committed = true;
            return reinterpret_cast<void*>(at);
        }
    }
    return usual_way.alloc(hooks, wanted, size, alignment, zeroed, committed, arena);
}

// Before main: what has been allocated until then came the usual way.
[[gnu::constructor]] void take_from_one_range() {
    void* const range = mmap(nullptr, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (range == MAP_FAILED) return;   // as where the addresses of a process are limited
    madvise(range, reserved, MADV_HUGEPAGE);
    const auto begin = (reinterpret_cast<std::uintptr_t>(range) + large_page - 1) & ~(static_cast<std::uintptr_t>(large_page) - 1);
    end_of_reserved = reinterpret_cast<std::uintptr_t>(range) + reserved;
    extent_hooks_t* present = nullptr;
    std::size_t size = sizeof(present);
    if (mallctl("arena.0.extent_hooks", &present, &size, nullptr, 0) != 0) return;
    usual_way = *present;
    static extent_hooks_t hooks = usual_way;
    hooks.alloc = take;
    for (const char* const name : {"arena.0.extent_hooks", "arena.1.extent_hooks"}) {
        extent_hooks_t* chosen = &hooks;
        mallctl(name, nullptr, nullptr, &chosen, sizeof(chosen));
    }
    next_free = begin;
}

}  // namespace
