#include "src/project/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

namespace tensorferry::project {

namespace {

// Threads that wait from one piece of work to the next until the process ends. One that ends gives the memory of its allocations back, which
// the next would have to touch anew.
class crew {
public:
    // Calls `work` with 0 on this thread and with 1 to `others`, or fewer where the system has no more threads, on others; all have
    // returned when it returns.
    void run(std::size_t others, const std::function<void(std::size_t)>& work) {
        const std::lock_guard one_at_a_time(in_use_);
        {
            const std::lock_guard lock(mutex_);
            others = std::min(others, with_threads(others));
            work_ = &work;
            wanted_ = busy_ = others;
            ++round_;
        }
        begin_.notify_all();
        const waiting for_all(*this);   // whatever this thread's part throws
        work(0);
    }

private:
    // How many there are, after starting what is missing.
    std::size_t with_threads(std::size_t wanted) {
        try {
            for (; threads_ < wanted; ++threads_) std::thread([this, number = threads_ + 1] { serve(number); }).detach();
        } catch (const std::system_error&) {
        }
        return threads_;
    }

    struct waiting {
        explicit waiting(crew& of) : of_(of) {}
        waiting(const waiting&) = delete;
        ~waiting() {
            std::unique_lock lock(of_.mutex_);
            of_.end_.wait(lock, [this] { return of_.busy_ == 0; });
        }
        crew& of_;
    };

    void serve(std::size_t number) {
        std::unique_lock lock(mutex_);
        for (std::size_t seen = 0;;) {
            begin_.wait(lock, [&] { return round_ != seen && number <= wanted_; });
            seen = round_;
            const auto& work = *work_;
            lock.unlock();
            work(number);
            lock.lock();
            if (--busy_ == 0) end_.notify_one();
        }
    }

    std::mutex in_use_, mutex_;
    std::condition_variable begin_, end_;
    const std::function<void(std::size_t)>* work_ = nullptr;
    std::size_t threads_ = 0, wanted_ = 0, busy_ = 0, round_ = 0;
};

}  // namespace

void on_threads(std::size_t count, unsigned jobs, const std::function<void(std::size_t, std::size_t)>& work) {
    static crew& threads = *new crew;   // never destroyed, as its threads wait in it
    std::atomic<std::size_t> next = 0;
    const auto others = std::min<std::size_t>(jobs, std::max<std::size_t>(count, 1)) - 1;
    threads.run(others, [&](std::size_t thread) {
        for (std::size_t i = next++; i < count; i = next++) work(i, thread);
    });
}

}  // namespace tensorferry::project
