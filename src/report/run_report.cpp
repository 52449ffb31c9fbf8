#include "src/report/run_report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace tensorferry::report {

namespace {

std::string version_text(const framework_version& fw) {
    return fmt::format("{} {}.{}", graph::name_of(fw.framework), fw.version.major, fw.version.minor);
}

std::string counts(const tally& t) {
    std::string text = fmt::format("{} converted", t.converted());
    if (t.converted() > 0) {
        text += fmt::format(" ({} exact, {} within tolerance, {} documented only, {} assumed)", t.exact, t.tolerance, t.documented, t.assumed);
    }
    return text + fmt::format(", {} marked", t.marked);
}

class text_writer {
public:
    explicit text_writer(bool colour) : colour_(colour) {}

    void file(const file_report& file, const framework_version& target) {
        if (file.error) {
            text_ += to_text(*file.error);
            return;
        }
        if (file.findings.empty()) {
            return;
        }
        tally uses;
        uses.add(file.findings);
        const std::string source = file.source ? version_text(*file.source) : "no framework";
        text_ += fmt::format("{}: {} to {}: {}\n", styled("1", file.path), source, version_text(target), counts(uses));
        for (const finding& f : file.findings) {
            if (f.result == outcome::marked || f.result == outcome::assumed || !f.reason.empty()) {
                use(file.path, f);
            }
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
        }
        text_ += fmt::format("  {}:{}:{}: {}: {}: {}\n", path, f.position.line, f.position.column + 1, styled(colour, word), f.operator_name, f.reason);
    }

    std::string styled(std::string_view sequence, std::string_view word) const {
        return colour_ ? fmt::format("\033[{}m{}\033[0m", sequence, word) : std::string(word);
    }

    bool colour_;
    std::string text_;
};

}  // namespace

void tally::add(const std::vector<finding>& findings) {
    for (const finding& f : findings) {
        switch (f.result) {
            case outcome::exact: ++exact; break;
            case outcome::tolerance: ++tolerance; break;
            case outcome::documented: ++documented; break;
            case outcome::assumed: ++assumed; break;
            case outcome::marked: ++marked; break;
        }
    }
}

int exit_status(const run_report& report) {
    int status = 0;
    for (const diagnostic& error : report.errors) {
        status = std::max(status, describe(error.code).exit_status);
    }
    for (const file_report& file : report.files) {
        if (file.error) {
            status = std::max(status, describe(file.error->code).exit_status);
        }
        if (std::ranges::find(file.findings, outcome::marked, &finding::result) != file.findings.end()) {
            status = std::max(status, 1);
        }
    }
    return status;
}

std::string to_text(const run_report& report, bool colour) {
    text_writer writer(colour);
    tally total;
    std::size_t changed = 0;
    std::size_t failed = 0;
    for (const file_report& file : report.files) {
        writer.file(file, report.target);
        total.add(file.findings);
        changed += file.changed ? 1 : 0;
        failed += file.error ? 1 : 0;
    }
    for (const std::string& path : report.support_modules) {
        writer.add(fmt::format("{}: functions without a counterpart in {}\n", path, graph::name_of(report.target.framework)));
    }
    for (const diagnostic& error : report.errors) {
        writer.add(to_text(error));
    }
    if (report.files.empty()) {
        return writer.take();
    }
    std::string line = fmt::format("total: {} file{}, {} changed, {} with errors; uses: {}\n", report.files.size(),
                                   report.files.size() == 1 ? "" : "s", changed, failed, counts(total));
    writer.add(line);
    return writer.take();
}

}  // namespace tensorferry::report
