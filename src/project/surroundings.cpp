#include "src/project/surroundings.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

#include "grammar/lexer.hpp"
#include "src/dependencies/dependency_file.hpp"
#include "src/project/files.hpp"
#include "src/project/jobs.hpp"
#include "src/text/encoding.hpp"

namespace tensorferry::project {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_document = 1 << 20;  // bytes; what is larger is data
constexpr std::array<std::string_view, 16> document_endings{".md",   ".rst",  ".txt", ".ipynb", ".toml", ".cfg",  ".ini", ".yml",
                                                            ".yaml", ".json", ".in",  ".sh",    ".bat",  ".html", ".tex", ".adoc"};
constexpr std::array<std::string_view, 6> document_names{"README", "Dockerfile", "Makefile", "CHANGELOG", "INSTALL", "Pipfile"};

bool is_document(const input_file& file) {
    const std::string name = file.relative.filename().string();
    const bool known = std::ranges::any_of(document_endings, [&](std::string_view ending) { return name.ends_with(ending); }) ||
                       std::ranges::find(document_names, name) != document_names.end();
    std::error_code error;
    return file.kind == file_kind::other && known && fs::file_size(file.path, error) <= largest_document && !error;
}

bool is_version_control(const fs::path& relative) {
    return std::ranges::any_of(relative, [](const fs::path& part) { return part == ".git" || part == ".hg" || part == ".svn"; });
}

std::set<graph::framework> sources_of(const conversion_request& request, const converted_root& result) {
    if (request.source) {
        return {request.source->framework};
    }
    std::set<graph::framework> found;
    for (const converted_file& file : result.files) {
        if (file.source && file.source->framework != request.target.framework) {
            found.insert(file.source->framework);
        }
    }
    return found;
}

// Of Python source that no conversion looked into.
std::vector<mention> mentions_in_source(const std::string& bytes, graph::framework of) {
    auto text = decode(bytes);
    if (!text || mentions_in_document(text->utf8, of).empty()) {
        return {};
    }
    auto tokens = grammar::lex(text->utf8);
    if (!tokens) {
        return {};
    }
    grammar::tree module(std::move(text->utf8));
    module.set_tokens(std::move(tokens->tokens), std::move(tokens->comments), std::move(tokens->blocks_and_strings));
    return mentions_in(module, of);
}

bool stands_in(const mention& word, const std::vector<dependency>& found) {
    return std::ranges::any_of(found, [&](const dependency& each) { return each.where.begin <= word.where.begin && word.where.end <= each.where.end; });
}

void adapt(dependency_format format, graph::framework source, const conversion_request& request, converted_file& result) {
    adapted_dependencies stated = adapt_dependencies(result.before, format, source, request.dependencies);
    result.dependencies.insert(result.dependencies.end(), std::make_move_iterator(stated.found.begin()), std::make_move_iterator(stated.found.end()));
    // A setup.py may have been converted, too.
    result.after = adapt_dependencies(result.after, format, source, request.dependencies).text;
    std::erase_if(result.mentions, [&](const mention& word) { return stands_in(word, result.dependencies); });
}

void look_into(const input_file& file, const std::set<graph::framework>& sources, const conversion_request& request, converted_file& result) {
    const auto format = dependency_format_of(file.relative);
    if (file.kind != file_kind::python) {
        auto bytes = read_file(file.path);
        if (!bytes || bytes->contains('\0')) {
            return;  // copying it says what is wrong
        }
        result.before = std::move(*bytes);
        result.after = result.before;
    }
    for (const graph::framework source : sources) {
        if (!result.source) {
            auto found = file.kind == file_kind::python ? mentions_in_source(result.before, source) : mentions_in_document(result.before, source);
            result.mentions.insert(result.mentions.end(), found.begin(), found.end());
        }
        if (format) {
            adapt(*format, source, request, result);
        }
    }
    std::ranges::sort(result.mentions, {}, [](const mention& word) { return word.where.begin; });
}

}  // namespace

void look_around(const input_root& root, const conversion_request& request, converted_root& result) {
    const std::set<graph::framework> sources = sources_of(request, result);
    if (sources.empty()) {
        return;
    }
    on_threads(root.files.size(), request.jobs, [&](std::size_t i, std::size_t) {
        const input_file& file = root.files[i];
        converted_file& converted = result.files[i];
        const bool source = file.kind == file_kind::python && !converted.error && !converted.removed;
        const bool unseen = source && (!converted.source || dependency_format_of(file.relative));
        const bool document = !is_version_control(file.relative) && is_document(file);
        if (unseen || document) {
            look_into(file, sources, request, converted);
        }
    });
}

}  // namespace tensorferry::project
