// requirements.txt, setup.cfg and environment.yml: a requirement a line.
#include <algorithm>

#include "src/dependencies/dependency_finder.hpp"

namespace tensorferry {

namespace {

std::size_t skip_space(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
    return begin;
}

std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    return end;
}

}  // namespace

void find_in_requirements(dependency_finder& finder) {
    const auto text = finder.text();
    bool continued = false;
    each_line(text, [&](std::size_t begin, std::size_t end) {
        const bool continues = end > begin && text[end - 1] == '\\';
        const bool starts = !continued;
        continued = continues;
        auto stop = end_before_comment(text, begin, continues ? end - 1 : end);
        begin = skip_space(text, begin, stop);
        if (!starts || begin == stop || text[begin] == '-') return;
        const auto options = text.substr(begin, stop - begin).find(" --");
        const bool pinned = continues || options != std::string_view::npos;
        if (options != std::string_view::npos) stop = begin + options;
        finder.requirement(begin, trim_end(text, begin, stop), requirement_style::pip, pinned ? "options of its own stand behind it" : "");
    });
}

void find_in_setup_cfg(dependency_finder& finder) {
    const auto text = finder.text();
    std::string_view section;
    bool listed = false;  // the values of the current key are requirements
    each_line(text, [&](std::size_t begin, std::size_t end) {
        if (begin == end || text[begin] == '#' || text[begin] == ';') return;
        if (text[begin] == '[') {
            section = text.substr(begin + 1, text.substr(begin, end - begin).find(']') - 1);
            listed = false;
            return;
        }
        if (text[begin] != ' ' && text[begin] != '\t') {
            const auto sign = text.substr(begin, end - begin).find_first_of("=:");
            if (sign == std::string_view::npos) return;
            const auto key = text.substr(begin, trim_end(text, begin, begin + sign) - begin);
            const bool requires_key = key == "install_requires" || key == "setup_requires" || key == "tests_require";
            listed = (section == "options" && requires_key) || section == "options.extras_require";
            begin += sign + 1;
        }
        const auto stop = end_before_comment(text, begin, end);
        if (listed) finder.requirement(skip_space(text, begin, stop), trim_end(text, begin, stop));
    });
}

void find_in_environment(dependency_finder& finder) {
    const auto text = finder.text();
    bool dependencies = false;
    std::size_t pip_indent = std::string_view::npos;  // of "- pip:"; what is indented deeper is pip's
    each_line(text, [&](std::size_t begin, std::size_t end) {
        const auto stop = trim_end(text, begin, end_before_comment(text, begin, end));
        auto at = skip_space(text, begin, stop);
        if (at == stop) return;
        const auto indent = at - begin;
        if (text[at] != '-') {
            if (indent == 0) dependencies = text.substr(at, stop - at) == "dependencies:";
            return;
        }
        at = skip_space(text, at + 1, stop);
        auto last = stop;
        if (last - at >= 2 && (text[at] == '"' || text[at] == '\'') && text[last - 1] == text[at]) {
            ++at;
            --last;
        }
        if (!dependencies) return;
        if (text.substr(at, last - at) == "pip:") {
            pip_indent = indent;
            return;
        }
        if (pip_indent != std::string_view::npos && indent <= pip_indent) pip_indent = std::string_view::npos;
        finder.requirement(at, last, pip_indent == std::string_view::npos ? requirement_style::conda : requirement_style::pip);
    });
}

}  // namespace tensorferry
