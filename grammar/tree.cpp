#include "grammar/tree.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include "grammar/characters.hpp"
#include "grammar/large_pages.hpp"
#include "grammar/tokens.hpp"

namespace tensorferry::grammar {

namespace {

// The fields whose name may have dots: import a.b, from a.b import c.
bool may_be_dotted(node_kind kind, unsigned index) {
    return (kind == node_kind::alias && index == field::alias::name) || (kind == node_kind::ImportFrom && index == field::ImportFrom::module);
}

}  // namespace

tree::tree(std::string source) : source_(std::move(source)) {
    words_.reserve(source_.size() / 2 + source_.size() / 8 + 64);   // half a word a byte is usual; what is reserved is touched where pages are large
    prefer_large_pages(words_);
    words_.push_back(0);  // node 0 is no node, and list 0 is the empty list
}

std::string_view tree::text_behind(span bytes) const {
    if (bytes.begin < source_.size() || extra_offsets_.empty()) {
        return std::string_view(source_).substr(bytes.begin, bytes.end - bytes.begin);
    }
    const auto holds = [&](std::size_t index) {
        return index < extra_offsets_.size() && extra_offsets_[index] <= bytes.begin && (index + 1 == extra_offsets_.size() || bytes.begin < extra_offsets_[index + 1]);
    };
    const std::atomic_ref hint(extra_hint_);   // equations are read by several threads
    auto index = hint.load(std::memory_order_relaxed);
    if (!holds(index)) {
        const auto after = std::ranges::upper_bound(extra_offsets_, bytes.begin);
        if (after == extra_offsets_.begin()) {
            return {};
        }
        index = static_cast<std::size_t>(after - extra_offsets_.begin()) - 1;
        hint.store(index, std::memory_order_relaxed);
    }
    return std::string_view(extra_[index]).substr(bytes.begin - extra_offsets_[index], bytes.end - bytes.begin);
}

// An identifier is stored as the offset where it starts; its end is where the name ends.
span tree::name_extent(std::uint32_t offset, bool dotted) const {
    if (offset >= source_.size()) {
        const auto index = static_cast<std::size_t>(std::ranges::upper_bound(extra_offsets_, offset) - extra_offsets_.begin()) - 1;
        return {offset, extra_offsets_[index] + static_cast<std::uint32_t>(extra_[index].size())};
    }
    const char* const begin = source_.c_str();  // ends with a null, which continues no name
    const char* end = begin + offset;
    if (*end == '*') {
        return {offset, offset + 1};
    }
    end += ascii_name_characters(end, static_cast<std::uint32_t>(source_.size()) - offset);
    while (continues_name(*end) || (dotted && *end == '.')) {
        ++end;
    }
    return {offset, static_cast<std::uint32_t>(end - begin)};
}

std::string_view tree::identifier_of_other(node_id node, unsigned index) const {
    const std::uint32_t offset = slot(node, index);
    if (offset == 0 || offset >= source_.size() || source_[offset] == '*' || may_be_dotted(kind(node), index)) {
        return text(identifier_extent(node, index));
    }
    const char* const begin = source_.c_str() + offset;
    const char* end = begin + ascii_name_characters(begin, static_cast<std::uint32_t>(source_.size()) - offset);
    while (continues_name(*end)) {
        ++end;
    }
    return {begin, end};
}

span tree::identifier_extent(node_id node, unsigned index) const {
    const std::uint32_t offset = slot(node, index);
    // An optional name never starts a file, so 0 is free to mean "absent" there.
    if (offset == 0 && describe(kind(node)).fields[index].type == field_type::optional_identifier) {
        return {};
    }
    const auto what = kind(node);
    if ((what == node_kind::Name || what == node_kind::Attribute) && words_[node + 2] != 0) {
        return {offset, words_[node + 2]};
    }
    return name_extent(offset, may_be_dotted(kind(node), index));
}

std::string_view tree::identifier_at(std::uint32_t offset) const {
    return text(name_extent(offset, false));
}

const std::vector<std::uint32_t>& tree::line_starts() const {
    if (line_starts_.empty()) {
        // CPython removes a byte order mark before it counts columns.
        line_starts_.push_back(source_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        const bool carriage_returns = source_.contains('\r');
        for (std::size_t i = carriage_returns ? source_.find_first_of("\r\n") : source_.find('\n'); i != std::string::npos;
             i = carriage_returns ? source_.find_first_of("\r\n", i + 1) : source_.find('\n', i + 1)) {
            if (source_[i] == '\n' || i + 1 == source_.size() || source_[i + 1] != '\n') {
                line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
            }
        }
    }
    return line_starts_;
}

std::size_t tree::first_token(std::uint32_t offset) const {
    constexpr std::uint32_t block = 32;   // bytes: some five tokens, so that the last steps are few
    if (token_blocks_.empty()) {
        // From the last to the first, without a branch that could not be foreseen.
        constexpr std::uint32_t none = 0xffffffffU;
        token_blocks_.resize(source_.size() / block + 2, none);
        for (auto i = static_cast<std::uint32_t>(tokens_.size()); i-- > 0;) {
            token_blocks_[tokens_[i].begin / block] = i;
        }
        auto next = static_cast<std::uint32_t>(tokens_.size());
        for (auto first = token_blocks_.rbegin(); first != token_blocks_.rend(); ++first) {
            next = *first == none ? next : *first;
            *first = next;
        }
    }
    std::size_t found = token_blocks_[std::min<std::size_t>(offset / block, token_blocks_.size() - 1)];
    while (found < tokens_.size() && tokens_[found].begin < offset) {
        ++found;
    }
    return found;
}

position tree::locate(std::uint32_t offset) const {
    const auto& starts = line_starts();
    const auto after = std::ranges::upper_bound(starts, offset);
    if (after == starts.begin()) {
        return {1, 0};
    }
    return {static_cast<std::uint32_t>(after - starts.begin()), offset - *(after - 1)};
}

std::string_view tree::line(std::uint32_t number) const {
    const auto& starts = line_starts();
    if (number == 0 || number > starts.size()) {
        return {};
    }
    const std::uint32_t begin = starts[number - 1];
    std::string_view found = std::string_view(source_).substr(begin);
    return found.substr(0, found.find_first_of("\r\n"));
}

std::uint32_t tree::add_list(std::span<const std::uint32_t> values) {
    if (values.empty()) {
        return 0;
    }
    const auto list = words_.size();
    std::uint32_t* place = grow(1 + values.size());
    *place++ = static_cast<std::uint32_t>(values.size());
    for (const auto value : values) *place++ = value;
    return static_cast<std::uint32_t>(list);
}

std::uint32_t tree::add_text(std::string_view text) {
    const std::uint32_t offset =
        extra_offsets_.empty() ? static_cast<std::uint32_t>(source_.size()) : extra_offsets_.back() + static_cast<std::uint32_t>(extra_.back().size()) + 1;
    extra_.emplace_back(text);
    extra_offsets_.push_back(offset);
    return offset;
}

void tree::set_context(node_id node, context ctx) {
    words_[node] = (words_[node] & ~(0xffU << detail_shift)) | (static_cast<std::uint32_t>(ctx) << detail_shift);
}

void tree::set_tokens(std::vector<token> tokens, std::vector<span> comments, std::vector<std::uint32_t> blocks_and_strings) {
    tokens_ = std::move(tokens);
    comments_ = std::move(comments);
    blocks_and_strings_ = std::move(blocks_and_strings);
    token_blocks_.clear();
}

}  // namespace tensorferry::grammar
