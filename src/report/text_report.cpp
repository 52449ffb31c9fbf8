#include <fmt/format.h>

#include "src/report/run_report.hpp"

namespace tensorferry::report {

namespace {

std::string counts(const tally& t) {
    std::string text = fmt::format("{} converted", t.converted());
    if (t.converted() > 0) {
        text += fmt::format(" ({} exact, {} within tolerance, {} documented only, {} assumed)", t.exact, t.tolerance, t.documented, t.assumed);
    }
    return text + fmt::format(", {} marked", t.marked);
}

std::string plural(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

class text_writer {
public:
    explicit text_writer(const text_style& style) : style_(style) {}

    void file(const file_report& file, const framework_version& target) {
        if (file.error) {
            text_ += to_text(*file.error);
            return;
        }
        if (!file.findings.empty()) {
            tally uses;
            uses.add(file.findings);
            const std::string source = file.source ? version_text(*file.source) : "no framework";
            text_ += fmt::format("{}: {} to {}: {}\n", styled("1", file.path), source, version_text(target), counts(uses));
        }
        for (const finding& f : file.findings) {
            if (needs_reading(f)) {
                use(file.path, f);
            }
        }
        for (const dependency& each : file.dependencies) {
            depends(file.path, each);
        }
        if (style_.with_mentions) {
            mentions(file);
        }
    }

    void add(std::string_view line) { text_ += line; }
    std::string take() { return std::move(text_); }

private:
    void use(const std::string& path, const finding& f) {
        std::string_view word = "note";
        std::string_view colour = "36";
        if (f.result == outcome::marked) {
            word = "marked";
            colour = "31";
        } else if (f.result == outcome::assumed) {
            word = "assumed";
            colour = "33";
        } else if (f.result == outcome::documented) {
            word = "documented only";
        }
        // Thousands of lines in a large project: each is put together without making strings of its parts.
        const auto add_number = [this](std::uint32_t number) { text_ += std::string_view(fmt::format_int(number).c_str()); };
        text_ += "  ";
        text_ += path;
        text_ += ':';
        add_number(f.position.line);
        text_ += ':';
        add_number(f.position.column + 1);
        text_ += ": ";
        if (style_.colour) text_ += styled(colour, word);
        else text_ += word;
        text_ += ": ";
        text_ += f.operator_name;
        if (!f.reason.empty()) (text_ += ": ") += f.reason;
        text_ += '\n';
    }

    void depends(const std::string& path, const dependency& each) {
        const std::string what = each.after.empty() ? fmt::format("{} is left: {}", each.before, each.reason) : fmt::format("{} becomes {}", each.before, each.after);
        text_ += fmt::format("  {}: {}: {}\n", place(path, each.position), styled("36", "dependency"), what);
    }

    void mentions(const file_report& file) {
        for (const mention& each : file.mentions) {
            text_ += fmt::format("  {}: {}: {} in a {}\n", place(file.path, each.position), styled("36", "left"), text_at(file, each.where), word_of(each.kind));
        }
    }

    static std::string place(const std::string& path, const grammar::position& at) { return fmt::format("{}:{}:{}", path, at.line, at.column + 1); }

    std::string styled(std::string_view sequence, std::string_view word) const {
        return style_.colour ? fmt::format("\033[{}m{}\033[0m", sequence, word) : std::string(word);
    }

    text_style style_;
    std::string text_;
};

}  // namespace

std::string to_text(const run_report& report, const text_style& style) {
    return text_of_files(report, style) + text_behind_files(report, style);
}

std::string text_of_files(const run_report& report, const text_style& style) {
    text_writer writer(style);
    for (const file_report& file : report.files) {
        writer.file(file, report.target);
    }
    return writer.take();
}

std::string text_behind_files(const run_report& report, const text_style& style) {
    text_writer writer(style);
    for (const std::string& path : report.support_modules) {
        writer.add(fmt::format("{}: functions without a counterpart in {}\n", path, graph::name_of(report.target.framework)));
    }
    for (const diagnostic& error : report.errors) {
        writer.add(to_text(error));
    }
    if (report.files.empty()) {
        return writer.take();
    }
    const totals all = totals_of(report);
    if (all.mentions > 0) {
        writer.add(fmt::format("left as they are: {} of the source framework in strings, comments and documents of {}{}\n", plural(all.mentions, "mention"),
                               plural(all.files_with_mentions, "file"), style.with_mentions ? "" : "; --report FILE lists them"));
    }
    writer.add(fmt::format("total: {}, {} changed, {} with errors; uses: {}\n", plural(report.files.size(), "file"), all.changed, all.failed, counts(all.uses)));
    return writer.take();
}

}  // namespace tensorferry::report
