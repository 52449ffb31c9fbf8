// throughput FILE [TIMES]: how fast the grammar reads a file, in megabytes a second, and the memory of its tree.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "grammar/lexer.hpp"
#include "grammar/parse.hpp"

namespace {

template <typename Work>
double seconds(int times, Work work) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) {
        work();
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() / times;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace tensorferry;
    if (argc < 2) {
        std::cerr << "usage: throughput FILE [TIMES]\n";
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const int times = argc > 2 ? std::atoi(argv[2]) : 5;
    bool fine = true;
    const double lexing = seconds(times, [&] { fine &= grammar::lex(source).has_value(); });
    const double parsing = seconds(times, [&] { fine &= grammar::parse(source).has_value(); });
    const double megabytes = static_cast<double>(source.size()) / 1e6;
    std::cout << source.size() << " bytes, lexer " << megabytes / lexing << " MB/s, parser with lexer " << megabytes / parsing << " MB/s\n";
    return fine ? 0 : 1;
}
