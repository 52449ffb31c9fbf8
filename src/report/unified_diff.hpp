// In: a file's text before and after. Out: the change as a unified diff that patch and git apply understand.
#pragma once

#include <string>
#include <string_view>

namespace tensorferry::report {

// Empty if the texts are equal. Bytes are kept, newline kinds too. `old_name` is what stands after "--- ": "a/net.py", or
// "/dev/null" for a new file. Time grows with the size times the number of changed lines, which is bounded: past a limit
// the whole middle of the file is shown as replaced.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view old_name, std::string_view new_name);

}  // namespace tensorferry::report
