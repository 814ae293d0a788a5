#!/usr/bin/env bash
# Rates 200,000 rows on a local cluster of two workers and with one process, and compares rows, summary and errors byte by byte.
#
# usage: test.sh [RISK]
#
# RISK is the program, built in release when none is given. PySpark is installed from PyPI into .build-spark, where everything
# is. ROWS in the environment is another number of rows. Exit: 0 all equal, or no Java to run Spark with; 1 not.
set -euo pipefail

if ! command -v java >/dev/null; then
  echo "skipped: Spark needs Java, and there is none" >&2
  exit 0
fi
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$root/.build-spark
mkdir -p "$scratch"
if [ $# -gt 0 ]; then
  risk=$(realpath "$1")
else
  flags=(-c release --static-swift-stdlib --product risk)
  swift build "${flags[@]}" --package-path "$root" --quiet >&2
  risk=$(swift build "${flags[@]}" --package-path "$root" --show-bin-path)/risk
fi
python=$scratch/python/bin/python
if ! "$python" -c 'import pyspark' 2>/dev/null; then
  python3 -m venv "$scratch/python"
  "$python" -m pip install -q --disable-pip-version-check pyspark
fi
unset SPARK_HOME
export PYSPARK_PYTHON=$python SPARK_LOCAL_IP=127.0.0.1

work=$(mktemp -d "$scratch/test.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Runs levels.py on a master and expects a status and a message.
levels() {
  local master=$1 expected=$2 message=$3 log=$work/log status=0
  shift 3
  "$scratch/python/bin/spark-submit" --master "$master" --conf spark.ui.enabled=false --conf spark.local.dir="$work" \
    "$here/levels.py" "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne "$expected" ] || ! grep -qE "$message" "$log"; then
    grep -vE ' INFO |^\s+at ' "$log" | tail -40 >&2
    echo "levels.py ended with $status and not with $expected and '$message'" >&2
    exit 1
  fi
}

echo "One process and two workers"
"$python" "$here/generate.py" "${ROWS:-200000}" "$work/rows.csv"
status=0
"$risk" batch "$work/rows.csv" -o "$work/rows-rated.csv" --summary "$work/summary.csv" --errors "$work/errors.csv" \
  2>"$work/balance" || status=$?
levels 'local-cluster[2,1,1024]' "$status" "^$(head -1 "$work/balance")$" --risk "$risk" --pieces 7 "$work/rows.csv" "$work/cluster"
[ "$(find "$work/cluster/livelli" -name 'part-*' | wc -l)" -ge 7 ]
cat "$work"/cluster/livelli/part-* | cmp - "$work/rows-rated.csv"
cmp "$work/cluster/enti.csv" "$work/summary.csv"
cmp "$work/cluster/errori.csv" "$work/errors.csv"
head -1 "$work/balance"

echo "What would be cut wrongly is refused"
printf '%s\n"Ente\ndi due righe";P001;1;2;3;1;2;3\n' "$(head -1 "$work/rows.csv")" >"$work/quoted.csv"
levels 'local[2]' 1 'line 2 has a quote without its pair' --risk "$risk" "$work/quoted.csv" "$work/quoted"
printf '%s\nENTE;P001;1;2;3;1;2;3\nCitt\xe0;P001;1;2;3;1;2;3\n' "$(head -1 "$work/rows.csv")" >"$work/latin.csv"
levels 'local[2]' 1 'line 3 is not UTF-8' --risk "$risk" "$work/latin.csv" "$work/latin"

echo "A program that loses a row, or fails, does not go unnoticed"
head -2000 "$work/rows.csv" >"$work/short.csv"
printf '#!/bin/sh\n"%s" "$@" | sed 9d\n' "$risk" >"$work/loses"
printf '#!/bin/sh\ncase $2 in --jobs) exit 9 ;; esac\nexec "%s" "$@"\n' "$risk" >"$work/fails"
chmod +x "$work/loses" "$work/fails"
levels 'local[2]' 1 'the result is not to be used' --risk "$work/loses" "$work/short.csv" "$work/lost"
levels 'local[2]' 1 'PIPE_FUNCTION_EXITED' --risk "$work/fails" "$work/short.csv" "$work/failed"
echo "Everything passed"
