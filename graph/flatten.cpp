// In: what a builder collected. Out: its tables, in an order that depends on the content alone.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "graph/builder.hpp"
#include "graph/name_index.hpp"

namespace tensorferry::graph {
namespace {

// Each text once.
class string_pool {
public:
    text_ref keep(std::string_view text) {
        if (text.empty()) return {};
        const auto [at, is_new] = known_.try_emplace(std::string(text), text_ref{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())});
        if (is_new) pool_ += text;
        return at->second;
    }
    const std::string& text() const { return pool_; }

private:
    std::string pool_;
    std::unordered_map<std::string, text_ref> known_;
};

std::uint32_t number(std::size_t size) { return static_cast<std::uint32_t>(size); }

}  // namespace

class flattening {
public:
    explicit flattening(const builder& from) : from_(from) {}

    tables run() {
        number_operators();
        add_frameworks();
        add_operators();
        add_equations();
        add_documented();
        index_equivalences();
        add_names();
        for (const auto& d : from_.documentation_) out_.documentation.push_back({pool_.keep(d.prefix), pool_.keep(d.link), d.versions, d.kinds, d.owner});
        for (const auto& [key, source] : from_.helpers_) out_.helpers.push_back({pool_.keep(key.second), pool_.keep(source), key.first, {}});
        for (const auto& [fw, statement] : from_.conventions_) out_.conventions.push_back({pool_.keep(statement), fw, {}});
        return finish();
    }

private:
    using row_key = std::tuple<std::string, std::string, std::string, parameter_kind>;

    // Operators sorted by name and kind; a name has several where its kind changed between versions.
    void number_operators() {
        for (const auto& [name, numbers] : from_.operators_) {
            auto sorted = numbers;
            std::sort(sorted.begin(), sorted.end(), [&](auto a, auto b) { return from_.nodes_[a].kind < from_.nodes_[b].kind; });
            for (const auto each : sorted) {
                ids_[name].push_back(number(order_.size()));
                order_.push_back(each);
            }
        }
    }

    const std::vector<std::uint32_t>& ids_of(std::string_view name) const {
        static const std::vector<std::uint32_t> none;
        const auto at = ids_.find(name);
        return at == ids_.end() ? none : at->second;
    }
    const builder::node& node_of(std::uint32_t id) const { return from_.nodes_[order_[id]]; }

    void add_frameworks() {
        for (const auto& [fw, node] : from_.frameworks_) {
            out_.frameworks.push_back({pool_.keep(node.root), number(out_.versions.size()), number(node.versions.size()), fw, 0, node.partial});
            for (const auto v : node.versions) out_.versions.push_back(packed(v));
        }
    }

    void add_operators() {
        for (std::uint32_t id = 0; id < order_.size(); ++id) {
            const auto& node = node_of(id);
            operator_record record;
            record.name = pool_.keep(node.name);
            record.first_overload = number(out_.overloads.size());
            record.first_base = number(out_.bases.size());
            record.versions = node.versions;
            record.kind = node.kind;
            record.owner = node.owner;
            out_.operators.push_back(record);
            for (const auto& overload : node.overloads) out_.overloads.push_back({signature_number(overload), overload.versions, 0});
            std::uint16_t order = 0;
            for (const auto& [base, versions] : node.bases)
                for (const auto target : ids_of(base))
                    if (const version_set shared = versions & node_of(target).versions; shared != 0) out_.bases.push_back({target, shared, order++});
        }
    }

    std::uint32_t parameter_number(const builder::parameter_row& row) {
        const auto [at, is_new] = parameters_.try_emplace(row_key(row.name, row.type, row.default_text, row.kind), number(out_.parameters.size()));
        if (is_new) out_.parameters.push_back({pool_.keep(row.name), pool_.keep(row.type), pool_.keep(row.default_text), row.kind, {}});
        return at->second;
    }

    std::uint32_t signature_number(const builder::overload& overload) {
        std::pair<std::string, std::vector<std::uint32_t>> key{overload.returns, {}};
        for (const auto& row : overload.parameters) key.second.push_back(parameter_number(row));
        const auto [at, is_new] = signatures_.try_emplace(std::move(key), number(out_.signatures.size()));
        if (!is_new) return at->second;
        const auto& items = at->first.second;
        out_.signatures.push_back({pool_.keep(overload.returns), number(out_.signature_items.size()), number(items.size())});
        out_.signature_items.insert(out_.signature_items.end(), items.begin(), items.end());
        return at->second;
    }

    std::uint32_t add_pairs(const std::vector<parameter_pair>& pairs) {
        const auto first = number(out_.pairs.size());
        for (const auto& p : pairs) out_.pairs.push_back({pool_.keep(p.left), pool_.keep(p.right), pool_.keep(p.transform)});
        return first;
    }

    void add_equations() {
        for (const auto& e : from_.equations_) {
            const auto at = number(out_.equations.size());
            equation_record record;
            record.left = pool_.keep(e.left);
            record.right = pool_.keep(e.right);
            record.guard = pool_.keep(e.guard);
            record.note = pool_.keep(e.note);
            record.request = pool_.keep(e.request);
            record.evidence_text = pool_.keep(e.evidence_text);
            record.origin = pool_.keep(e.origin);
            record.left_first = e.left_versions.first;
            record.left_last = e.left_versions.last;
            record.right_first = e.right_versions.first;
            record.right_last = e.right_versions.last;
            record.first_drop = number(out_.drops.size());
            record.drops = number(e.drops.size());
            record.first_pair = add_pairs(e.same_parameters);
            record.pairs = number(e.same_parameters.size());
            record.left_framework = e.left_framework;
            record.right_framework = e.right_framework;
            record.way = e.way;
            record.evidence = e.evidence;
            for (const auto& [name, reason] : e.drops) out_.drops.push_back({pool_.keep(name), pool_.keep(reason)});
            out_.equations.push_back(record);
            connect(ids_of(e.left_operator), ids_of(e.right_operator), {no_operator, at, e.right_framework, equivalence_kind::equation, 1, e.way != direction::backward});
            connect(ids_of(e.right_operator), ids_of(e.left_operator), {no_operator, at, e.left_framework, equivalence_kind::equation, 0, e.way != direction::forward});
        }
    }

    void add_documented() {
        for (const auto& d : from_.documented_) {
            const auto &left = ids_of(d.left), &right = ids_of(d.right);
            if (left.empty() || right.empty()) continue;
            const auto at = number(out_.documented.size());
            const auto first = add_pairs(d.parameters);
            out_.documented.push_back({pool_.keep(d.difference), pool_.keep(d.pages), left.back(), right.back(), first, number(d.parameters.size())});
            connect(left, right, {no_operator, at, node_of(right.back()).owner, equivalence_kind::documented, 1, 0});
            connect(right, left, {no_operator, at, node_of(left.back()).owner, equivalence_kind::documented, 0, 0});
        }
    }

    // Every operator of that name, whatever its kind, leads to the newest of the other side.
    void connect(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, equivalence_record record) {
        if (!to.empty()) record.other = *std::max_element(to.begin(), to.end(), [&](auto a, auto b) { return node_of(a).versions < node_of(b).versions; });
        for (const auto op : from) found_.emplace_back(op, record);
    }

    void index_equivalences() {
        const auto key = [](const auto& f) { return std::tuple(f.first, f.second.kind, f.second.number, f.second.forward); };
        std::sort(found_.begin(), found_.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
        std::size_t next = 0;
        for (std::uint32_t op = 0; op < out_.operators.size(); ++op) {
            out_.operators[op].first_equivalence = number(next);
            for (; next < found_.size() && found_[next].first == op; ++next) out_.equivalences.push_back(found_[next].second);
        }
    }

    void add_names() {
        for (std::uint32_t id = 0; id < order_.size(); ++id) {
            const auto& node = node_of(id);
            out_.names.push_back({pool_.keep(node.name), id, node.versions, 0});
            if (node.kind == operator_kind::method || node.kind == operator_kind::attribute) out_.members.push_back(id);
        }
        for (const auto& [alias, node] : from_.aliases_)
            for (const auto id : ids_of(node.target))
                if (const version_set shared = node.versions & node_of(id).versions; shared != 0) out_.names.push_back({pool_.keep(alias), id, shared, 1});
    }

    tables finish() {
        const auto& text = pool_.text();
        out_.pool.assign(text.begin(), text.end());
        out_.pool.resize((text.size() + 3) / 4 * 4);  // so that the records behind it are aligned
        std::sort(out_.names.begin(), out_.names.end(), [&](const auto& a, const auto& b) {
            return std::tuple(out_.text(a.name), a.alias, a.op) < std::tuple(out_.text(b.name), b.alias, b.op);
        });
        out_.name_slots = index_of_names(out_);
        const auto key = [&](std::uint32_t id) { return std::tuple(out_.operators[id].owner, last_part(out_.text(out_.operators[id].name)), id); };
        std::sort(out_.members.begin(), out_.members.end(), [&](auto a, auto b) { return key(a) < key(b); });
        return std::move(out_);
    }

    const builder& from_;
    tables out_;
    string_pool pool_;
    std::vector<builder::operator_number> order_;                           // id -> node
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> ids_;
    std::map<row_key, std::uint32_t> parameters_;
    std::map<std::pair<std::string, std::vector<std::uint32_t>>, std::uint32_t> signatures_;
    std::vector<std::pair<std::uint32_t, equivalence_record>> found_;
};

tables builder::flatten() const { return flattening(*this).run(); }

}  // namespace tensorferry::graph
