#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "src/cli/commands.hpp"

namespace tensorferry::cli {

int fail(const report::diagnostic& error) {
    print_error(report::to_text(error));
    return report::describe(error.code).exit_status;
}

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_error(std::string_view text) {
    std::fflush(stdout);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

bool everything_printed() {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return true;
    }
    print_error(report::to_text({report::diagnostic_code::unwritable_output, "standard output", std::strerror(errno), std::nullopt}));
    return false;
}

bool error_output_is_terminal() {
    return ::isatty(STDERR_FILENO) != 0;
}

bool error_output_has_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    return error_output_is_terminal() && (no_colour == nullptr || *no_colour == '\0');
}

}  // namespace tensorferry::cli
