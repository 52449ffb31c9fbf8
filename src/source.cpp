#include "src/source.hpp"

#include <algorithm>
#include <vector>

#include "src/text/encoding.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

unreadable_source unreadable(undecodable fault) {
    using reason = unreadable_source::reason;
    switch (fault.why) {
        case decoding_fault::binary: return {reason::binary, std::move(fault.error)};
        case decoding_fault::invalid: return {reason::invalid_utf8, std::move(fault.error)};
        case decoding_fault::too_large: return {reason::too_large, std::move(fault.error)};
        case decoding_fault::unknown_encoding: break;
    }
    return {reason::unknown_encoding, std::move(fault.error)};
}

// In the order of the text.
std::vector<graph::framework> imported_frameworks(const scope_table& scopes, const graph::knowledge& knowledge) {
    std::vector<graph::framework> found;
    for (const auto& name : scopes.imports())
        for (auto fw : graph::all_frameworks)
            if (below(name.target, knowledge.root_module(fw))) found.push_back(fw);
    return found;
}

}  // namespace

std::optional<framework_version> source_of(const scope_table& scopes, const conversion_options& options) {
    const auto imported = imported_frameworks(scopes, *options.knowledge);
    if (!options.source) {
        if (imported.empty()) return std::nullopt;
        return framework_version{imported.front(), options.knowledge->versions(imported.front()).back()};
    }
    const bool left = imported.empty() ? options.source_is_gone : std::ranges::find(imported, options.source->framework) == imported.end();
    return left ? std::nullopt : options.source;
}

std::expected<parsed_source, unreadable_source> read_source(std::string_view bytes) {
    auto text = decode(bytes);
    if (!text) return std::unexpected(unreadable(std::move(text.error())));
    auto module = parse(std::move(text->utf8));
    if (!module) return std::unexpected(unreadable_source{unreadable_source::reason::syntax, module.error()});
    parent_table parents(*module);
    return parsed_source{std::move(*module), std::move(parents), text->from};
}

}  // namespace tensorferry
