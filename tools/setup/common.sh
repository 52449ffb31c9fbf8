# Sourced by ./try and ./test: installs what is missing, makes the virtual environment once, builds.
# Sets ROOT, CACHE, PYTHON and PACKAGES (folder with the unpacked wheels that tests read).

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${TENSORFERRY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tensorferry}
VENV=$CACHE/venv
PYTHON=$VENV/bin/python
PACKAGES=$CACHE/packages
JOBS=$(nproc)
# Another clone of the same sources finds what this one compiled.
export CCACHE_BASEDIR=$ROOT CCACHE_NOHASHDIR=1

say() { printf '== %s\n' "$*" >&2; }

# Debian's packages, only those that are missing.
install_system_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "installing ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

install_build_packages() {
  install_system_packages build-essential cmake ninja-build ccache python3-venv libboost-graph-dev libboost-serialization-dev \
    tao-pegtl-dev libcli11-dev libfmt-dev catch2 nlohmann-json3-dev libminizip-dev libjemalloc-dev zlib1g-dev
}

build() {  # build PRESET [TARGET...]
  local preset=$1
  shift
  say "building $preset"
  (cd "$ROOT" && cmake --preset "$preset" >"$ROOT/build/configure-$preset.log" 2>&1) || { cat "$ROOT/build/configure-$preset.log" >&2; return 1; }
  (cd "$ROOT" && cmake --build --preset "$preset" -j "$JOBS" ${1:+--target "$@"}) >&2
}

# A plain virtual environment with pip, from the newest Python 3.11 that is there.
make_virtual_environment() {
  local interpreter=${TENSORFERRY_PYTHON:-}
  [ -n "$interpreter" ] || interpreter=$(command -v python3.11 || command -v python3)
  rm -rf "$VENV"
  mkdir -p "$CACHE"
  "$interpreter" -m venv "$VENV"
}

# A virtual environment beside the one of the newest frameworks, made once: other_environment FOLDER PIN...
other_environment() {
  local folder=$1
  shift
  [ "$(cat "$folder/pins.txt" 2>/dev/null)" = "$*" ] && return
  say "installing $1 into $folder (once)"
  rm -rf "$folder"
  "$PYTHON" -m venv "$folder"
  "$folder/bin/python" -m pip install --quiet "$@" >&2
  printf '%s' "$*" >"$folder/pins.txt"
}

# TENSORFERRY_TORCH_INDEX: an index that has torch built for CPUs; without it pip takes what its own configuration offers.
install_frameworks() {
  local pins=$ROOT/tools/setup/frameworks.txt marker=$VENV/pins.txt
  if cmp -s "$pins" "$marker" && "$PYTHON" -c '' 2>/dev/null; then
    return
  fi
  say "installing the frameworks into $VENV (once)"
  make_virtual_environment
  "$PYTHON" -m pip install --quiet ${TENSORFERRY_TORCH_INDEX:+--extra-index-url "$TENSORFERRY_TORCH_INDEX"} -r "$pins" >&2
  cp "$pins" "$marker"
}

# Unpacks the wheel of NAME==VERSION, without what it depends on and without what was compiled for some machine, below $PACKAGES/NAME.
fetch_wheel() {
  local pin=$1 name=${1%%==*}
  local folder=$PACKAGES/$name
  [ "$(cat "$folder/.pin" 2>/dev/null)" = "$pin" ] && return
  say "fetching $pin"
  rm -rf "$folder"
  mkdir -p "$folder"
  local pip=("$PYTHON" -m pip)
  [ -x "$PYTHON" ] || { make_virtual_environment; }
  local download
  download=$(mktemp -d)
  "${pip[@]}" download --quiet --no-deps --only-binary :all: -d "$download" "$pin" >&2
  "$PYTHON" -m zipfile -e "$download"/*.whl "$folder"
  rm -rf "$download"
  find "$folder" -type f \( -name '*.so' -o -name '*.so.*' -o -name '*.pyd' \) -delete
  printf '%s' "$pin" >"$folder/.pin"
}
