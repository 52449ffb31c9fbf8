// In: changes of byte ranges of one text. Out: the text with all of them applied, in one linear pass.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// Replaces the bytes of `where` by `text`; an empty range is an insertion before its begin.
struct edit {
    grammar::span where;
    std::string text;
};

// Applies sorted edits to the bytes of `region`, which must contain them; what stands between them is what `copy` makes of it. Where
// `written` is given, it gets one range of the result for each edit.
std::string splice(std::span<const edit> edits, grammar::span region, const std::function<std::string(grammar::span)>& copy,
                   std::vector<grammar::span>* written = nullptr);

class edit_list {
public:
    void add(grammar::span where, std::string text) { edits_.push_back({where, std::move(text)}); }
    bool empty() const { return edits_.empty(); }

    // Brings the edits into the order of the text; insertions at one place keep the order in which they were added and
    // come before what replaces the bytes there. Throws std::logic_error, naming both, where two overlap or one lies outside.
    void sort(std::string_view source);
    // Call after sort().
    const std::vector<edit>& sorted() const { return edits_; }
    // Applies all edits to the bytes of `region`, which must contain them. Call after sort().
    std::string splice(std::string_view source, grammar::span region, std::vector<grammar::span>* written = nullptr) const;
    // The same, where what stands between the edits is what `copy` makes of it.
    using copier = std::function<std::string(grammar::span)>;
    std::string splice(grammar::span region, const copier& copy) const { return codegen::splice(edits_, region, copy); }

private:
    std::vector<edit> edits_;
};

}  // namespace tensorferry::codegen
