#ifdef __linux__
#include <malloc.h>
#endif

#include "src/cli/program.hpp"

int main(int argc, char** argv) {
#ifdef M_TOP_PAD
    // Memory is asked of the system in large pieces: else each thread's grows by a few pages at a time, and each growth stops the other
    // threads. The second and third are what they would adapt to by themselves.
    mallopt(M_TOP_PAD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
    return tensorferry::cli::run(argc, argv);
}
