#include "src/project/conversion.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "src/names/project_names.hpp"
#include "src/plan/direction.hpp"
#include "src/project/files.hpp"
#include "src/project/jobs.hpp"
#include "src/project/kept.hpp"
#include "src/project/packages.hpp"
#include "src/project/support_module.hpp"
#include "src/project/surroundings.hpp"

namespace tensorferry::project {

namespace fs = std::filesystem;
using report::diagnostic;
using report::diagnostic_code;

namespace {

using support_map = std::map<fs::path, support_module>;  // by folder below the root

// A file's tree and its names; neither moves.
struct read_file_names {
    parsed_source source;
    scope_table scopes{source.module, source.parents};
};

struct task {
    const input_root* root = nullptr;
    const input_file* file = nullptr;
    converted_file* result = nullptr;
    fs::path base;                             // of the root, absolute
    fs::path path;                             // absolute
    std::vector<std::string_view> imported;    // modules, until the place is known
    support_place place;
    std::vector<support_function> support;
    std::unique_ptr<std::expected<read_file_names, unreadable_source>> parsed;   // kept from when its names were read
};

// Trees take about seven times the bytes of their text: of larger projects they are made twice rather than kept.
constexpr std::size_t most_bytes_kept_parsed = 32 << 20;

void read(task& work) {
    auto bytes = work.root->is_standard_input ? read_standard_input() : read_file(work.file->path);
    if (!bytes) {
        work.result->error = {diagnostic_code::unreadable_file, display_path(*work.root, *work.file), bytes.error(), std::nullopt};
        return;
    }
    work.result->before = std::move(*bytes);
}

fs::path path_of(const task& work) {
    return (work.root->is_folder ? work.base / work.file->relative : work.base).lexically_normal();
}

// What the file binds at module level; nothing where it cannot be read, which its conversion says.
std::optional<module_bindings> bindings_in(task& work, bool keep) {
    if (work.result->error) return std::nullopt;
    auto source = read_source(work.result->before);
    if (!source) {
        if (keep) work.parsed = std::make_unique<std::expected<read_file_names, unreadable_source>>(std::unexpect, std::move(source.error()));
        return std::nullopt;
    }
    auto parsed = std::make_unique<std::expected<read_file_names, unreadable_source>>(std::in_place, std::move(*source));
    auto found = bindings_of((*parsed)->source.module, (*parsed)->scopes);
    if (keep) {
        work.imported = packages::imported_by((*parsed)->source.module, (*parsed)->source.parents);
        work.parsed = std::move(parsed);
    }
    return found;
}

// The conversion of what was read before, or is read now.
std::expected<conversion, unreadable_source> converted(task& work, const conversion_options& options) {
    if (const auto parsed = std::move(work.parsed)) {
        if (!*parsed) return std::unexpected(std::move(parsed->error()));
        return convert((*parsed)->source, work.result->before, options, &(*parsed)->scopes);
    }
    auto source = read_source(work.result->before);
    if (!source) return std::unexpected(std::move(source.error()));
    return convert(*source, work.result->before, options);
}

// False where the file keeps its text.
bool convert_one(task& work, const conversion_request& request, const project_names* names, directions& shared) {
    converted_file& result = *work.result;
    if (result.error) {
        return false;
    }
    const std::string name = display_path(*work.root, *work.file);
    // What the pipeline throws is a mistake of ours; the user's other files shall not suffer from it.
    try {
        const auto others = names == nullptr ? std::nullopt : std::optional<names_of_others>(std::in_place, *names, work.path);
        auto done = converted(work, {request.knowledge, request.source, request.target, work.place.prefix, others ? &*others : nullptr, &shared,
                                     false, request.source && names != nullptr && !names->imports(request.knowledge->root_module(request.source->framework))});
        if (!done) {
            result.error = report::from(done.error(), name);
            return false;
        }
        result.after = std::move(done->text);
        result.source = done->source;
        result.findings = std::move(done->findings);
        result.mentions = std::move(done->mentions);
        work.support = std::move(done->support);
        return true;
    } catch (const std::exception& fault) {
        result.error = {diagnostic_code::own_fault, name, fault.what(), std::nullopt};
        return false;
    }
}

// What each thread's conversions share.
class shared_directions {
public:
    explicit shared_directions(const conversion_request& request)
        : knowledge_(*request.knowledge), memories_(std::make_unique<direction_memories>()), made_(request.jobs) {}
    directions& of(std::size_t thread) {
        if (!made_[thread]) {
            made_[thread] = std::make_unique<directions>(knowledge_, memories_.get());
        }
        return *made_[thread];
    }

private:
    const graph::knowledge& knowledge_;
    std::unique_ptr<direction_memories> memories_;   // what the threads make for one another
    std::vector<std::unique_ptr<directions>> made_;   // by thread
};

project_names names_in(std::vector<task>& tasks, std::vector<std::optional<module_bindings>>& bindings, const conversion_request& request) {
    std::vector<std::string> roots;
    for (const auto framework : graph::all_frameworks) {
        roots.emplace_back(request.knowledge->root_module(framework));
    }
    project_names names(std::move(roots));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (bindings[i]) {
            names.add(tasks[i].path, std::move(*bindings[i]));
        }
    }
    return names;
}

// Reads the files, and where there are several the names that they bind.
std::optional<project_names> read_all(std::vector<task>& tasks, const conversion_request& request) {
    std::vector<std::optional<module_bindings>> bindings(tasks.size());
    std::atomic<std::size_t> bytes = 0;
    on_threads(tasks.size(), request.jobs, [&](std::size_t i, std::size_t) {
        task& work = tasks[i];
        read(work);
        work.path = path_of(work);
        if (tasks.size() > 1) {
            bindings[i] = bindings_in(work, (bytes += work.result->before.size()) <= most_bytes_kept_parsed);
        }
        if (!work.parsed || !*work.parsed) {
            work.imported = packages::imported_by(work.result->before);
        }
    });
    return tasks.size() > 1 ? std::optional(names_in(tasks, bindings, request)) : std::nullopt;
}

void run_tasks(std::vector<task>& tasks, const std::optional<project_names>& names, const conversion_request& request) {
    // The largest first, so that no thread is left with one when the others are done.
    std::vector<std::size_t> order(tasks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return tasks[i].result->before.size(); });
    auto& shared = kept(shared_directions(request));
    std::size_t done = 0;
    std::mutex progress;
    on_threads(tasks.size(), request.jobs, [&](std::size_t at, std::size_t thread) {
        task& work = tasks[order[at]];
        const bool wanted = request.only.empty() || work.path == request.only;
        if (!wanted || !convert_one(work, request, names ? &*names : nullptr, shared.of(thread))) {
            work.result->after = work.result->before;
        }
        if (request.progress) {
            const std::lock_guard lock(progress);
            request.progress(++done, tasks.size(), display_path(*work.root, *work.file));
        }
    });
}

std::vector<task> tasks_of(const input_root& root, converted_root& result) {
    std::vector<task> tasks;
    const fs::path base = fs::absolute(root.path);
    for (std::size_t i = 0; i < root.files.size(); ++i) {
        if (root.files[i].kind == file_kind::python) {
            task& work = tasks.emplace_back();
            work.root = &root;
            work.base = base;
            work.file = &root.files[i];
            work.result = &result.files[i];
        }
    }
    return tasks;
}

void find_places(const input_root& root, const converted_root& result, std::vector<task>& tasks) {
    std::vector<std::vector<std::string_view>> imported(root.files.size());
    for (task& work : tasks) {
        if (work.root == &root) {
            imported[static_cast<std::size_t>(work.result - result.files.data())] = std::move(work.imported);
        }
    }
    const packages known(root, imported);
    for (task& work : tasks) {
        if (work.root == &root) {
            work.place = known.place_of(*work.file);
        }
    }
}

bool is_old_support(const task& work) {
    return work.file->relative.filename() == support_file_name && is_support_module(work.result->before);
}

// Of a support module those functions that a text mentions, and those that these mention in turn.
std::map<std::string, std::string> still_used(const support_module& module, const std::function<bool(const std::string&)>& is_mentioned) {
    std::map<std::string, std::string> used;
    std::vector<std::string> open;
    const auto take = [&](const std::string& name, const std::string& source) {
        if (used.emplace(name, source).second) open.push_back(source);
    };
    for (const auto& [name, source] : module.functions) {
        if (is_mentioned(name)) take(name, source);
    }
    while (!open.empty()) {
        const std::string text = std::move(open.back());
        open.pop_back();
        for (const auto& [name, source] : module.functions) {
            if (!used.contains(name) && mentions(text, name)) take(name, source);
        }
    }
    return used;
}

// Functions of an earlier conversion that other files of its place still use go into the new module; the file gives way.
void merge_old_support(task& old, const std::vector<task*>& tasks, support_map& modules) {
    const std::optional<support_module> functions = read_support_module(old.result->after);
    if (old.result->error || !functions) {
        return;
    }
    support_module kept{modules[old.place.folder].framework, functions->imports, {}};
    kept.functions = still_used(*functions, [&](const std::string& name) {
        return std::ranges::any_of(tasks, [&](const task* other) { return other != &old && !is_old_support(*other) && mentions(other->result->after, name); });
    });
    support_module& module = modules[old.place.folder];
    if (kept.functions.empty()) {
        old.result->findings.clear();
    } else {
        module.imports.merge(kept.imports);
        module.functions.merge(kept.functions);  // a function of the new conversion wins
    }
    old.result->removed = module.functions.empty();
    old.result->after = old.result->removed ? std::string() : render(module);
    modules.erase(old.place.folder);
}

void collect_support(const std::vector<task*>& tasks, const conversion_request& request, converted_root& result) {
    support_map modules;
    for (const task* work : tasks) {
        support_module& module = modules[work->place.folder];
        module.framework = request.target.framework;
        for (const support_function& function : work->support) {
            module.functions.emplace(function.name, function.source);
        }
    }
    for (task* work : tasks) {
        if (work->root->is_folder && is_old_support(*work)) {
            merge_old_support(*work, tasks, modules);
        }
    }
    for (const auto& [folder, module] : modules) {
        if (!module.functions.empty()) {
            result.support.push_back({folder / support_file_name, render(module)});
        }
    }
}

}  // namespace

std::string display_path(const input_root& root, const input_file& file) {
    const std::string& folder = root.path.native();
    if (!root.is_folder) return folder;
    const bool normal = !folder.starts_with('.') && !folder.contains("/.") && !folder.contains("//") && !folder.ends_with('/');   // as most are
    return normal ? fmt::format("{}/{}", folder, file.relative.native()) : (root.path / file.relative).lexically_normal().string();
}

std::vector<converted_root> convert_all(const std::vector<input_root>& roots, const conversion_request& request) {
    std::vector<converted_root> results(roots.size());
    std::vector<task> tasks;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        results[i].files.resize(roots[i].files.size());
        std::vector<task> of_root = tasks_of(roots[i], results[i]);
        tasks.insert(tasks.end(), std::make_move_iterator(of_root.begin()), std::make_move_iterator(of_root.end()));
    }
    const auto& names = kept(read_all(tasks, request));
    for (std::size_t i = 0; i < roots.size(); ++i) {
        find_places(roots[i], results[i], tasks);
    }
    run_tasks(tasks, names, request);
    for (std::size_t i = 0; i < roots.size(); ++i) {
        std::vector<task*> of_root;
        for (task& work : tasks) {
            if (work.root == &roots[i]) {
                of_root.push_back(&work);
            }
        }
        collect_support(of_root, request, results[i]);
        look_around(roots[i], request, results[i]);
    }
    return results;
}

}  // namespace tensorferry::project
