// In: a checked equation and the facts. Out: its versions, narrowed to those that have the operators it names.
#pragma once

#include "tools/snapshot/check_equation.hpp"

namespace tensorferry::snapshot {

// An equation holds only for versions that have every operator of a side, wherever it stands in it; of several runs of such
// versions, for the newest. The key of an equation is made before, since facts of another version change no evidence. Appends
// to `errors` where no version has them all.
void narrow_versions(checked_equation& checked, const equation_draft& draft, const graph::knowledge& facts, diagnostics& errors);

}  // namespace tensorferry::snapshot
