#include "tests/codegen/samples.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "grammar/visit.hpp"
#include "grammar/parse.hpp"
#include "tests/codegen/rewrite_case.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::tree;

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

std::vector<sample> samples() {
    std::vector<std::filesystem::path> folders{TENSORFERRY_SOURCE_DIR "/tests/codegen/fixtures", TENSORFERRY_SOURCE_DIR "/tests/grammar"};
    if (const char* folder = std::getenv("TENSORFERRY_TEST_FILES")) folders.emplace_back(folder);
    std::vector<sample> found;
    for (const auto& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const auto path = entry.path();
            if (path.extension() == ".py") found.push_back({path.string(), contents(path)});
            if (path.extension() != ".txt" || folder != folders.front()) continue;
            const auto one = read_case(path);
            found.push_back({path.string() + " before", one.before});
            found.push_back({path.string() + " after", one.after});
        }
    }
    std::ranges::sort(found, {}, &sample::name);
    return found;
}

std::string shape_of(const tree& module) {
    const auto text = grammar::dump(module);
    std::string shape;
    for (std::size_t at = 0; at < text.size();) {
        bool attribute = false;
        for (const std::string_view name : {"lineno=", "col_offset=", "end_lineno=", "end_col_offset="})
            if (text.compare(at, name.size(), name) == 0 && at > 0 && (text[at - 1] == ' ' || text[at - 1] == '(')) attribute = true;
        constexpr std::string_view written = ", str=";  // of an Interpolation: how its expression is written, not what it is
        if (text.compare(at, written.size(), written) == 0) at = text.find(", conversion=", at);
        if (attribute) at = text.find_first_of(",)", at);
        else shape += text[at++];
    }
    return shape;
}

std::vector<node_id> nodes_of(const tree& module, const std::vector<node_kind>& kinds) {
    std::vector<node_id> open{module.root()}, found;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (std::ranges::find(kinds, module.kind(node)) != kinds.end()) found.push_back(node);
        for_each_child(module, node, [&](node_id child, unsigned) { open.push_back(child); });
    }
    return found;
}

std::vector<std::string> comments_of(const tree& module) {
    std::vector<std::string> comments;
    for (const auto& comment : module.comments()) comments.emplace_back(module.text(comment));
    std::ranges::sort(comments);
    return comments;
}

}  // namespace tensorferry::codegen
