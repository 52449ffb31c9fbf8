// In: pieces of work. Out: all of them done, on as many threads as there are jobs.
#pragma once

#include <cstddef>
#include <functional>

namespace tensorferry::project {

// Calls `work(piece, thread)` once for each piece below `count`, in their order, several at a time; `thread` is below `jobs`.
void on_threads(std::size_t count, unsigned jobs, const std::function<void(std::size_t piece, std::size_t thread)>& work);

}  // namespace tensorferry::project
