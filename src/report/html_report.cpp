#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "src/report/html_page.hpp"
#include "src/report/run_report.hpp"
#include "src/version.hpp"

namespace tensorferry::report {

namespace {

constexpr std::size_t most_reasons = 40;
constexpr outcome all_outcomes[] = {outcome::exact, outcome::tolerance, outcome::documented, outcome::assumed, outcome::marked};

// The length of the UTF-8 sequence at the start of a text that is not empty; 0 where there is none.
std::size_t sequence_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80U ? 1 : first >= 0xC2U && first < 0xE0U ? 2 : first >= 0xE0U && first < 0xF0U ? 3 : first >= 0xF0U && first < 0xF5U ? 4 : 0;
    if (length == 0 || length > text.size()) {
        return 0;
    }
    const bool continued = std::ranges::all_of(text.substr(1, length - 1), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
    return continued ? length : 0;
}

// Text as it may stand in an element or in an attribute between quotes. Bytes that are no UTF-8 become U+FFFD, control
// characters their picture.
std::string escaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        const char c = text.front();
        if (length == 0) {
            result += "\xEF\xBF\xBD";
        } else if (length == 1 && static_cast<unsigned char>(c) < 0x20U) {
            result += fmt::format("&#x24{:02x};", static_cast<unsigned char>(c));
        } else if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
            result += fmt::format("&#{};", static_cast<int>(c));
        } else {
            result += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

std::size_t count_of(const tally& uses, outcome result) {
    switch (result) {
        case outcome::exact: return uses.exact;
        case outcome::tolerance: return uses.tolerance;
        case outcome::documented: return uses.documented;
        case outcome::assumed: return uses.assumed;
        case outcome::marked: return uses.marked;
    }
    return 0;
}

std::string_view caption_of(outcome result) {
    switch (result) {
        case outcome::exact: return "exact";
        case outcome::tolerance: return "within tolerance";
        case outcome::documented: return "documented only";
        case outcome::assumed: return "assumed";
        case outcome::marked: return "marked";
    }
    return "";
}

class page_writer {
public:
    explicit page_writer(const run_report& report) : report_(report), all_(totals_of(report)) {}

    std::string page() {
        head();
        numbers();
        errors();
        reasons();
        table_of_files();
        for (std::size_t i = 0; i < report_.files.size(); ++i) {
            if (has_details(report_.files[i])) {
                details(report_.files[i], i);
            }
        }
        add("<script>{}</script>\n</body>\n</html>\n", html_script);
        return std::move(text_);
    }

private:
    template <typename... values>
    void add(fmt::format_string<const values&...> format, const values&... given) {
        fmt::format_to(std::back_inserter(text_), format, given...);
    }

    static bool has_details(const file_report& file) {
        return file.error || !file.mentions.empty() || !file.dependencies.empty() || std::ranges::any_of(file.findings, needs_reading);
    }

    std::string sources() const {
        std::vector<std::string> names;
        for (const file_report& file : report_.files) {
            if (file.source && std::ranges::find(names, version_text(*file.source)) == names.end()) {
                names.push_back(version_text(*file.source));
            }
        }
        return names.empty() ? "no framework code" : fmt::format("{}", fmt::join(names, ", "));
    }

    void head() {
        const std::string title = fmt::format("{} to {}", sources(), version_text(report_.target));
        add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
            title, html_style);
        add("<h1>{}</h1>\n<p class=\"about\">tensorferry {}, knowledge <code>{}</code></p>\n", title, program_version, report_.knowledge_hash);
    }

    void number(std::size_t count, std::string_view caption) { add("<li><b>{}</b>{}</li>\n", count, caption); }

    void numbers() {
        add("<ul class=\"numbers\">\n");
        number(report_.files.size(), report_.files.size() == 1 ? "file" : "files");
        number(all_.changed, "changed");
        number(all_.uses.uses(), "uses");
        number(all_.uses.converted(), "converted");
        number(all_.uses.assumed, "of these assumed");
        number(all_.uses.marked, "marked: a hand is needed");
        number(all_.mentions, "mentions left in text");
        const std::size_t errors = all_.failed + report_.errors.size();
        number(errors, errors == 1 ? "error" : "errors");
        add("</ul>\n<div class=\"bar\" aria-hidden=\"true\">");
        for (const outcome each : all_outcomes) {
            if (const std::size_t count = count_of(all_.uses, each); count > 0) {
                add("<span class=\"{}\" style=\"flex-grow:{}\"></span>", word_of(each), count);
            }
        }
        add("</div>\n<div class=\"legend\">");
        for (const outcome each : all_outcomes) {
            add("<span><i class=\"{}\"></i>{} {}</span>", word_of(each), count_of(all_.uses, each), caption_of(each));
        }
        add("</div>\n");
    }

    void errors() {
        if (report_.errors.empty() && report_.support_modules.empty()) {
            return;
        }
        add("<h2>Beside the files</h2>\n<ul>\n");
        for (const diagnostic& error : report_.errors) {
            add("<li><span class=\"tag is-error\">error</span> {}</li>\n", sentence(error));
        }
        for (const std::string& path : report_.support_modules) {
            add("<li><span class=\"path\">{}</span>: functions without a counterpart in {}</li>\n", escaped(path), graph::name_of(report_.target.framework));
        }
        add("</ul>\n");
    }

    static std::string sentence(const diagnostic& error) {
        const diagnostic_info& info = describe(error.code);
        std::string text = fmt::format("<span class=\"path\">{}</span>: {}", escaped(error.subject), info.text);
        for (const std::string& more : {error.detail, error.source ? error.source->message : std::string()}) {
            text += more.empty() ? more : fmt::format(": {}", escaped(more));
        }
        const std::string line = error.source ? fmt::format(" in line {}", error.source->where.line) : std::string();
        return fmt::format("{}{} <small>({})</small>", text, line, info.advice);
    }

    // The same operator marked for the same reason is one thing to do.
    void reasons() {
        std::map<std::pair<std::string_view, std::string_view>, std::size_t> counts;
        for (const file_report& file : report_.files) {
            for (const finding& f : file.findings) {
                if (f.result == outcome::marked) {
                    ++counts[{f.operator_name, f.reason}];
                }
            }
        }
        if (counts.empty()) {
            return;
        }
        std::vector<std::pair<std::pair<std::string_view, std::string_view>, std::size_t>> most(counts.begin(), counts.end());
        std::ranges::stable_sort(most, std::greater(), [](const auto& each) { return each.second; });
        const std::size_t shown = std::min(most.size(), most_reasons);
        add("<h2>What needs a hand most</h2>\n");
        if (shown < most.size()) {
            add("<p class=\"plain\">The first {} of {} kinds; each file below lists its own.</p>\n", shown, most.size());
        }
        add("<div class=\"wide\"><table class=\"sortable\"><thead><tr><th class=\"number\">uses</th><th>operator</th><th>reason</th></tr></thead><tbody>\n");
        for (const auto& [what, count] : std::span(most).first(shown)) {
            add("<tr><td class=\"number\">{}</td><td><code>{}</code></td><td>{}</td></tr>\n", count, escaped(what.first), escaped(what.second));
        }
        add("</tbody></table></div>\n");
    }

    void table_of_files() {
        add("<h2>Files</h2>\n<div class=\"wide\"><table class=\"sortable\"><thead><tr><th>file</th><th class=\"number\">uses</th>"
            "<th class=\"number\">marked</th><th class=\"number\">assumed</th><th class=\"number minor\">exact</th><th class=\"number minor\">tolerance</th>"
            "<th class=\"number minor\">documented</th><th class=\"number minor\">left in text</th><th>state</th></tr></thead><tbody>\n");
        for (std::size_t i = 0; i < report_.files.size(); ++i) {
            const file_report& file = report_.files[i];
            tally uses;
            uses.add(file.findings);
            const std::string name = fmt::format("<span class=\"path\">{}</span>", escaped(file.path));
            add("<tr><td>{}</td>", has_details(file) ? fmt::format("<a href=\"#f{}\">{}</a>", i, name) : name);
            add("<td class=\"number\">{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td>", uses.uses(), uses.marked, uses.assumed);
            add("<td class=\"number minor\">{}</td><td class=\"number minor\">{}</td><td class=\"number minor\">{}</td>", uses.exact, uses.tolerance, uses.documented);
            add("<td class=\"number minor\">{}</td><td>{}</td></tr>\n", file.mentions.size(), state_of(file));
        }
        add("</tbody></table></div>\n<h2>File by file</h2>\n<p class=\"plain\">What was marked or assumed, what is known from documentation only, and notes."
            " All other uses were converted by equations that execution has proven.</p>\n");
    }

    static std::string_view state_of(const file_report& file) {
        if (file.error) {
            return "<span class=\"tag is-error\">error</span>";
        }
        return file.changed ? "changed" : "unchanged";
    }

    void details(const file_report& file, std::size_t index) {
        tally uses;
        uses.add(file.findings);
        const bool open = file.error || uses.marked > 0;
        add("<details id=\"f{}\"{}><summary><span class=\"path\">{}</span> <small>{} uses, {} marked, {} assumed</small></summary><div>\n", index,
            std::string_view(open && report_.files.size() <= 20 ? " open" : ""), escaped(file.path), uses.uses(), uses.marked, uses.assumed);
        if (file.error) {
            add("<p><span class=\"tag is-error\">error</span> {}</p>\n", sentence(*file.error));
        }
        if (!file.mentions.empty() || !file.dependencies.empty() || std::ranges::any_of(file.findings, needs_reading)) {
            places(file);
        }
        add("</div></details>\n");
    }

    void places(const file_report& file) {
        add("<table class=\"uses\"><thead><tr><th>place</th><th>what</th><th>operator</th><th>why</th></tr></thead><tbody>\n");
        for (const finding& f : file.findings) {
            if (needs_reading(f)) {
                use(f);
            }
        }
        for (const dependency& each : file.dependencies) {
            const bool left = each.after.empty();
            row(each.position, "dependency", "dependency", each.before, escaped(left ? "left: " + each.reason : "becomes " + each.after));
        }
        for (const mention& each : file.mentions) {
            row(each.position, "left", "left in text", text_at(file, each.where), fmt::format("in a {}", word_of(each.kind)));
        }
        add("</tbody></table>");
    }

    void use(const finding& f) {
        std::string why = escaped(f.reason);
        if (!f.equation.empty()) {
            why += fmt::format("<small><code>{}</code></small>", escaped(f.equation));
        }
        const bool note = f.result == outcome::exact || f.result == outcome::tolerance;
        row(f.position, note ? "note" : word_of(f.result), note ? std::string_view("note") : caption_of(f.result), f.operator_name, why);
    }

    void row(const grammar::position& at, std::string_view kind, std::string_view caption, std::string_view name, const std::string& why) {
        add("<tr><td>{}:{}</td><td><span class=\"tag is-{}\">{}</span></td><td><code>{}</code></td><td>{}</td></tr>\n", at.line, at.column + 1, kind, caption,
            escaped(name), why);
    }

    const run_report& report_;
    totals all_;
    std::string text_;
};

}  // namespace

std::string to_html(const run_report& report) {
    return page_writer(report).page();
}

}  // namespace tensorferry::report
