#include "tools/snapshot/compile.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <list>
#include <sstream>

#include "graph/snapshot_format.hpp"
#include "grammar/parse.hpp"
#include "tools/snapshot/check_equation.hpp"
#include "tools/snapshot/documentation.hpp"
#include "tools/snapshot/evidence.hpp"
#include "tools/snapshot/facts.hpp"
#include "tools/snapshot/held_versions.hpp"
#include "tools/snapshot/source_text.hpp"

namespace tensorferry::snapshot {
namespace {

namespace fs = std::filesystem;
using graph::framework;

struct text_file {
    std::string shown;  // as diagnostics name it
    std::string text;
};

class folder_compiler {
public:
    folder_compiler(const fs::path& folder, const compile_options& options) : folder_(folder), options_(options) {}

    std::expected<compiled, diagnostics> compile() {
        compiled result;
        read_all_facts();
        read_conventions();
        read_links();
        if (errors_.empty()) {
            auto facts = graph::knowledge::load_bytes(graph::pack(builder_.flatten()));
            if (!facts) throw std::logic_error("the graph of the facts does not load");
            read_equation_files();
            place_helpers();
            check_equations(facts->of_all_versions());
            if (options_.with_evidence) read_evidence(*facts);
            read_all_documented(facts->of_all_versions());
            result.disagreements = find_disagreements(documented_, checked_);
            for (auto& e : checked_) {
                result.keys.push_back({e.equation.origin, e.key, e.equation.left, e.equation.right});
                builder_.add_equation(std::move(e.equation));
            }
        }
        if (!errors_.empty()) {
            const auto place = [](const diagnostic& d) { return std::tie(d.file, d.line, d.column, d.message); };
            std::sort(errors_.begin(), errors_.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
            errors_.erase(std::unique(errors_.begin(), errors_.end(), [&](const auto& a, const auto& b) { return place(a) == place(b); }), errors_.end());
            return std::unexpected(std::move(errors_));
        }
        result.content = builder_.flatten();
        return result;
    }

private:
    // The files of a sub-folder with an ending, sorted by name.
    std::vector<text_file> files(const fs::path& below, std::string_view ending) {
        std::vector<fs::path> found;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder_ / below, none))
            if (entry.is_regular_file() && entry.path().extension() == ending) found.push_back(entry.path());
        std::sort(found.begin(), found.end());
        std::vector<text_file> result;
        for (const auto& path : found) {
            auto& file = result.emplace_back();
            file.shown = (fs::path(options_.shown_as) / below / path.filename()).generic_string();
            std::ifstream stream(path, std::ios::binary);
            std::ostringstream text;
            text << stream.rdbuf();
            if (!stream) errors_.push_back({file.shown, 0, 0, "cannot be read"});
            file.text = std::move(text).str();
        }
        return result;
    }

    void read_all_facts() {
        const auto found = files("facts", ".facts");
        if (found.empty()) errors_.push_back({(fs::path(options_.shown_as) / "facts").generic_string(), 0, 0, "there are no facts (*.facts) in this folder"});
        for (const auto& file : found) read_facts(file.text, file.shown, builder_, errors_);
    }

    void read_conventions() {
        for (const auto& file : files("conventions", ".py")) {
            const auto fw = graph::framework_named(fs::path(file.shown).stem().string());
            auto parsed = grammar::parse(file.text);
            if (!fw) errors_.push_back({file.shown, 0, 0, "the file is named after no framework"});
            else if (!parsed) errors_.push_back({file.shown, parsed.error().where.line, parsed.error().where.column + 1, parsed.error().message});
            else read_imports(*parsed, file.shown, *fw);
        }
    }

    void read_links() {
        for (const auto& file : files("documentation", ".tsv")) {
            const auto fw = graph::framework_named(fs::path(file.shown).stem().string());
            if (fw) read_documentation(file.text, file.shown, *fw, builder_, errors_);
            else errors_.push_back({file.shown, 0, 0, "the file is named after no framework: name it pytorch.tsv, paddle.tsv or mindspore.tsv"});
        }
    }

    // The frameworks of "pytorch-paddle"; nothing where the name has another form.
    static std::optional<std::pair<framework, framework>> pair_named(const std::string& name) {
        const auto dash = name.find('-');
        const auto left = graph::framework_named(name.substr(0, dash)), right = graph::framework_named(dash == std::string::npos ? "" : name.substr(dash + 1));
        if (!left || !right || left == right) return std::nullopt;
        return std::pair(*left, *right);
    }

    void read_all_documented(const graph::knowledge& facts) {
        for (const auto& file : files("documented", ".tsv")) {
            const auto pair = pair_named(fs::path(file.shown).stem().string());
            if (!pair) {
                errors_.push_back({file.shown, 0, 0, "a file of documented equivalences is named LEFT-RIGHT.tsv after two frameworks"});
                continue;
            }
            documented_.push_back({file.shown, read_documented(file.text, file.shown, pair->first, pair->second, facts, errors_)});
            for (const auto& line : documented_.back().lines) builder_.add_documented(line.equivalence);
        }
    }

    void read_imports(const grammar::tree& t, const std::string& shown, framework fw) {
        for (const auto node : t.list(t.root(), grammar::field::Module::body)) {
            const auto kind = t.kind(node);
            if (kind == grammar::node_kind::Import || kind == grammar::node_kind::ImportFrom || kind == grammar::node_kind::AnnAssign) {
                builder_.add_convention(fw, on_one_line(t.text(node)));
                continue;
            }
            const auto where = t.locate(t.extent(node).begin);
            errors_.push_back({shown, where.line, where.column + 1, "only import statements and `name: Class` are conventions"});
        }
    }

    void read_equation_files() {
        std::vector<fs::path> pairs;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder_ / "equations", none))
            if (entry.is_directory()) pairs.push_back(entry.path().filename());
        std::sort(pairs.begin(), pairs.end());
        for (const auto& pair : pairs) {
            const auto named = pair_named(pair.string());
            if (!named) {
                errors_.push_back({(fs::path(options_.shown_as) / "equations" / pair).generic_string(), 0, 0, "a folder of equations is named LEFT-RIGHT after two frameworks"});
                continue;
            }
            for (auto& file : files(fs::path("equations") / pair, ".py")) files_.push_back(read_equations(std::move(file.text), file.shown, named->first, named->second, errors_));
        }
    }

    // A helper belongs to the framework on whose side it is called; one that only helpers call, to that of its callers.
    void place_helpers() {
        for (const auto& file : files_) {
            if (!file.tree) continue;
            std::map<std::string, std::set<framework>> owners;
            for (const auto& e : file.equations) {
                for (const auto& name : used_names(*file.tree, e.left)) owners[name].insert(file.left);
                for (const auto& name : used_names(*file.tree, e.right)) owners[name].insert(file.right);
            }
            for (std::size_t round = 0; round < file.helpers.size(); ++round)
                for (const auto& caller : file.helpers)
                    for (const auto& name : used_names(*file.tree, caller.where))
                        if (name != caller.name) owners[name].insert(owners[caller.name].begin(), owners[caller.name].end());
            for (const auto& helper : file.helpers) {
                if (owners[helper.name].empty()) errors_.push_back(at_node(file, helper.where, fmt::format("no equation of this file uses the helper `{}`", helper.name)));
                for (const auto fw : owners[helper.name]) place(file, helper, fw);
            }
        }
    }

    void place(const equation_file& file, const helper_draft& helper, framework fw) {
        const auto text = on_one_line(helper.source);
        const auto [at, is_new] = helpers_[fw].try_emplace(helper.name, text);
        if (!is_new && at->second != text) errors_.push_back(at_node(file, helper.where, fmt::format("another file defines the helper `{}` of {} otherwise", helper.name, name_of(fw))));
        if (is_new) builder_.add_helper(fw, helper.name, helper.source);
    }

    void check_equations(const graph::knowledge& facts) {
        std::map<std::string, std::string> seen;  // key -> origin
        for (const auto& file : files_) {
            std::map<grammar::node_id, std::string> drops;
            for (const auto& draft : file.equations) {
                for (const auto& drop : draft.drops) drops.emplace(drop.where, drop.name);
                auto checked = check_equation(file, draft, facts, helpers_, errors_);
                if (!checked) continue;
                for (const auto drop : checked->kept_drops) drops[drop].clear();
                checked->key = key_of(*checked, helpers_);
                narrow_versions(*checked, draft, facts, errors_);
                const auto [at, is_new] = seen.try_emplace(checked->key, checked->equation.origin);
                if (!is_new) errors_.push_back(at_node(file, checked->where, fmt::format("the same equation stands at {}", at->second)));
                checked_.push_back(std::move(*checked));
            }
            const bool whole = std::none_of(errors_.begin(), errors_.end(), [&](const auto& e) { return e.file == file.path; });
            for (const auto& [node, name] : drops)
                if (whole && !name.empty()) errors_.push_back(at_node(file, node, fmt::format("no operator of the equations above has the parameter \"{}\"", name)));
        }
    }

    void read_evidence(const graph::knowledge& facts) {
        for (auto& file : files("evidence", ".tsv")) {
            auto named = evidence_named(fs::path(file.shown).stem().string(), facts);
            if (!named) {
                errors_.push_back({file.shown, 0, 0, named.error()});
                continue;
            }
            named->text = std::move(file.text);
            named->shown = file.shown;
            join_evidence(*named, checked_, errors_);
        }
    }

    const fs::path& folder_;
    const compile_options& options_;
    graph::builder builder_;
    diagnostics errors_;
    std::list<equation_file> files_;  // checked equations point at them
    helper_names helpers_;
    std::vector<checked_equation> checked_;
    std::vector<documented_file> documented_;
};

}  // namespace

std::expected<compiled, diagnostics> compile_folder(const fs::path& folder, const compile_options& options) {
    return folder_compiler(folder, options).compile();
}

}  // namespace tensorferry::snapshot
