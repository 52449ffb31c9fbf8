#include "src/training/flow.hpp"

#include <algorithm>

namespace tensorferry {

using namespace grammar;

void add(name_set& to, const name_set& more) { to.insert(more.begin(), more.end()); }

namespace {

void take(name_set& from, const name_set& less) {
    for (const auto& name : less) from.erase(name);
}

bool is_loop(node_kind kind) { return kind == node_kind::For || kind == node_kind::AsyncFor || kind == node_kind::While; }
bool is_with(node_kind kind) { return kind == node_kind::With || kind == node_kind::AsyncWith; }

bool opens_function(node_kind kind) {
    return kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef || kind == node_kind::ClassDef || kind == node_kind::Lambda;
}

}  // namespace

name_flow::name_flow(const tree& module, const parent_table& parents, const scope_table& scopes, const scope& where)
    : module_(module), parents_(parents), scopes_(scopes), where_(where) {}

std::vector<node_id> name_flow::block(node_id statement, unsigned field) const {
    const auto list = module_.list(statement, field);
    return {list.begin(), list.end()};
}

statement_place name_flow::place_of(node_id statement) const {
    statement_place place;
    place.owner = parents_.of(statement);
    if (place.owner == no_node) return place;
    unsigned index = 0;
    for (const auto& field : describe(module_.kind(place.owner)).fields) {
        if (field.type == field_type::list) {
            const auto list = module_.list(place.owner, index);
            const auto found = std::ranges::find(list, statement);
            if (found != list.end()) {
                place.list.assign(list.begin(), list.end());
                place.index = static_cast<std::size_t>(found - list.begin());
                place.field = index;
            }
        }
        ++index;
    }
    return place;
}

std::string name_flow::own_name(node_id name) const {
    const auto id = module_.identifier(name, field::Name::id);
    return scopes_.binding_scope(scopes_.scope_of(name), id) == &where_ ? std::string(id) : std::string();
}

name_set name_flow::read_in(node_id node) const {
    name_set names;
    if (node == no_node) return names;
    for_each_node(module_, node, [&](node_id each) {
        node_id name = no_node;
        if (module_.kind(each) == node_kind::Name && module_.ctx(each) != context::Store) name = each;
        if (module_.kind(each) == node_kind::AugAssign)
            if (const auto target = module_.child(each, field::AugAssign::target); module_.kind(target) == node_kind::Name) name = target;
        if (name == no_node) return;
        if (auto own = own_name(name); !own.empty()) names.insert(std::move(own));
    });
    return names;
}

name_set name_flow::bound_in(node_id statement) const {
    name_set names;
    const auto where = module_.extent(statement);
    for (const auto& [name, bindings] : where_.names)
        for (const auto& each : bindings) {
            const auto at = module_.extent(each.node);
            if (at.begin >= where.begin && at.end <= where.end) names.emplace(name);
        }
    return names;
}

name_set name_flow::certain(node_id statement) const {
    switch (module_.kind(statement)) {
        case node_kind::Assign:
        case node_kind::AugAssign:
        case node_kind::Import:
        case node_kind::ImportFrom:
        case node_kind::FunctionDef:
        case node_kind::AsyncFunctionDef:
        case node_kind::ClassDef: return bound_in(statement);
        case node_kind::AnnAssign: return module_.child(statement, field::AnnAssign::value) == no_node ? name_set{} : bound_in(statement);
        case node_kind::With:
        case node_kind::AsyncWith: {
            auto names = bound_for_certain(block(statement, field::With::body));
            for (auto item : module_.list(statement, field::With::items)) add(names, bound_in(item));
            return names;
        }
        case node_kind::If: {
            const auto body = bound_for_certain(block(statement, field::If::body)), other = bound_for_certain(block(statement, field::If::orelse));
            name_set both;
            std::ranges::set_intersection(body, other, std::inserter(both, both.end()));
            return both;
        }
        default: return {};
    }
}

name_set name_flow::bound_for_certain(const std::vector<node_id>& statements) const {
    name_set names;
    for (auto statement : statements) add(names, certain(statement));
    return names;
}

name_set name_flow::before(const std::vector<node_id>& statements, name_set after, const jumps& loop) const {
    for (auto each = statements.rbegin(); each != statements.rend(); ++each) after = before(*each, std::move(after), loop);
    return after;
}

name_set name_flow::before(node_id statement, name_set after, const jumps& loop) const {
    if (gone_.contains(statement)) return after;
    const auto kind = module_.kind(statement);
    if (is_loop(kind)) return before_loop(statement, after, loop);
    if (is_with(kind)) {
        after = before(block(statement, field::With::body), std::move(after), loop);
        for (auto item : module_.list(statement, field::With::items)) take(after, bound_in(item)), add(after, read_in(item));
        return after;
    }
    switch (kind) {
        case node_kind::If: {
            auto names = before(block(statement, field::If::body), after, loop);
            add(names, before(block(statement, field::If::orelse), after, loop));
            add(names, read_in(module_.child(statement, field::If::test)));
            return names;
        }
        case node_kind::Break: return loop.out;
        case node_kind::Continue: return loop.next;
        case node_kind::Return: return read_in(statement);
        case node_kind::Try:
        case node_kind::TryStar:
        case node_kind::Match: break;   // no way through them is left out: nothing they bind is certain
        default: take(after, certain(statement));
    }
    add(after, read_in(statement));
    if (kind == node_kind::Try || kind == node_kind::TryStar || kind == node_kind::Match) add(after, loop.out), add(after, loop.next);
    return after;
}

// What is read from where the next round begins.
name_set name_flow::loop_head(node_id loop, const name_set& after, const jumps& outer) const {
    const bool is_for = module_.kind(loop) != node_kind::While;
    const auto body = block(loop, is_for ? +field::For::body : +field::While::body);
    auto head = before(block(loop, is_for ? +field::For::orelse : +field::While::orelse), after, outer);
    if (!is_for) add(head, read_in(module_.child(loop, field::While::test)));
    for (int round = 0; round < 2; ++round) {
        auto names = before(body, head, {after, head});
        if (is_for) take(names, bound_in(module_.child(loop, field::For::target))), add(names, read_in(module_.child(loop, field::For::target)));
        add(head, names);
    }
    return head;
}

name_set name_flow::before_loop(node_id statement, const name_set& after, const jumps& outer) const {
    auto names = loop_head(statement, after, outer);
    if (module_.kind(statement) != node_kind::While) add(names, read_in(module_.child(statement, field::For::iter)));
    return names;
}

name_set name_flow::read_before_bound(const std::vector<node_id>& statements) const {
    gone_.clear();
    return before(statements, {}, {});
}

// What is read behind the statement at a place; `loop` gets what is read where the jumps of its list go.
name_set name_flow::read_at(const statement_place& place, jumps& loop) const {
    name_set after;
    if (place.owner != no_node && place.owner != where_.node && !opens_function(module_.kind(place.owner))) {
        const auto kind = module_.kind(place.owner);
        const auto outside = category_of(kind) == node_category::stmt ? place.owner : parents_.of(place.owner);   // a handler or a case
        jumps outer;
        after = read_at(place_of(outside), outer);
        if (is_loop(kind) && place.field == (kind == node_kind::While ? +field::While::body : +field::For::body)) {
            const auto head = loop_head(place.owner, after, outer);
            loop = {after, head};
            after = head;
        } else {
            loop = outer;
            // Anything else of a `try` may run next.
            if (kind == node_kind::Try || kind == node_kind::TryStar || kind == node_kind::ExceptHandler) add(after, read_in(outside));
        }
    }
    return before({place.list.begin() + static_cast<std::ptrdiff_t>(place.index) + 1, place.list.end()}, std::move(after), loop);
}

name_set name_flow::read_after(const statement_place& place, const std::set<node_id>& gone) const {
    gone_ = gone;
    jumps loop;
    auto names = read_at(place, loop);
    gone_.clear();
    return names;
}

name_set name_flow::read_any_time() const {
    name_set names;
    for_each_node(module_, where_.node, [&](node_id node) {
        if (node == where_.node || !opens_function(module_.kind(node))) return walk_step::on;
        add(names, read_in(node));
        return walk_step::skip;
    });
    return names;
}

}  // namespace tensorferry
