#include "src/cli/program.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "src/cli/commands.hpp"
#include "src/version.hpp"

namespace tensorferry::cli {

namespace {

struct arguments {
    convert_arguments convert;
    explain_arguments explain;
    parse_arguments parse;
    std::string show_name;
    map_arguments map;
    diff_arguments diff;
    export_arguments graph_export;
    compile_arguments compile;
    std::string check_folder;
    std::string knowledge_file;
    bool version = false;
};

CLI::App* add_convert(CLI::App& app, convert_arguments& to) {
    CLI::App* command = app.add_subcommand("convert", "Convert files, folders or standard input to another framework");
    command->add_option("--from", to.from, "source framework FW or FW@VERSION; left out: detected from the imports");
    command->add_option("--to", to.to, "target framework FW or FW@VERSION: pytorch, paddle or mindspore")->required();
    command->add_option("--prefer", to.prefer, "a part of the target that is taken where it has a counterpart: mint (mindspore.mint, most of which runs on Ascend only)");
    command->add_option("PATH", to.paths, "file, folder, or - for standard input")->required();
    CLI::Option* out = command->add_option("-o", to.out, "file or folder to write to");
    CLI::Option* in_place = command->add_flag("--in-place", to.in_place, "change the files themselves");
    CLI::Option* diff = command->add_flag("--diff", to.diff, "print the changes and write nothing; exit status 1 if there are any");
    CLI::Option* check = command->add_flag("--check", to.check, "print the names of files that would change and write nothing; exit status 1 if there are any");
    for (CLI::Option* one : {out, in_place, diff, check}) {
        for (CLI::Option* other : {out, in_place, diff, check}) {
            if (one != other) {
                one->excludes(other);
            }
        }
    }
    command->add_option("--report", to.report, "write the report to this file, in the format of its ending: .txt, .json, .sarif or .html");
    command->add_option("--dependencies", to.dependencies, "put this requirement, as in paddlepaddle==3.3.1, in the place of the source framework in requirements.txt and its like");
    command->add_option("--jobs", to.jobs, "threads; left out: one for each core")->check(CLI::Range(1U, 1024U));
    return command;
}

CLI::App* add_explain(CLI::App& app, explain_arguments& to) {
    CLI::App* command = app.add_subcommand("explain", "Say what a conversion does in a file or a line of it, by which equation, and why");
    command->add_option("FILE", to.place, "FILE, FILE:LINE or FILE:LINE:COLUMN")->required();
    command->add_option("--from", to.from, "source framework FW or FW@VERSION; left out: detected from the imports");
    command->add_option("--to", to.to, "target framework FW or FW@VERSION; left out: each of the others");
    return command;
}

CLI::App* add_parse(CLI::App& app, parse_arguments& to) {
    CLI::App* command = app.add_subcommand("parse", "Check a file's syntax");
    command->add_option("FILE", to.file, "file, or - for standard input")->required();
    command->add_flag("--dump", to.dump, "print the syntax tree as CPython's ast.dump(include_attributes=True) does");
    command->add_option("--python", to.python_minor, "minor version of the CPython whose dump is printed")->check(CLI::Range(8, 14));
    return command;
}

void print_version(const graph::knowledge& knowledge) {
    print(fmt::format("tensorferry {}\nknowledge {}\n", program_version, knowledge.content_hash()));
    for (const graph::framework fw : graph::all_frameworks) {
        std::vector<std::string> versions;
        for (const graph::version& version : knowledge.versions(fw)) {
            versions.push_back(fmt::format("{}.{}", version.major, version.minor));
        }
        print(fmt::format("{} {}\n", graph::name_of(fw), fmt::join(versions, ", ")));
    }
}

// A usage error has the exit status 2, whatever the library would return; help and the like have 0.
int report_usage(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        return app.exit(error);
    }
    print_error(fmt::format("tensorferry: error: {}\n  tensorferry --help shows what there is\n", error.what()));
    return 2;
}

struct commands {
    CLI::App* convert;
    CLI::App* explain;
    CLI::App* parse;
    CLI::App* stats;
    CLI::App* show;
    CLI::App* map;
    CLI::App* diff;
    CLI::App* graph_export;
    CLI::App* compile;
    CLI::App* check;
};

void add_knowledge(CLI::App& app, arguments& to, commands& all) {
    CLI::App* knowledge = app.add_subcommand("knowledge", "Ask what the program knows");
    knowledge->fallthrough();
    knowledge->require_subcommand(1);
    all.stats = knowledge->add_subcommand("stats", "Count what the snapshot holds");
    all.show = knowledge->add_subcommand("show", "Show an operator");
    all.show->add_option("NAME", to.show_name, "full name, as in torch.nn.Conv2d, or NAME@VERSION")->required();
    all.map = knowledge->add_subcommand("map", "Show what stands for an operator in another framework");
    all.map->add_option("NAME", to.map.names, "full names, as in torch.nn.Conv2d")->required();
    all.map->add_option("--to", to.map.to, "framework")->required();
    all.diff = knowledge->add_subcommand("diff", "Show what came, went and changed between two versions of a framework");
    all.diff->add_option("BEFORE", to.diff.before, "FW@VERSION")->required();
    all.diff->add_option("AFTER", to.diff.after, "FW@VERSION")->required();
    all.graph_export = knowledge->add_subcommand("export", "Print the graph in a format that other tools read");
    all.graph_export->add_option("--format", to.graph_export.format, "cypher, graphml, csv or json")->required()->check(CLI::IsMember({"cypher", "graphml", "csv", "json"}));
    all.graph_export->add_option("-o", to.graph_export.out, "csv: write a table for each label and a schema that loads them into this folder");
    all.compile = knowledge->add_subcommand("compile", "Check a folder of knowledge as text and write its snapshot");
    all.compile->add_option("DIR", to.compile.folder, "folder with facts/, equations/ and what belongs to them")->required();
    all.compile->add_option("-o", to.compile.out, "file to write")->required();
    all.check = knowledge->add_subcommand("check", "Compare an installed framework with the snapshot; exit status 1 if it is newer or differs");
    all.check->add_option("DIR", to.check_folder, "the framework's folder (.../site-packages/torch), a folder of packages, or a wheel")->required();
}

commands add_commands(CLI::App& app, arguments& to) {
    commands all{};
    app.set_help_all_flag("--help-all", "Print the help of all commands");
    app.add_flag("--version", to.version, "Print the versions of the program, its knowledge and the frameworks that it covers");
    app.add_option("--knowledge", to.knowledge_file, "use this snapshot instead of the one in the program")->type_name("FILE");
    app.fallthrough();
    app.require_subcommand(0, 1);
    all.convert = add_convert(app, to.convert);
    all.explain = add_explain(app, to.explain);
    all.parse = add_parse(app, to.parse);
    add_knowledge(app, to, all);
    for (CLI::App* command : {all.convert, all.explain, all.parse, all.stats, all.show, all.map, all.diff, all.graph_export, all.compile, all.check}) {
        command->fallthrough();
    }
    return all;
}

int run_command(const commands& all, const arguments& given) {
    if (*all.parse) {
        return run_parse(given.parse);
    }
    if (*all.compile) {
        return run_compile(given.compile);
    }
    std::optional<graph::knowledge> loaded;
    if (!given.knowledge_file.empty()) {
        auto file = graph::knowledge::load_file(given.knowledge_file);
        if (!file) {
            return fail(report::from(file.error(), given.knowledge_file));
        }
        loaded = std::move(*file);
    }
    const graph::knowledge& knowledge = loaded ? *loaded : graph::knowledge::embedded();
    if (given.version) {
        print_version(knowledge);
        return 0;
    }
    if (*all.convert) {
        return run_convert(given.convert, knowledge);
    }
    if (*all.explain) {
        return run_explain(given.explain, knowledge);
    }
    if (*all.stats) {
        return run_stats(knowledge);
    }
    if (*all.diff) {
        return run_diff(given.diff, knowledge);
    }
    if (*all.check) {
        return run_check(given.check_folder, knowledge);
    }
    if (*all.graph_export) {
        return run_export(given.graph_export, knowledge);
    }
    return *all.show ? run_show(given.show_name, knowledge) : run_map(given.map, knowledge);
}

}  // namespace

int run(int argc, char** argv) {
    CLI::App app("Migrates deep-learning source code between PyTorch, PaddlePaddle and MindSpore", "tensorferry");
    arguments given;
    const commands all = add_commands(app, given);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return report_usage(app, error);
    }
    if (!given.version && app.get_subcommands().empty()) {
        print_error(app.help());
        return 2;
    }
    const int status = run_command(all, given);
    return everything_printed() ? status : 2;
}

}  // namespace tensorferry::cli
