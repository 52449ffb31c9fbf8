// In: a converted root. Out: what its other files say of the source framework: dependencies, replaced on request, and mentions.
#pragma once

#include "src/project/conversion.hpp"
#include "src/project/inputs.hpp"

namespace tensorferry::project {

// Looks into the files that convert() had nothing to do in: documents, settings, sources without framework code. Of the root's
// frameworks, those of its converted files or the one that the request names. Sets the files' mentions and dependencies and,
// where the request names a replacement, the text of files with dependencies.
void look_around(const input_root& root, const conversion_request& request, converted_root& result);

}  // namespace tensorferry::project
