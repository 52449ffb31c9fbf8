// setup.py: the strings that reach the requirements of setup(…), through names of the file too. Nothing is executed.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "grammar/parse.hpp"
#include "src/dependencies/dependency_finder.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

constexpr std::array<std::string_view, 4> keywords_with_requirements{"install_requires", "setup_requires", "tests_require", "extras_require"};

class requirement_strings {
public:
    requirement_strings(const tree& module, dependency_finder& finder) : module_(module), finder_(finder) {}

    void run() {
        for_each_node(module_, module_.root(), [&](node_id node) {
            if (module_.kind(node) != node_kind::Call) return;
            const auto name = dotted_name(module_, module_.child(node, field::Call::func));
            if (name != "setup" && !name.ends_with(".setup")) return;
            for (const auto keyword : std::vector<node_id>(module_.list(node, field::Call::keywords).begin(), module_.list(node, field::Call::keywords).end())) {
                const auto of = module_.identifier(keyword, field::keyword::arg);
                if (std::ranges::find(keywords_with_requirements, of) != keywords_with_requirements.end()) expression(module_.child(keyword, field::keyword::value));
            }
        });
    }

private:
    void expressions(std::span<const node_id> nodes) {
        for (const auto node : nodes) expression(node);
    }

    // Recursion is as deep as the parser lets expressions be; a name is followed once.
    void expression(node_id node) {
        if (node == no_node) return;
        switch (module_.kind(node)) {
            case node_kind::Constant: return constant(node);
            case node_kind::List: return expressions(module_.list(node, field::List::elts));
            case node_kind::Tuple: return expressions(module_.list(node, field::Tuple::elts));
            case node_kind::Set: return expressions(module_.list(node, field::Set::elts));
            case node_kind::Dict: return expressions(module_.list(node, field::Dict::values));
            case node_kind::Starred: return expression(module_.child(node, field::Starred::value));
            case node_kind::BinOp:
                expression(module_.child(node, field::BinOp::left));
                return expression(module_.child(node, field::BinOp::right));
            case node_kind::IfExp:
                expression(module_.child(node, field::IfExp::body));
                return expression(module_.child(node, field::IfExp::orelse));
            case node_kind::Name: return name(std::string(module_.identifier(node, field::Name::id)));
            default: return;
        }
    }

    // What the file assigns, adds or appends to the name, wherever it does.
    void name(const std::string& local) {
        if (!followed_.insert(local).second) return;
        for_each_node(module_, module_.root(), [&](node_id node) {
            switch (module_.kind(node)) {
                case node_kind::Assign: {
                    const auto targets = module_.list(node, field::Assign::targets);
                    if (std::ranges::any_of(targets, [&](node_id target) { return is_name(target, local); })) expression(module_.child(node, field::Assign::value));
                    return;
                }
                case node_kind::AnnAssign:
                    if (is_name(module_.child(node, field::AnnAssign::target), local)) expression(module_.child(node, field::AnnAssign::value));
                    return;
                case node_kind::AugAssign:
                    if (is_name(module_.child(node, field::AugAssign::target), local)) expression(module_.child(node, field::AugAssign::value));
                    return;
                case node_kind::Call: {
                    const auto called = dotted_name(module_, module_.child(node, field::Call::func));
                    if (called == local + ".append" || called == local + ".extend") expressions(module_.list(node, field::Call::args));
                    return;
                }
                default: return;
            }
        });
    }

    bool is_name(node_id node, const std::string& local) const {
        const auto kind = module_.kind(node);
        if (kind == node_kind::Name) return module_.identifier(node, field::Name::id) == local;
        return kind == node_kind::Subscript && dotted_name(module_, module_.child(node, field::Subscript::value)) == local;
    }

    // Only the text between plain quotes is the string's value.
    void constant(node_id node) {
        if (module_.constant(node) != constant_kind::string || !seen_.insert(node).second) return;
        const auto extent = module_.extent(node);
        const auto text = module_.text(node);
        const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
        const auto inner = quoted ? text.substr(1, text.size() - 2) : std::string_view();
        const char forbidden[] = {'\\', '\n', quoted ? text.front() : '\n'};
        if (!inner.empty() && inner.find_first_of(std::string_view(forbidden, 3)) == std::string_view::npos) finder_.requirement(extent.begin + 1, extent.end - 1);
    }

    const tree& module_;
    dependency_finder& finder_;
    std::set<std::string> followed_;
    std::set<node_id> seen_;
};

}  // namespace

void find_in_setup_py(dependency_finder& finder) {
    const auto module = parse(std::string(finder.text()));
    if (module) requirement_strings(*module, finder).run();
}

}  // namespace tensorferry
