# Every target of ours is compiled with these; headers of libraries are system headers and exempt.
add_library(tensorferry_options INTERFACE)
target_compile_options(tensorferry_options INTERFACE -Wall -Wextra -Werror)
target_include_directories(tensorferry_options INTERFACE ${PROJECT_SOURCE_DIR})

option(TENSORFERRY_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(TENSORFERRY_SANITIZE)
  target_compile_options(tensorferry_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tensorferry_options INTERFACE -fsanitize=address,undefined)
endif()

option(TENSORFERRY_STATIC "Link the programs statically" OFF)
if(TENSORFERRY_STATIC)
  target_link_options(tensorferry_options INTERFACE -static)
endif()
