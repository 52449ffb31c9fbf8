#include "src/rewrite/unmigrated.hpp"

#include <algorithm>

namespace tensorferry {

using namespace grammar;

std::string_view unmigrated_source() {
    return R"python(def unmigrated(name):
    """A stand-in for a name without a counterpart: it may be mentioned, but what needs it fails.

    Where a file is imported it may be called, too: a warning says so, and what needs the result fails.
    """
    import sys
    import types
    import warnings

    def failing(name):
        def fail(*arguments, **keywords):
            raise NotImplementedError(f"{name} was not migrated: see the comment above its use")

        return fail

    class Unmigrated:
        def __init__(self, name):
            self._name = name

        def __getattr__(self, attribute):
            if attribute.startswith("__"):
                raise AttributeError(attribute)
            return Unmigrated(f"{self._name}.{attribute}")

        def __call__(self, *arguments, **keywords):
            # As a decorator: what it decorates fails when it is called.
            if len(arguments) == 1 and not keywords and isinstance(arguments[0], (types.FunctionType, type)):
                return failing(self._name)
            in_function = sys._getframe(1).f_code.co_flags & 1
            if in_function:
                failing(self._name)()
            warnings.warn(f"{self._name} was not migrated: what it does here is left out", RuntimeWarning, stacklevel=2)
            return Unmigrated(f"{self._name}()")

        # In annotations: Name[int], Name | None.
        def __getitem__(self, item):
            return self

        def __or__(self, other):
            return self

        __ror__ = __or__

        def __mro_entries__(self, bases):
            return (type(self._name.rpartition(".")[2], (), {"__init__": failing(self._name)}),)

        # What would otherwise have an answer for every value.
        def refuse(self, *arguments):
            failing(self._name)()

        __bool__ = __iter__ = __str__ = __format__ = refuse

        # typing looks whether what stands in Optional[…] is one of its own.
        def __eq__(self, other):
            return self is other if sys._getframe(1).f_globals.get("__name__") == "typing" else self.refuse()

        __hash__ = object.__hash__

    return Unmigrated(name)
)python";
}

bool evaluated_on_import(const tree& module, const parent_table& parents, node_id node) {
    for (auto child = node, parent = parents.of(node); parent != no_node; child = parent, parent = parents.of(parent)) {
        const auto kind = module.kind(parent);
        if (kind == node_kind::Lambda && module.child(parent, field::Lambda::body) == child) return false;
        if (kind != node_kind::FunctionDef && kind != node_kind::AsyncFunctionDef) continue;
        const auto body = module.list(parent, field::FunctionDef::body);
        if (std::ranges::find(body, child) != body.end()) return false;
    }
    return true;
}

}  // namespace tensorferry
