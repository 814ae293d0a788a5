#!/bin/sh
# Builds and runs this example and compares what it prints with expected-output.txt.
#
# usage: check.sh [SCRATCH]
#
# SCRATCH is where the build goes, `.build` beside this script when none is given. Exit: 0 as expected, 1 not.
set -eu

if [ $# -gt 1 ]; then
  echo "usage: check.sh [SCRATCH]" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
scratch=${1-$here/.build}
mkdir -p "$scratch"

swift build --package-path "$here" --scratch-path "$scratch" --quiet -Xswiftc -warnings-as-errors
"$(swift build --package-path "$here" --scratch-path "$scratch" --show-bin-path)/embedding" > "$scratch/output.txt"
diff -u "$here/expected-output.txt" "$scratch/output.txt"
