#include "codegen/edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace tensorferry::codegen {

using grammar::span;

namespace {

std::string describe(const edit& one) {
    return fmt::format("[{}, {}) -> \"{}\"", one.where.begin, one.where.end, one.text);
}

}  // namespace

void edit_list::sort(std::string_view source) {
    const auto is_replacement = [](const edit& one) { return one.where.begin != one.where.end; };
    const auto comes_first = [&](const edit& a, const edit& b) {
        if (a.where.begin != b.where.begin) return a.where.begin < b.where.begin;
        return is_replacement(a) < is_replacement(b);
    };
    if (!std::ranges::is_sorted(edits_, comes_first)) std::stable_sort(edits_.begin(), edits_.end(), comes_first);
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        const auto& here = edits_[i];
        if (here.where.begin > here.where.end || here.where.end > source.size())
            throw std::logic_error("edit outside the text: " + describe(here));
        if (i > 0 && here.where.begin < edits_[i - 1].where.end)
            throw std::logic_error("edits overlap: " + describe(edits_[i - 1]) + " and " + describe(here));
    }
}

std::string splice(std::span<const edit> edits, span region, const std::function<std::string(span)>& copy, std::vector<span>* written) {
    std::string result;
    result.reserve(region.end - region.begin + 64);
    std::uint32_t copied = region.begin;
    for (const auto& one : edits) {
        result.append(copy({copied, one.where.begin}));
        const auto begin = static_cast<std::uint32_t>(result.size());
        result.append(one.text);
        if (written) written->push_back({begin, static_cast<std::uint32_t>(result.size())});
        copied = one.where.end;
    }
    result.append(copy({copied, region.end}));
    return result;
}

std::string edit_list::splice(std::string_view source, span region, std::vector<span>* written) const {
    return codegen::splice(edits_, region, [source](span part) { return std::string(source.substr(part.begin, part.end - part.begin)); }, written);
}

}  // namespace tensorferry::codegen
