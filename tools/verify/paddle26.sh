#!/usr/bin/env bash
# Installs Paddle 2.6.2 into an environment of its own (once), executes the examples of both pairs with Paddle in it, and writes
# snapshots/evidence/*@2.6*.tsv: which equations hold for Paddle 2.6. Needs a build (./test or cmake --build --preset release).
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/setup/common.sh

OLDER=$CACHE/venv-paddle26
pins='paddlepaddle==2.6.2 numpy<2 setuptools'
if [ "$(cat "$OLDER/pins.txt" 2>/dev/null)" != "$pins" ]; then
  say "installing Paddle 2.6.2 into $OLDER (once)"
  rm -rf "$OLDER"
  "$PYTHON" -m venv "$OLDER"
  # shellcheck disable=SC2086
  "$OLDER/bin/python" -m pip install --quiet $pins >&2
  printf '%s' "$pins" >"$OLDER/pins.txt"
fi
for pair in pytorch-paddle paddle-mindspore; do
  "$PYTHON" tools/verify/older_version.py --binary build/release/tensorferry --compiler build/release/compile_snapshot --pair "$pair" \
    --older "paddle@2.6=$OLDER/bin/python" "$@"
done
