// In: a package's files. Out: the modules, classes and functions that importing it would make, without running any of it.
//
// The statements that an import would execute are followed in their order over what is known: names, literals, classes,
// functions, lists of names, and calls of the package's own functions (decorators, loops that attach methods). Everything
// else is unknown. Where a condition is unknown, both of its branches are followed, and what the first binds stays.
#pragma once

#include <expected>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "tools/extract/object.hpp"
#include "tools/extract/package_source.hpp"
#include "tools/extract/rules.hpp"

namespace tensorferry::extract {

// Arguments of a call as far as they are known.
struct call_arguments {
    std::vector<object*> positional;
    std::map<std::string, object*, std::less<>> named;
    bool complete = true;  // false: a starred argument of unknown length was among them
};

struct reading_counts {
    std::size_t modules = 0;
    std::size_t unreadable = 0;       // files with a syntax error
    std::size_t given_up = 0;         // calls that took too many steps
    std::vector<std::string> cut_short;  // modules whose import failed half-way
};

class interpreter {
public:
    interpreter(const package_source& package, object_arena& arena, const rules& rules);

    // The module of that dotted name, imported with its parents; null where the package has none.
    object* import_module(std::string_view dotted);
    // What the stub beside a module's source says, as a module of its own; null where there is none.
    object* import_stub(std::string_view dotted);
    // The attribute of an object; null where it has none. What a compiled module has beyond its stub is external.
    object* attribute(object* of, std::string_view name);
    // What stands behind a name of a module that was still being read when it was imported.
    object* force(object* value);
    // The value of an expression of a file where its module's names are visible.
    object* evaluate_in(const source_file& file, grammar::node_id node);
    // The names that `from module import *` binds; nothing where __all__ is absent.
    std::optional<std::vector<std::string>> exported(object* module);
    // The value of an instance's call, or of a decorator's: what a call of it returns.
    object* call(object* callee, const call_arguments& arguments);

    const std::map<std::string, object*, std::less<>>& loaded() const { return loaded_; }
    const reading_counts& counts() const { return counts_; }
    const package_source& package() const { return package_; }
    object* external(std::string_view dotted);

private:
    enum class flow : unsigned char { next, leave_loop, repeat_loop, returned, raised };
    struct frame {
        scope* names = nullptr;
        const source_file* source = nullptr;
        object* result = nullptr;    // what a definite return gave
        object* perhaps = nullptr;   // what a return under an unknown condition gave
        int uncertain = 0;           // unknown conditions around
        int guarded = 0;             // try statements around: a failing import is handled there
        int depth = 0;               // calls around
        std::size_t last_step = 0;   // when to give up
    };
    using node_id = grammar::node_id;

    // interpreter.cpp: modules
    void read_module(object* module, const module_file& file, bool stub);
    bool parse(source_file& file, const std::string& path);
    object* class_attribute(object* of, std::string_view name);
    object* instance_attribute(object* of, std::string_view name);
    object* module_attribute(object* of, std::string_view name);
    object* dunder(object* of, std::string_view name);

    // statements.cpp
    flow run(frame& f, std::span<const node_id> body);
    flow run_statement(frame& f, node_id node);
    flow run_if(frame& f, node_id node);
    flow run_for(frame& f, node_id node);
    flow run_while(frame& f, node_id node);
    flow run_try(frame& f, node_id node);
    flow run_return(frame& f, node_id node);
    void run_assignment(frame& f, node_id node);
    void run_annotated(frame& f, node_id node);
    void run_augmented(frame& f, node_id node);
    void run_delete(frame& f, node_id node);
    void assign(frame& f, node_id target, object* value);
    void assign_item(frame& f, node_id target, object* value);
    void unpack(frame& f, std::span<const node_id> targets, object* value);
    void bind(frame& f, std::string_view name, object* value);

    // imports.cpp
    // False where a module or a name of the package is missing: an ImportError.
    bool run_import(frame& f, node_id node);
    bool run_import_from(frame& f, node_id node);
    bool import_names(frame& f, object* from, node_id node);
    bool import_later(frame& f, const std::string& name, node_id node);
    void import_all(frame& f, object* from);
    std::string absolute(const frame& f, std::string_view module, unsigned level) const;

    // definitions.cpp
    void define_function(frame& f, node_id node);
    void define_class(frame& f, node_id node);
    object* make_function(frame& f, node_id node, node_id arguments, std::string_view name);
    object* decorate(frame& f, object* value, node_id decorator);
    object* base_of(object* value);
    void finish_class(object* type);
    std::optional<std::string> docstring(const source_file& file, std::span<const node_id> body);

    // expressions.cpp
    object* evaluate(frame& f, node_id node);
    object* evaluate_constant(frame& f, node_id node);
    object* evaluate_collection(frame& f, node_id node, object_kind kind, unsigned field);
    object* evaluate_dict(frame& f, node_id node);
    object* evaluate_formatted(frame& f, node_id node);
    object* evaluate_comprehension(frame& f, node_id node, object_kind kind);
    void comprehend(frame& f, node_id node, std::size_t generator, object* into);
    object* evaluate_subscript(frame& f, node_id node);
    object* evaluate_boolean(frame& f, node_id node);
    object* evaluate_call(frame& f, node_id node);
    object* annotation(frame& f, node_id node, object* inner);
    object* look_up(frame& f, std::string_view name);

    // operators.cpp
    object* compare(frame& f, node_id node);
    std::optional<bool> compare(grammar::operator_kind op, object* left, object* right);
    object* binary(grammar::operator_kind op, object* left, object* right);
    object* unary(grammar::operator_kind op, object* operand);
    object* subscript(object* of, object* key);
    std::optional<bool> truth(object* value);
    std::optional<bool> contains(object* in, object* key);
    std::optional<std::vector<object*>> elements(object* of);

    // calls.cpp
    object* call(frame& f, object* callee, const call_arguments& arguments);
    object* call_function(frame& f, object* function, const call_arguments& arguments);
    object* instantiate(frame& f, object* type, const call_arguments& arguments);
    object* stated_signature(object* maker, object* text);
    void describe(object& of, std::optional<std::string> doc);
    object* document(const call_arguments& arguments);
    void bind_arguments(frame& f, object* function, const call_arguments& arguments);
    object* call_partial(frame& f, object* partial, const call_arguments& arguments);

    // builtins.cpp, container_methods.cpp
    object* call_external(frame& f, object* callee, const call_arguments& arguments);
    object* call_method(object* on, std::string_view name, const call_arguments& arguments);
    object* set_attribute(object* of, std::string_view name, object* value);
    object* wrap(object* wrapper, object* wrapped);
    object* named_tuple(std::string_view home, const call_arguments& arguments);
    object* names_of(object* of);
    std::optional<bool> is_instance(object* value, object* type);
    static const std::unordered_map<std::string_view, object* (interpreter::*)(frame&, const call_arguments&)>& builtins();
    object* builtin_setattr(frame&, const call_arguments&);
    object* builtin_getattr(frame&, const call_arguments&);
    object* builtin_hasattr(frame&, const call_arguments&);
    object* builtin_globals(frame&, const call_arguments&);
    object* builtin_dir(frame&, const call_arguments&);
    object* builtin_vars(frame&, const call_arguments&);
    object* builtin_isinstance(frame&, const call_arguments&);
    object* builtin_callable(frame&, const call_arguments&);
    object* builtin_isclass(frame&, const call_arguments&);
    object* builtin_list(frame&, const call_arguments&);
    object* builtin_tuple(frame&, const call_arguments&);
    object* builtin_set(frame&, const call_arguments&);
    object* builtin_sorted(frame&, const call_arguments&);
    object* builtin_dict(frame&, const call_arguments&);
    object* builtin_zip(frame&, const call_arguments&);
    object* builtin_enumerate(frame&, const call_arguments&);
    object* builtin_range(frame&, const call_arguments&);
    object* builtin_float(frame&, const call_arguments&);
    object* builtin_str(frame&, const call_arguments&);
    object* builtin_type(frame&, const call_arguments&);
    object* builtin_property(frame&, const call_arguments&);
    object* builtin_staticmethod(frame&, const call_arguments&);
    object* builtin_classmethod(frame&, const call_arguments&);
    object* builtin_same(frame&, const call_arguments&);
    object* builtin_wraps(frame&, const call_arguments&);
    object* builtin_update_wrapper(frame&, const call_arguments&);
    object* builtin_partial(frame&, const call_arguments&);
    object* builtin_decorator(frame&, const call_arguments&);
    object* builtin_deprecated(frame&, const call_arguments&);
    object* builtin_namedtuple(frame&, const call_arguments&);
    object* builtin_import_module(frame&, const call_arguments&);
    object* builtin_dataclass(frame&, const call_arguments&);

    // Literals and little things.
    object* string(std::string text) { return arena_.make(object_kind::string, std::move(text)); }
    object* integer(long long value) { return arena_.make(object_kind::integer, std::to_string(value)); }
    object* boolean(std::optional<bool> value) { return !value ? unknown_ : *value ? true_ : false_; }
    bool knows_module(std::string_view dotted) const { return package_.modules().contains(dotted); }

    const package_source& package_;
    object_arena& arena_;
    const rules& rules_;
    std::deque<source_file> files_;
    std::map<std::string, object*, std::less<>> loaded_, stubs_, externals_;
    object* unknown_;
    object* none_;
    object* true_;
    object* false_;
    object* ellipsis_;
    std::size_t steps_ = 0;
    reading_counts counts_;
};

}  // namespace tensorferry::extract
