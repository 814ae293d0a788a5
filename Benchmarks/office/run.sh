#!/usr/bin/env bash
# Compares writing and reading of workbooks with other programs; compare.py says how.
#
# usage: run.sh [ROWS …]
#
# Takes XlsxWriter, openpyxl and python-calamine for Python, and libxlsxwriter for C (Debian: libxlsxwriter-dev), as far as they
# are there; what is missing is named. RUNS in the environment is how often each program runs. Builds into .build-office.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
scratch=$(cd "$here/../.." && pwd)/.build-office
mkdir -p "$scratch/programs"
swift build -c release --static-swift-stdlib --package-path "$here" --scratch-path "$scratch" --quiet >&2
cp "$(swift build -c release --static-swift-stdlib --package-path "$here" --scratch-path "$scratch" --show-bin-path)/office" \
  "$scratch/programs/office"
rm -f "$scratch/programs/write_xlsx"
if ! cc -O2 -o "$scratch/programs/write_xlsx" "$here/write_xlsx.c" -lxlsxwriter 2>"$scratch/cc.log"; then
  echo "libxlsxwriter cannot be used: $(head -1 "$scratch/cc.log")" >&2
fi
python3 "$here/compare.py" "$scratch/programs" "$@"
