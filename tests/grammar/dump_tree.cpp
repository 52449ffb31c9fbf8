// dump_tree MINOR FILE...: one line a file: its dump as of Python 3.MINOR, or its syntax error.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "grammar/parse.hpp"

int main(int argc, char** argv) {
    using namespace tensorferry;
    if (argc < 2) {
        std::cerr << "usage: dump_tree MINOR FILE...\n";
        return 2;
    }
    int status = 0;
    for (int i = 2; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const auto module = grammar::parse({std::istreambuf_iterator<char>(file), {}});
        if (module) {
            std::cout << grammar::dump(*module, std::atoi(argv[1])) << '\n';
        } else {
            const auto& error = module.error();
            std::cout << "error: " << error.where.line << ':' << error.where.column << ": " << error.message << '\n';
            status = 1;
        }
    }
    return status;
}
