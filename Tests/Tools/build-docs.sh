#!/bin/sh
# Builds the documentation of RiskCore with the toolchain's own docc; a warning is an error.
#
# usage: build-docs.sh [OUT [OPTION …]]
#
# OUT takes the symbol graphs and RiskCore.doccarchive, `.build/docs` when none is given. An OPTION goes to `swift build`:
# with those of a build that is there already, nothing is built again. Exit: 0 built, 1 warnings or errors, 2 no docc.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "${1-$root/.build/docs}"
out=$(cd "${1-$root/.build/docs}" && pwd)
[ $# -eq 0 ] || shift

# The toolchain's programs stand together; `swift` may be a chain of links into it.
program=$(command -v swift)
while [ -L "$program" ]; do
  target=$(readlink "$program")
  case $target in
    /*) program=$target ;;
    *) program=$(dirname "$program")/$target ;;
  esac
done
tools=$(dirname "$program")
if [ ! -x "$tools/docc" ]; then
  echo "no docc beside $program" >&2
  exit 2
fi

swift build --package-path "$root" --quiet --target RiskCore "$@"
modules=$(swift build --package-path "$root" --show-bin-path "$@")/Modules
triple=$(swift -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p')
rm -rf "$out/symbols"
mkdir -p "$out/symbols"
"$tools/swift-symbolgraph-extract" -module-name RiskCore -I "$modules" -target "$triple" \
  -minimum-access-level public -output-dir "$out/symbols"

"$tools/docc" convert "$root/Sources/RiskCore/RiskCore.docc" --additional-symbol-graph-dir "$out/symbols" \
  --output-dir "$out/RiskCore.doccarchive" --warnings-as-errors \
  --fallback-display-name RiskCore --fallback-bundle-identifier RiskCore
