#include "src/report/unified_diff.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace tensorferry::report {

namespace {

constexpr std::size_t context_lines = 3;
constexpr std::ptrdiff_t most_changes = 4000;  // bounds the memory of the trace: about 60 MB

using lines = std::vector<std::string_view>;

lines split(std::string_view text) {
    lines result;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
        result.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return result;
}

// before[old_begin, old_end) is replaced by after[new_begin, new_end).
struct change {
    std::size_t old_begin, old_end, new_begin, new_end;
};

// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy algorithm of its section 4.
class shortest_edit {
public:
    shortest_edit(std::span<const std::string_view> before, std::span<const std::string_view> after)
        : before_(before), after_(after), old_size_(std::ssize(before)), new_size_(std::ssize(after)) {}

    std::vector<change> run() {
        if (!search()) {
            return {{0, before_.size(), 0, after_.size()}};
        }
        return trace_back();
    }

private:
    // furthest_[d][k + d]: how far along `before` a path with d changes reaches on diagonal k.
    bool search() {
        const std::ptrdiff_t limit = std::min(old_size_ + new_size_, most_changes);
        for (std::ptrdiff_t d = 0; d <= limit; ++d) {
            std::vector<std::int32_t>& row = furthest_.emplace_back(static_cast<std::size_t>(2 * d + 1));
            for (std::ptrdiff_t k = -d; k <= d; k += 2) {
                std::ptrdiff_t x = start(d, k);
                std::ptrdiff_t y = x - k;
                while (x < old_size_ && y < new_size_ && before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)]) {
                    ++x;
                    ++y;
                }
                row[static_cast<std::size_t>(k + d)] = static_cast<std::int32_t>(x);
                if (x >= old_size_ && y >= new_size_) {
                    return true;
                }
            }
        }
        return false;
    }

    std::ptrdiff_t reach(std::ptrdiff_t d, std::ptrdiff_t k) const {
        return furthest_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
    }

    bool comes_by_insertion(std::ptrdiff_t d, std::ptrdiff_t k) const {
        return k == -d || (k != d && reach(d - 1, k - 1) < reach(d - 1, k + 1));
    }

    std::ptrdiff_t start(std::ptrdiff_t d, std::ptrdiff_t k) const {
        if (d == 0) {
            return 0;
        }
        return comes_by_insertion(d, k) ? reach(d - 1, k + 1) : reach(d - 1, k - 1) + 1;
    }

    std::vector<change> trace_back() const {
        std::vector<change> changes;
        std::ptrdiff_t x = old_size_;
        std::ptrdiff_t y = new_size_;
        for (std::ptrdiff_t d = std::ssize(furthest_) - 1; d > 0; --d) {
            const std::ptrdiff_t k = x - y;
            const bool insertion = comes_by_insertion(d, k);
            const std::ptrdiff_t from = insertion ? k + 1 : k - 1;
            const std::ptrdiff_t old_at = reach(d - 1, from);
            const std::ptrdiff_t new_at = old_at - from;
            prepend(changes, {static_cast<std::size_t>(old_at), static_cast<std::size_t>(insertion ? old_at : old_at + 1),
                              static_cast<std::size_t>(new_at), static_cast<std::size_t>(insertion ? new_at + 1 : new_at)});
            x = old_at;
            y = new_at;
        }
        std::ranges::reverse(changes);
        return changes;
    }

    // `changes` runs from the end of the file to its start; what touches is joined.
    static void prepend(std::vector<change>& changes, const change& next) {
        if (!changes.empty() && changes.back().old_begin == next.old_end && changes.back().new_begin == next.new_end) {
            changes.back().old_begin = next.old_begin;
            changes.back().new_begin = next.new_begin;
        } else {
            changes.push_back(next);
        }
    }

    std::span<const std::string_view> before_;
    std::span<const std::string_view> after_;
    std::ptrdiff_t old_size_;
    std::ptrdiff_t new_size_;
    std::vector<std::vector<std::int32_t>> furthest_;
};

std::vector<change> changes_between(const lines& before, const lines& after) {
    std::size_t head = 0;
    const std::size_t shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    const std::span old_middle(before.data() + head, before.size() - head - tail);
    const std::span new_middle(after.data() + head, after.size() - head - tail);
    std::vector<change> changes = shortest_edit(old_middle, new_middle).run();
    for (change& c : changes) {
        c = {c.old_begin + head, c.old_end + head, c.new_begin + head, c.new_end + head};
    }
    return changes;
}

void write_lines(std::string& out, char sign, const lines& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        out += sign;
        out += text[i];
        if (text[i].back() != '\n') {
            out += "\n\\ No newline at end of file\n";
        }
    }
}

// An empty range names the line before it, as in the POSIX description of diff -u.
std::string range(std::size_t begin, std::size_t count) {
    const std::size_t first = count == 0 ? begin : begin + 1;
    return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

void write_hunk(std::string& out, std::span<const change> hunk, const lines& before, const lines& after) {
    const std::size_t lead = std::min(context_lines, hunk.front().old_begin);
    const std::size_t trail = std::min(context_lines, before.size() - hunk.back().old_end);
    const std::size_t old_begin = hunk.front().old_begin - lead;
    const std::size_t new_begin = hunk.front().new_begin - lead;
    out += fmt::format("@@ -{} +{} @@\n", range(old_begin, hunk.back().old_end + trail - old_begin),
                       range(new_begin, hunk.back().new_end + trail - new_begin));
    std::size_t at = old_begin;
    for (const change& c : hunk) {
        write_lines(out, ' ', before, at, c.old_begin);
        write_lines(out, '-', before, c.old_begin, c.old_end);
        write_lines(out, '+', after, c.new_begin, c.new_end);
        at = c.old_end;
    }
    write_lines(out, ' ', before, at, at + trail);
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view old_name, std::string_view new_name) {
    if (before == after) {
        return {};
    }
    const lines old_lines = split(before);
    const lines new_lines = split(after);
    const std::vector<change> changes = changes_between(old_lines, new_lines);
    std::string out = fmt::format("--- {}\n+++ {}\n", old_name, new_name);
    for (std::size_t begin = 0; begin < changes.size();) {
        std::size_t end = begin + 1;
        while (end < changes.size() && changes[end].old_begin - changes[end - 1].old_end <= 2 * context_lines) {
            ++end;
        }
        write_hunk(out, std::span(changes).subspan(begin, end - begin), old_lines, new_lines);
        begin = end;
    }
    return out;
}

}  // namespace tensorferry::report
