#include "graph/query.hpp"
#include "src/cli/commands.hpp"

namespace tensorferry::cli {

namespace {

int print_or_fail(const std::expected<std::string, graph::unknown_name>& text) {
    if (!text) {
        return fail({report::diagnostic_code::unknown_operator, text.error().name, graph::describe(text.error()), std::nullopt});
    }
    print(*text);
    return 0;
}

}  // namespace

int run_stats(const graph::knowledge& knowledge) {
    print(graph::stats(knowledge));
    return 0;
}

int run_show(const std::string& name, const graph::knowledge& knowledge) {
    return print_or_fail(graph::show(knowledge, name));
}

int run_map(const map_arguments& arguments, const graph::knowledge& knowledge) {
    const auto target = framework_argument(arguments.to, knowledge);
    return target ? print_or_fail(graph::map(knowledge, arguments.name, target->framework)) : fail(target.error());
}

}  // namespace tensorferry::cli
