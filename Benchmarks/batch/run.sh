#!/usr/bin/env bash
# Compares risk batch with Polars, DuckDB, pandas and cp; compare.py says how.
#
# usage: run.sh [ROWS …]
#
# Without rows: 610, 5 million and 50 million, for which it needs some 5 GB of disk. The other programs are installed from
# PyPI into .build-batch, where everything is. RUNS in the environment is how often each runs.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$root/.build-batch
mkdir -p "$scratch/programs"
if [ ! -x "$scratch/python/bin/python" ]; then
  python3 -m venv "$scratch/python"
  "$scratch/python/bin/pip" install -q --disable-pip-version-check numpy polars duckdb pandas
fi
flags=(-c release --static-swift-stdlib)
swift build "${flags[@]}" --package-path "$root" --product risk --quiet >&2
cp "$(swift build "${flags[@]}" --package-path "$root" --show-bin-path)/risk" "$scratch/programs/risk"
swift build "${flags[@]}" --package-path "$here" --scratch-path "$scratch/kernel" --quiet >&2
cp "$(swift build "${flags[@]}" --package-path "$here" --scratch-path "$scratch/kernel" --show-bin-path)/kernel" \
  "$scratch/programs/kernel"
"$scratch/python/bin/python" "$here/compare.py" "$scratch/programs/risk" "$scratch/programs/kernel" "$scratch" "$@"
