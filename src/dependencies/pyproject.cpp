// pyproject.toml: as much of TOML as finds strings and where they belong.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "src/dependencies/dependency_finder.hpp"

namespace tensorferry {

namespace {

constexpr std::array<std::string_view, 6> lists_of_requirements{"dependencies",       "optional-dependencies", "dev-dependencies",
                                                                "extra-dependencies", "dependency-groups",     "requires"};

class toml_scanner {
public:
    explicit toml_scanner(dependency_finder& finder) : finder_(finder), text_(finder.text()) {}

    void run() {
        while (skip_blank(true)) {
            if (text_[at_] == '[') {
                header();
            } else if (!entry(0)) {
                at_ = line_end();
            }
        }
    }

private:
    static constexpr unsigned deepest = 100;

    struct piece {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool plain = false;  // a string of one line without escapes
    };

    std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }

    // To the next character that counts; false at the end of the text.
    bool skip_blank(bool with_newlines) {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '#') {
                at_ = line_end();
            } else if (c == ' ' || c == '\t' || (with_newlines && (c == '\n' || c == '\r'))) {
                ++at_;
            } else {
                return true;
            }
        }
        return false;
    }

    void header() {
        while (at_ < text_.size() && text_[at_] == '[') ++at_;
        table_.clear();
        keys(table_);
        at_ = line_end();
    }

    // A dotted key; the place of its last part.
    piece keys(std::vector<std::string>& path) {
        piece last;
        do {
            if (text_.substr(at_).starts_with('.')) ++at_;
            if (!skip_blank(false)) break;
            last = key();
            path.emplace_back(text_.substr(last.begin, last.end - last.begin));
        } while (skip_blank(false) && text_[at_] == '.');
        return last;
    }

    piece key() {
        if (text_[at_] == '"' || text_[at_] == '\'') return string();
        const auto begin = at_;
        const auto part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
        while (at_ < text_.size() && part(text_[at_])) ++at_;
        return {begin, at_, true};
    }

    // key = value; false where there is none.
    bool entry(unsigned depth) {
        std::vector<std::string> path = table_;
        const auto begin = at_;
        const auto name = keys(path);
        if (at_ == begin || at_ >= text_.size() || text_[at_] != '=') return false;
        ++at_;
        if (!skip_blank(false)) return false;
        if (is_poetry(path)) return poetry(name, depth);
        value(path, false, depth);
        return true;
    }

    static bool is_poetry(const std::vector<std::string>& path) {
        const auto size = path.size();
        return size >= 4 && path[0] == "tool" && path[1] == "poetry" && (path[size - 2] == "dependencies" || path[size - 2] == "dev-dependencies");
    }

    bool poetry(piece name, unsigned depth) {
        if (text_[at_] != '"' && text_[at_] != '\'') {
            finder_.named_version(name.begin, name.end, name.end, name.end, false);
            value({}, false, depth);
            return true;
        }
        const auto versions = string();
        finder_.named_version(name.begin, name.end, versions.begin, versions.end, versions.plain);
        return true;
    }

    void value(const std::vector<std::string>& path, bool in_list, unsigned depth) {
        if (at_ >= text_.size() || depth > deepest) return;
        const char c = text_[at_];
        if (c == '"' || c == '\'') {
            const auto found = string();
            const bool listed = std::ranges::any_of(path, [](const std::string& part) { return std::ranges::find(lists_of_requirements, part) != lists_of_requirements.end(); });
            if (in_list && listed) finder_.requirement(found.begin, found.end, requirement_style::pip, found.plain ? "" : "its string has escapes or several lines");
        } else if (c == '[') {
            items(']', [&] { value(path, true, depth + 1); });
        } else if (c == '{') {
            items('}', [&] {
                if (!entry(depth + 1)) ++at_;
            });
        } else {
            while (at_ < text_.size() && !std::string_view(",]}#\r\n").contains(text_[at_])) ++at_;
        }
    }

    template <typename reader>
    void items(char closing, reader read) {
        ++at_;
        while (skip_blank(true)) {
            if (text_[at_] == closing) {
                ++at_;
                return;
            }
            if (text_[at_] == ',') {
                ++at_;
                continue;
            }
            const auto begin = at_;
            read();
            if (at_ == begin) ++at_;
        }
    }

    // The place between the quotes; `at_` comes behind them.
    piece string() {
        const char quote = text_[at_];
        const std::string three(3, quote);
        const bool is_long = text_.substr(at_).starts_with(three);
        at_ += is_long ? 3 : 1;
        piece found{at_, at_, !is_long};
        while (at_ < text_.size()) {
            if (is_long ? text_.substr(at_).starts_with(three) : text_[at_] == quote) {
                found.end = at_;
                at_ += is_long ? 3 : 1;
                return found;
            }
            if (!is_long && text_[at_] == '\n') break;
            if (quote == '"' && text_[at_] == '\\') {
                found.plain = false;
                ++at_;
            }
            ++at_;
        }
        at_ = std::min(at_, text_.size());
        found.end = at_;
        found.plain = false;
        return found;
    }

    dependency_finder& finder_;
    std::string_view text_;
    std::vector<std::string> table_;
    std::size_t at_ = 0;
};

}  // namespace

void find_in_pyproject(dependency_finder& finder) {
    toml_scanner(finder).run();
}

}  // namespace tensorferry
