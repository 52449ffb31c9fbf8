// In: an element type. Out: a vector whose resize() leaves new elements as they are, for whoever writes them at once.
#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace tensorferry::grammar {

template <typename Element>
struct uninitialized_allocator : std::allocator<Element> {
    template <typename Other>
    struct rebind {
        using other = uninitialized_allocator<Other>;
    };
    template <typename Made>
    void construct(Made* place) {
        ::new (static_cast<void*>(place)) Made;
    }
    template <typename Made, typename... Arguments>
    void construct(Made* place, Arguments&&... arguments) {
        ::new (static_cast<void*>(place)) Made(std::forward<Arguments>(arguments)...);
    }
};

template <typename Element>
using uninitialized_vector = std::vector<Element, uninitialized_allocator<Element>>;

}  // namespace tensorferry::grammar
