#include "src/cli/program.hpp"

int main(int argc, char** argv) {
    return tensorferry::cli::run(argc, argv);
}
