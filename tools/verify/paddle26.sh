#!/usr/bin/env bash
# Installs Paddle 2.6.2 into an environment of its own (once), executes the examples of both pairs with Paddle in it, and writes
# snapshots/evidence/*@2.6*.tsv: which equations hold for Paddle 2.6. Needs a build (./test or cmake --build --preset release).
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/setup/common.sh

OLDER=$CACHE/venv-paddle26
other_environment "$OLDER" paddlepaddle==2.6.2 'numpy<2' setuptools
for pair in pytorch-paddle paddle-mindspore; do
  "$PYTHON" tools/verify/older_version.py --binary build/release/tensorferry --compiler build/release/compile_snapshot --pair "$pair" \
    --older "paddle@2.6=$OLDER/bin/python" "$@"
done
