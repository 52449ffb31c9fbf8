#include "src/plan/parameter_list.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;
using graph::parameter_kind;

bool takes_any_number(const graph::signature& signature) {
    return std::ranges::find(signature.parameters, parameter_kind::var_positional, &graph::parameter::kind) != signature.parameters.end();
}

bool may_take(const graph::signature& signature, const tree& file, const std::vector<node_id>& args, const std::vector<node_id>& keywords) {
    const auto positional = std::ranges::count_if(signature.parameters, [](const auto& each) { return each.kind <= parameter_kind::positional_or_keyword; });
    const auto written = std::ranges::count_if(args, [&](node_id each) { return file.kind(each) != node_kind::Starred; });
    if (written > positional && !takes_any_number(signature)) return false;
    return std::ranges::all_of(keywords, [&](node_id each) {
        const auto name = file.identifier(each, field::keyword::arg);
        return name.empty() || std::ranges::any_of(signature.parameters, [&](const auto& parameter) {
            return parameter.kind == parameter_kind::var_keyword || parameter.name == name;
        });
    });
}

namespace {

// True where the call writes out every parameter that has no default, whatever it spreads besides.
bool is_complete(const graph::signature& signature, const tree& file, const std::vector<node_id>& args, const std::vector<node_id>& keywords) {
    if (std::ranges::any_of(args, [&](node_id each) { return file.kind(each) == node_kind::Starred; })) return false;
    for (std::size_t index = args.size(); index < signature.parameters.size(); ++index) {
        const auto& parameter = signature.parameters[index];
        const bool optional = !parameter.default_text.empty() || parameter.kind == parameter_kind::var_positional || parameter.kind == parameter_kind::var_keyword;
        const bool named = std::ranges::any_of(keywords, [&](node_id each) { return file.identifier(each, field::keyword::arg) == parameter.name; });
        if (!optional && !named) return false;
    }
    return true;
}

}  // namespace

std::vector<std::size_t> fitting_signatures(const std::vector<graph::signature>& signatures, const tree& file, const std::vector<node_id>& args,
                                            const std::vector<node_id>& keywords) {
    std::vector<std::size_t> fitting, complete;
    for (std::size_t index = 0; index < signatures.size(); ++index) {
        if (!may_take(signatures[index], file, args, keywords)) continue;
        if (takes_any_number(signatures[index]) && fitting.empty()) return {index};
        fitting.push_back(index);
        if (is_complete(signatures[index], file, args, keywords)) complete.push_back(index);
    }
    return complete.size() == 1 && !args.empty() ? complete : fitting;
}

std::string parameter_list(const graph::signature& signature, bool method) {
    std::vector<std::string> parts;
    if (method) parts.emplace_back("self");
    bool starred = false;
    for (const auto& parameter : signature.parameters) {
        if (parameter.kind == parameter_kind::var_positional) parts.push_back(fmt::format("*{}", parameter.name)), starred = true;
        else if (parameter.kind == parameter_kind::var_keyword) parts.push_back(fmt::format("**{}", parameter.name));
        else {
            if (parameter.kind == parameter_kind::keyword_only && !starred) parts.emplace_back("*"), starred = true;
            const auto usual = literal_of_text(parameter.default_text);
            const bool plain = usual && usual->what != literal::kind::name;
            parts.push_back(parameter.default_text.empty() ? std::string(parameter.name)
                                                           : fmt::format("{}={}", parameter.name, plain ? std::string(parameter.default_text) : "None"));
        }
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace tensorferry
