#include "src/report/explanation.hpp"

#include <charconv>

#include <fmt/format.h>

#include "graph/query.hpp"
#include "graph/wording.hpp"
#include "src/report/source_columns.hpp"
#include "src/report/unified_diff.hpp"
#include "src/rewrite/marks.hpp"

namespace tensorferry::report {

namespace {

constexpr std::string_view joint = " + ";  // between the origins of two equations that one use went by

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\f");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

std::string_view said_of(outcome result) {
    switch (result) {
        case outcome::exact: return "converted; execution agreed to the bit";
        case outcome::tolerance: return "converted; execution agreed within the tolerance";
        case outcome::documented: return "converted; known from documentation only";
        case outcome::assumed: return "converted on an assumption";
        case outcome::marked: return "left as it was, below a comment";
    }
    return "";
}

// Of "@@ -12,3 +14,5 @@": the first line in the old text.
std::uint32_t first_old_line(std::string_view head) {
    std::uint32_t first = 0;
    std::from_chars(head.data() + head.find('-') + 1, head.data() + head.size(), first);
    return first;
}

// True where the hunk takes this line of the old text away.
bool takes_away(std::string_view hunk, std::uint32_t line) {
    std::uint32_t at = first_old_line(hunk.substr(0, hunk.find('\n')));
    for (auto begin = hunk.find('\n') + 1; begin != 0 && begin < hunk.size(); begin = hunk.find('\n', begin) + 1) {
        if (hunk[begin] == '+' || hunk[begin] == '\\') {
            continue;
        }
        if (at++ == line) {
            return hunk[begin] == '-';
        }
    }
    return false;
}

class explanation_writer {
public:
    explanation_writer(const file_report& file, const framework_version& target, const asked_place& where, const graph::knowledge& knowledge)
        : file_(file), target_(target), where_(where), knowledge_(knowledge), columns_(file.text) {}

    explanation write(std::string_view after) {
        for (const finding& f : file_.findings) {
            if (is_asked(f.where)) {
                use(f);
            }
        }
        for (const dependency& each : file_.dependencies) {
            if (is_asked(each.where)) {
                text_ += fmt::format("{}: {}: a dependency\n  {}\n", place(each.position), each.before, each.after.empty() ? "left: " + each.reason : "becomes " + each.after);
            }
        }
        for (const mention& each : file_.mentions) {
            if (is_asked(each.where)) {
                text_ += fmt::format("{}: {}: named in a {}, which is never rewritten\n", place(each.position), text_at(file_, each.where), word_of(each.kind));
            }
        }
        marks_above();
        const std::string hunk = where_.line == 0 ? std::string() : changed_lines(after);
        if (text_.empty() && hunk.empty()) {
            text_ = fmt::format("{}: nothing here is of {}\n", where_.line == 0 ? file_.path : fmt::format("{}:{}", file_.path, where_.line),
                                file_.source ? version_text(*file_.source) : fmt::format("a framework other than {}", graph::name_of(target_.framework)));
        }
        return {text_ + hunk, needs_hand_};
    }

private:
    bool is_asked(grammar::span where) const {
        const region lines = columns_.of(where);
        if (where_.line == 0) {
            return true;
        }
        if (where_.column == 0) {
            return lines.line <= where_.line && where_.line <= lines.end_line;
        }
        const std::uint32_t offset = columns_.line_begin(where_.line) + where_.column - 1;
        return where.begin <= offset && offset < where.end;
    }

    std::string place(const grammar::position& at) const { return fmt::format("{}:{}:{}", file_.path, at.line, at.column + 1); }

    void use(const finding& f) {
        needs_hand_ = needs_hand_ || f.result == outcome::marked;
        text_ += fmt::format("{}: {}\n  written: {}\n", place(f.position), f.operator_name, columns_.first_line(f.where));
        text_ += fmt::format("  to {}: {}\n", version_text(target_), said_of(f.result));
        if (!f.reason.empty()) {
            const bool converted = f.result != outcome::marked && f.result != outcome::assumed;
            text_ += fmt::format("  {}: {}\n", converted ? "note" : f.result == outcome::marked ? "because" : "assumed", f.reason);
        }
        for (std::string_view rest = f.equation; !rest.empty();) {
            const auto end = rest.find(joint);
            equation(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + joint.size());
        }
    }

    void equation(std::string_view origin) {
        text_ += fmt::format("  equation: {}\n", origin);
        const graph::equation* found = graph::equation_at(knowledge_, origin);
        if (found == nullptr) {
            return;
        }
        const std::string_view sign = found->way == graph::direction::both ? "==" : found->way == graph::direction::forward ? ">>" : "<<";
        text_ += fmt::format("    {} {} {}\n", found->left, sign, found->right);
        if (!found->guard.empty()) {
            text_ += fmt::format("    if {}\n", found->guard);
        }
        for (const graph::dropped_parameter& each : found->drops) {
            text_ += fmt::format("    leaves out {}: {}\n", each.name, each.reason);
        }
        if (!found->note.empty()) {
            text_ += fmt::format("    note: {}\n", found->note);
        }
        text_ += fmt::format("    evidence: {}{}{}\n", graph::name_of(found->evidence), found->evidence_text.empty() ? "" : ": ", found->evidence_text);
    }

    // What an earlier conversion wrote above the line.
    void marks_above() {
        for (std::uint32_t line = where_.line; line > 1 && is_mark(trimmed(columns_.line(line - 1))); --line) {
            text_ += fmt::format("{}:{}: an earlier conversion says: {}\n", file_.path, line - 1, trimmed(columns_.line(line - 1)));
        }
    }

    // The hunk that changes the line, without its neighbours.
    std::string changed_lines(std::string_view after) const {
        const std::string diff = unified_diff(file_.text, after, "a", "b");
        for (auto at = diff.find("\n@@ "); at != std::string::npos; at = diff.find("\n@@ ", at + 1)) {
            const auto next = diff.find("\n@@ ", at + 1);
            const std::string hunk = diff.substr(at + 1, next == std::string::npos ? next : next - at);
            if (takes_away(hunk, where_.line)) {
                return hunk;
            }
        }
        return {};
    }

    const file_report& file_;
    const framework_version& target_;
    const asked_place& where_;
    const graph::knowledge& knowledge_;
    source_columns columns_;
    std::string text_;
    bool needs_hand_ = false;
};

}  // namespace

explanation explain(const file_report& file, std::string_view after, const framework_version& target, const asked_place& where, const graph::knowledge& knowledge) {
    return explanation_writer(file, target, where, knowledge).write(after);
}

}  // namespace tensorferry::report
