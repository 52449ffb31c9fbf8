// In: a method's name. Out: whether Python's own types have it, so that on an unknown receiver it says nothing.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tensorferry {

// Methods of Python's own types, of its queues and of images: on an unknown receiver such a name says nothing.
inline constexpr std::string_view common_methods[] = {
    "add", "append", "capitalize", "clear", "close", "conjugate", "copy", "count", "decode", "difference", "discard", "encode", "endswith",
    "extend", "find", "flush", "format", "get", "index", "insert", "intersection", "items", "join", "keys", "lower", "lstrip", "name",
    "pop", "popitem", "read", "remove", "replace", "reverse", "rstrip", "seek", "setdefault", "sort", "split", "start", "startswith", "step",
    "stop", "strip", "title", "type", "union", "update", "upper", "values", "write", "apply", "load", "save", "run", "build", "fit",
    "construct", "set", "mode", "put", "resize", "all", "any", "max", "min", "mean", "sum", "std", "var", "astype", "tolist", "item", "numpy", "round",
    "fill", "dot", "transpose", "reshape", "squeeze", "flatten", "repeat", "take", "cumsum", "prod", "argmax", "argmin", "argsort", "clip",
    "nonzero", "diagonal", "trace", "ravel", "byteswap", "tobytes", "to"};
// The last two rows are NumPy's arrays': a name that both know is taken for a tensor's, since numpy arrays rarely meet these files;
// the report says that it was assumed.
inline constexpr std::string_view array_methods_begin = "all";

inline bool is_common_method(std::string_view name) {
    const auto arrays = std::ranges::find(common_methods, array_methods_begin);
    return std::find(std::begin(common_methods), arrays, name) != arrays;
}

// True for a method that NumPy's arrays share with tensors.
inline bool is_array_method(std::string_view name) {
    const auto arrays = std::ranges::find(common_methods, array_methods_begin);
    return std::find(arrays, std::end(common_methods), name) != std::end(common_methods);
}

}  // namespace tensorferry
