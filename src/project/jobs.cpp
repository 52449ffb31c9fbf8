#include "src/project/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace tensorferry::project {

void on_threads(std::size_t count, unsigned jobs, const std::function<void(std::size_t, std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto run = [&](std::size_t thread) {
        for (std::size_t i = next++; i < count; i = next++) {
            work(i, thread);
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count); ++i) {
        others.emplace_back(run, i);
    }
    run(0);
}

}  // namespace tensorferry::project
