// The entry point that libFuzzer calls with each input: snapshots of the knowledge.
#include "tools/fuzz/invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    tensorferry::fuzz::check_snapshot({reinterpret_cast<const char*>(data), size});
    return 0;
}
