// What libFuzzer asks for new inputs: half of them are its own changes of bytes, the others put nodes of a tree, or of two,
// in each other's places, so that most of these still are Python.
#include <algorithm>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/parse.hpp"
#include "src/syntax/walk.hpp"

extern "C" std::size_t LLVMFuzzerMutate(unsigned char* data, std::size_t size, std::size_t most);

namespace {

using namespace tensorferry;
using namespace grammar;

std::vector<node_id> nodes_of_category(const tree& module, node_category category) {
    std::vector<node_id> found;
    for_each_node(module, module.root(), [&](node_id node) {
        const span extent = module.extent(node);
        if (describe(module.kind(node)).category == category && extent.begin < extent.end && extent.end <= module.source().size()) {
            found.push_back(node);
        }
    });
    return found;
}

// The first text with a node replaced by one of the second; empty where there are none of that category.
std::string spliced(const tree& into, const tree& from, std::mt19937& random) {
    constexpr node_category categories[] = {node_category::expr, node_category::expr, node_category::expr, node_category::stmt, node_category::match,
                                            node_category::other};
    const auto category = categories[random() % std::size(categories)];
    const auto places = nodes_of_category(into, category);
    const auto pieces = nodes_of_category(from, category);
    if (places.empty() || pieces.empty()) {
        return {};
    }
    const span place = into.extent(places[random() % places.size()]);
    const std::string_view piece = from.text(pieces[random() % pieces.size()]);
    const bool parentheses = category == node_category::expr && random() % 4 == 0;
    std::string text(into.source().substr(0, place.begin));
    text += parentheses ? "(" : "";
    text += piece;
    text += parentheses ? ")" : "";
    return text + std::string(into.source().substr(place.end));
}

std::size_t put(const std::string& text, unsigned char* data, std::size_t most) {
    if (text.empty() || text.size() > most) {
        return 0;
    }
    std::memcpy(data, text.data(), text.size());
    return text.size();
}

std::string text_of(const unsigned char* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* data, std::size_t size, std::size_t most, unsigned seed) {
    std::mt19937 random(seed);
    if (random() % 2 == 0) {
        if (const auto module = parse(text_of(data, size))) {
            if (const std::size_t made = put(spliced(*module, *module, random), data, most)) {
                return made;
            }
        }
    }
    return LLVMFuzzerMutate(data, size, most);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const unsigned char* first, std::size_t first_size, const unsigned char* second,
                                                 std::size_t second_size, unsigned char* out, std::size_t most, unsigned seed) {
    std::mt19937 random(seed);
    const auto into = parse(text_of(first, first_size));
    const auto from = parse(text_of(second, second_size));
    return into && from ? put(spliced(*into, *from, random), out, most) : 0;
}
