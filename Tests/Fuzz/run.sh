#!/usr/bin/env bash
# Builds a target of libFuzzer over the sources of RiskCore and runs it.
#
# usage: run.sh TARGET [SECONDS] [OPTION …]
#
# TARGET is CSV, JSON or the beginning of another file *Target.swift here. SECONDS is 60 when it is not given; an OPTION
# goes to libFuzzer (`-help=1` lists them; a path to an input replays it). The corpus grows in .build-fuzz/corpus/TARGET.
# SOURCES in the environment is a folder to take for Sources/RiskCore, such as a copy with a planted fault; what it leaves
# goes to .build-fuzz/other-sources.
# Exit: 0 nothing found, 2 wrong usage or no build; otherwise the input is kept in .build-fuzz/found/.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/Tests/Fuzz
name=${1-}
if [ -z "$name" ] || [ ! -f "$here/${name}Target.swift" ]; then
  echo "usage: run.sh TARGET [SECONDS] [OPTION …]; the targets:" "$(cd "$here" && ls ./*Target.swift)" >&2
  exit 2
fi
seconds=${2-60}
shift $(($# < 2 ? $# : 2))

# What formats and readers are made of. With the whole of RiskCore, whose catalogs are long, a build takes ten times as long.
sources=${SOURCES-$root/Sources/RiskCore}
files=()
for part in CSV Diagnostics EngineVersion.swift Formats JSON Model/Sequence+Uniqued.swift \
  Methods/Fraction.swift Model/CalendarDate.swift Spreadsheets Text XML ZIP Tables/{Cell,LevelBand,Table,TableHead}.swift \
  Tables/{Table+ForbiddenCharacters,TableHead+RegisterLabel,TableHead+Units,Tables+RepeatedLines}.swift; do
  while IFS= read -r file; do files+=("$file"); done < <(find "$sources/$part" -name '*.swift' | sort)
done
files+=("$here/Entry.swift" "$here/TextLines.swift" "$here/${name}Target.swift")

# What some readers are compared with; Debian has them as zlib1g-dev and libexpat1-dev.
libraries=()
case $name in
  Inflate) libraries=(-import-objc-header /usr/include/zlib.h -lz) ;;
  XML) libraries=(-import-objc-header /usr/include/expat.h -lexpat) ;;
esac

build=$root/.build-fuzz
[ -z "${SOURCES-}" ] || build=$root/.build-fuzz/other-sources
binary=$build/$name
mkdir -p "$build/corpus/$name" "$build/found"
if [ ! -x "$binary" ] || [ -n "${SOURCES-}" ] ||
  [ -n "$(find "${files[@]}" "$here/run.sh" -newer "$binary" -print -quit)" ]; then
  # `swift build` with the same sanitizers gives no coverage.
  swiftc -O -wmo -parse-as-library -sanitize=fuzzer,address -swift-version 6 -enable-upcoming-feature ExistentialAny \
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility \
    -strict-memory-safety -package-name RiskCore -module-name Fuzz "${libraries[@]}" "${files[@]}" -o "$binary" \
    2> >(grep -v 'ld.gold: warning: Cannot export local symbol' >&2)
fi

options=("-max_total_time=$seconds" -timeout=10 -len_control=20 -rss_limit_mb=1024 "-artifact_prefix=$build/found/$name-")
[ ! -f "$here/Words/$name.dict" ] || options+=("-dict=$here/Words/$name.dict")
inputs=("$build/corpus/$name" "$here/Seeds/$name")
for option in "$@"; do
  [ "${option#-}" != "$option" ] || inputs=()
done
# The backtrace of Swift would stand in libFuzzer's way, and its leak check does not know Swift's constants.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
"$binary" "${options[@]}" "$@" "${inputs[@]}"
