#!/usr/bin/env bash
# Installs a development build of MindSpore 2.5 into an environment of its own (once), executes the examples that say
# executed_with("mindspore@2.5", …) with it, and writes their evidence beside that of the others. Needs a build (./test or cmake --build --preset release).
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/setup/common.sh

EARLIER=$CACHE/venv-mindspore25
other_environment "$EARLIER" mindspore-dev==2.5.0.dev20250119 'numpy<2' setuptools
build/release/compile_snapshot --keys snapshots >build/keys.tsv
"$PYTHON" tools/verify/check.py --binary build/release/tensorferry --pair pytorch-mindspore --executed-with "mindspore@2.5=$EARLIER/bin/python" \
  --write-evidence --keys build/keys.tsv "$@"
