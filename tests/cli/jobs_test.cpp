#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <vector>

#include "src/project/jobs.hpp"

using namespace tensorferry::project;

TEST_CASE("each piece of work is done once, on as many threads as are wanted") {
    for (const unsigned jobs : {1U, 2U, 4U, 3U}) {
        std::vector<std::atomic<int>> done(1000);
        std::atomic<unsigned> highest = 0;
        on_threads(done.size(), jobs, [&](std::size_t piece, std::size_t thread) {
            ++done[piece];
            for (auto seen = highest.load(); thread > seen && !highest.compare_exchange_weak(seen, static_cast<unsigned>(thread));) {}
        });
        for (const auto& each : done) CHECK(each == 1);
        CHECK(highest < jobs);
    }
}

TEST_CASE("no work needs no thread") {
    on_threads(0, 2, [](std::size_t, std::size_t) { FAIL(); });
}

TEST_CASE("what this thread's work throws comes out when the others have ended") {
    std::atomic<int> begun = 0, ended = 0;
    CHECK_THROWS_AS(on_threads(2, 2, [&](std::size_t, std::size_t thread) {
        ++begun;
        while (begun < 2) {}   // both have a piece
        if (thread == 0) throw std::runtime_error("this one");
        ++ended;
    }), std::runtime_error);
    CHECK(ended == 1);
    std::atomic<int> done = 0;
    on_threads(8, 2, [&](std::size_t, std::size_t) { ++done; });
    CHECK(done == 8);
}
