// In: the command line. Out: the exit status, after the program printed and wrote what was asked for.
#pragma once

namespace tensorferry::cli {

// 0: everything was converted; 1: something needs a hand, or --check or --diff found a change; 2: an error in usage or input.
int run(int argc, char** argv);

}  // namespace tensorferry::cli
