# Every target of ours is compiled with these; headers of libraries are system headers and exempt.
add_library(tensorferry_options INTERFACE)
target_compile_options(tensorferry_options INTERFACE -Wall -Wextra -Werror)
# Clang reports what GCC's own library uses of itself (get_temporary_buffer in std::stable_partition).
target_compile_options(tensorferry_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
target_include_directories(tensorferry_options INTERFACE ${PROJECT_SOURCE_DIR})

option(TENSORFERRY_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(TENSORFERRY_SANITIZE)
  target_compile_options(tensorferry_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tensorferry_options INTERFACE -fsanitize=address,undefined)
endif()

# Programs under libFuzzer, see tools/fuzz: everything counts its coverage, whether its program is a fuzzer or not.
option(TENSORFERRY_FUZZ "Build the fuzzers (Clang only)" OFF)
if(TENSORFERRY_FUZZ)
  target_compile_options(tensorferry_options INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(tensorferry_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

option(TENSORFERRY_STATIC "Link the programs statically" OFF)
if(TENSORFERRY_STATIC)
  target_link_options(tensorferry_options INTERFACE -static)
endif()
