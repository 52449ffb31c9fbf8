// In: a folder, the folder that it was converted to, and its framework. Out: every file that breaks a law of the output, and how
// many files, lines and marks there were. Exit status 1 where a law is broken.
//
//     judge_conversion BEFORE AFTER pytorch|paddle|mindspore [--jobs N]
#include <algorithm>
#include <atomic>
#include <charconv>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "grammar/parse.hpp"
#include "graph/knowledge.hpp"
#include "src/project/files.hpp"
#include "src/project/packages.hpp"
#include "src/rewrite/marks.hpp"
#include "src/syntax/walk.hpp"
#include "src/text/encoding.hpp"

namespace {

using namespace tensorferry;
using namespace tensorferry::grammar;
namespace fs = std::filesystem;

using comment_counts = std::map<std::string, int, std::less<>>;

comment_counts comments_of(const tree& module) {
    comment_counts counts;
    for (const auto& each : module.comments()) {
        std::string text(module.text(each));
        text.erase(text.find_last_not_of(" \t\f\r") + 1);
        ++counts[text];
    }
    return counts;
}

// Names that an import statement binds; nothing for another statement or for one of another root.
std::vector<std::string> bound_by_import(const tree& module, node_id statement, std::string_view root) {
    const auto of_root = [&](std::string_view dotted) { return root.empty() || dotted.substr(0, dotted.find('.')) == root; };
    std::vector<std::string> names;
    const bool plain = module.kind(statement) == node_kind::Import;
    if (!plain && module.kind(statement) != node_kind::ImportFrom) return names;
    if (!plain && !root.empty() && (module.integer(statement, field::ImportFrom::level) != 0 || !of_root(module.identifier(statement, field::ImportFrom::module)))) return names;
    for (const auto alias : plain ? module.list(statement, field::Import::names) : module.list(statement, field::ImportFrom::names)) {
        const auto name = module.identifier(alias, field::alias::name);
        const auto as = module.identifier(alias, field::alias::asname);
        if (plain && !of_root(name)) continue;
        names.emplace_back(as.empty() ? name.substr(0, name.find('.')) : as);
    }
    return names;
}

// `torch = unmigrated("torch")`: the name may still stand in marked places only.
bool is_stand_in(const tree& module, node_id statement) {
    if (module.kind(statement) != node_kind::Assign) return false;
    const auto value = module.child(statement, field::Assign::value);
    return module.kind(value) == node_kind::Call && module.text(module.child(value, field::Call::func)) == "unmigrated";
}

// Names that anything in the module binds, other than to a stand-in.
std::set<std::string> bound_in(const tree& module) {
    std::set<std::string> names;
    for_each_node(module, module.root(), [&](node_id node) {
        switch (module.kind(node)) {
            case node_kind::Assign: return is_stand_in(module, node) ? walk_step::skip : walk_step::on;
            case node_kind::Import:
            case node_kind::ImportFrom:
                for (auto& name : bound_by_import(module, node, {})) names.insert(std::move(name));
                break;
            case node_kind::Name:
                if (module.ctx(node) != context::Load) names.emplace(module.identifier(node, field::Name::id));
                break;
            case node_kind::FunctionDef:
            case node_kind::AsyncFunctionDef: names.emplace(module.identifier(node, field::FunctionDef::name)); break;
            case node_kind::ClassDef: names.emplace(module.identifier(node, field::ClassDef::name)); break;
            case node_kind::arg: names.emplace(module.identifier(node, field::arg::arg)); break;
            default: break;
        }
        return walk_step::on;
    });
    return names;
}


// The lines of a clause (of a compound statement: its head) have a mark in them or above them.
class marked_clauses {
public:
    marked_clauses(const tree& module, const parent_table& parents) : module_(module), parents_(parents) {
        for (const auto& each : module.comments())
            if (is_mark(module.text(each))) marks_.insert(module.locate(each.begin).line);
    }

    std::size_t count() const { return marks_.size(); }

    bool hold(node_id node) const {
        while (!is_clause(node)) node = parents_.of(node);
        const auto [first, last] = lines_of(node);
        const auto inside = marks_.lower_bound(first);
        if (inside != marks_.end() && *inside <= last) return true;
        auto above = first - 1;
        while (above >= 1 && is_comment(above) && !marks_.contains(above)) --above;
        return marks_.contains(above);
    }

private:
    bool is_clause(node_id node) const {
        const auto category = describe(module_.kind(node)).category;
        return category == node_category::stmt || category == node_category::handler || category == node_category::mod || module_.kind(node) == node_kind::match_case;
    }

    bool is_comment(std::uint32_t line) const {
        const auto text = module_.line(line);
        const auto begin = text.find_first_not_of(" \t\f");
        return begin != std::string_view::npos && text[begin] == '#';
    }

    std::uint32_t line_of(std::uint32_t offset) const { return module_.locate(offset).line; }

    std::pair<std::uint32_t, std::uint32_t> lines_of(node_id clause) const {
        auto first = line_of(module_.extent(clause).begin);
        auto last = line_of(module_.extent(clause).end);
        unsigned index = 0;
        for (const auto& each : describe(module_.kind(clause)).fields) {
            if (each.type == field_type::list && (each.name == "decorator_list" || each.name == "body")) {
                const auto nodes = module_.list(clause, index);
                if (each.name == "body" && !nodes.empty()) last = std::max(first, line_of(module_.extent(nodes[0]).begin) - 1);
                if (each.name == "decorator_list" && !nodes.empty()) first = std::min(first, line_of(module_.extent(nodes[0]).begin));
            }
            ++index;
        }
        return {first, std::max(first, last)};
    }

    const tree& module_;
    const parent_table& parents_;
    std::set<std::uint32_t> marks_;
};

bool is_use(const tree& module, node_id node, const std::set<std::string>& names) {
    return module.kind(node) == node_kind::Name && module.ctx(node) == context::Load && names.contains(std::string(module.identifier(node, field::Name::id)));
}

struct verdict {
    std::vector<std::string> broken;
    std::size_t lines = 0;
    std::size_t marks = 0;
    bool is_source = true;  // false: it did not parse before
};

void judge_uses(const tree& before, const tree& after, std::string_view root, verdict& result) {
    std::set<std::string> names;
    for_each_node(before, before.root(), [&](node_id node) {
        for (auto& name : bound_by_import(before, node, root)) names.insert(std::move(name));
    });
    for_each_node(after, after.root(), [&](node_id node) {
        if (!bound_by_import(after, node, root).empty()) result.broken.push_back(fmt::format("{}: an import of {} is left", after.locate(after.extent(node).begin).line, root));
    });
    for (const auto& name : bound_in(after)) names.erase(name);
    const parent_table parents(after);
    const marked_clauses marked(after, parents);
    result.marks = marked.count();
    for_each_node(after, after.root(), [&](node_id node) {
        if (is_use(after, node, names) && !marked.hold(node))
            result.broken.push_back(fmt::format("{}: {} is used, without a mark", after.locate(after.extent(node).begin).line, after.text(node)));
    });
}

verdict judge(const std::string& old_bytes, const std::string& new_bytes, std::string_view root, bool is_support) {
    verdict result;
    result.lines = static_cast<std::size_t>(std::ranges::count(old_bytes, '\n'));
    auto old_text = decode(old_bytes);
    std::expected<tree, syntax_error> before = std::unexpected(syntax_error{});
    if (old_text) before = parse(std::move(old_text->utf8));
    if (!before) {
        result.is_source = false;
        if (old_bytes != new_bytes) result.broken.emplace_back("1: it is no source, and was changed");
        return result;
    }
    auto new_text = decode(new_bytes);
    std::expected<tree, syntax_error> after = std::unexpected(syntax_error{"its bytes are no text", {1, 0}, {}});
    if (new_text) after = parse(std::move(new_text->utf8));
    if (!after) {
        result.broken.push_back(fmt::format("{}: no longer parses: {}", after.error().where.line, after.error().message));
        return result;
    }
    // A support module of ours is written anew for each framework.
    if (is_support) return result;
    auto counts = comments_of(*before);
    for (const auto& [comment, count] : comments_of(*after)) {
        const auto had = counts.find(comment);
        if (had != counts.end()) had->second -= count;
        if ((had == counts.end() || had->second < 0) && !is_mark(comment)) result.broken.push_back(fmt::format("1: a comment was added: {}", comment));
    }
    for (const auto& [comment, count] : counts)
        if (count > 0) result.broken.push_back(fmt::format("1: a comment was lost: {}", comment));
    judge_uses(*before, *after, root, result);
    return result;
}

class judging {
public:
    judging(fs::path before, fs::path after, std::string_view root) : before_(std::move(before)), after_(std::move(after)), root_(root) {
        for (const auto& entry : fs::recursive_directory_iterator(before_))
            if (entry.is_regular_file() && entry.path().extension() == ".py") files_.push_back(entry.path().lexically_relative(before_));
        std::ranges::sort(files_);
    }

    int run(unsigned jobs) {
        std::vector<verdict> verdicts(files_.size());
        {
            std::vector<std::jthread> threads;
            std::atomic<std::size_t> next = 0;
            for (unsigned i = 0; i < jobs; ++i)
                threads.emplace_back([&] {
                    for (auto at = next++; at < files_.size(); at = next++) verdicts[at] = judge_file(files_[at]);
                });
        }
        std::size_t lines = 0, marks = 0, broken = 0, unreadable = 0;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            for (const auto& each : verdicts[i].broken) fmt::print("{}:{}\n", files_[i].string(), each);
            lines += verdicts[i].lines;
            marks += verdicts[i].marks;
            broken += verdicts[i].broken.empty() ? 0 : 1;
            unreadable += verdicts[i].is_source ? 0 : 1;
        }
        fmt::print("{} files, {} lines, {} no source, {} marks, {} files break a law\n", files_.size(), lines, unreadable, marks, broken);
        return broken == 0 && !files_.empty() ? 0 : 1;
    }

private:
    verdict judge_file(const fs::path& file) const {
        const auto before = project::read_file(before_ / file);
        const auto after = project::read_file(after_ / file);
        const bool is_support = file.filename() == project::support_file_name;
        if (!before || (!after && !is_support)) return {{"1: " + (before ? after.error() : before.error())}};
        return judge(*before, after.value_or(*before), root_, is_support);
    }

    fs::path before_;
    fs::path after_;
    std::string_view root_;
    std::vector<fs::path> files_;
};

}  // namespace

int main(int argc, char** argv) {
    const auto framework = argc >= 4 ? graph::framework_named(argv[3]) : std::nullopt;
    unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
    if (argc == 6 && std::string_view(argv[4]) == "--jobs") std::from_chars(argv[5], argv[5] + std::string_view(argv[5]).size(), jobs);
    if (!framework || !fs::is_directory(argv[1])) {
        fmt::print(stderr, "judge_conversion BEFORE AFTER pytorch|paddle|mindspore [--jobs N]\n");
        return 2;
    }
    constexpr std::string_view roots[] = {"torch", "paddle", "mindspore"};
    return judging(argv[1], argv[2], roots[static_cast<std::size_t>(*framework)]).run(jobs);
}
