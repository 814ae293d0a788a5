#!/bin/sh
# Builds the documentation of RiskCore with the toolchain's own docc; a warning is an error.
#
# usage: build-docs.sh [SCRATCH]
#
# SCRATCH takes the build, the symbol graphs and RiskCore.doccarchive, `.build/docs` when none is given. Exit: 0 built,
# 1 warnings or errors, 2 wrong usage or no docc.
set -eu

if [ $# -gt 1 ]; then
  echo "usage: build-docs.sh [SCRATCH]" >&2
  exit 2
fi
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "${1-$root/.build/docs}"
scratch=$(cd "${1-$root/.build/docs}" && pwd)

# The toolchain's programs stand together; `swift` may be a chain of links into it.
program=$(command -v swift)
while [ -L "$program" ]; do
  target=$(readlink "$program")
  case $target in
    /*) program=$target ;;
    *) program=$(dirname "$program")/$target ;;
  esac
done
docc=$(dirname "$program")/docc
if [ ! -x "$docc" ]; then
  echo "no docc beside $program" >&2
  exit 2
fi

# The graphs stand inside the build: a build that has nothing to do writes none, and one that is wiped takes them along.
symbols=$scratch/build/symbols
mkdir -p "$symbols"
swift build --package-path "$root" --scratch-path "$scratch/build" --quiet --target RiskCore \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols" \
  -Xswiftc -symbol-graph-minimum-access-level -Xswiftc public

"$docc" convert "$root/Sources/RiskCore/RiskCore.docc" --additional-symbol-graph-dir "$symbols" \
  --output-dir "$scratch/RiskCore.doccarchive" --warnings-as-errors \
  --fallback-display-name RiskCore --fallback-bundle-identifier RiskCore
