#!/bin/sh
# Says whether the sources of RiskCore import anything: they need the standard library only.
#
# usage: core-imports.sh [FOLDER]     exit: 0 nothing imported, 1 imports found (printed), 2 no such folder
folder=${1:-"$(dirname "$0")/../../Sources/RiskCore"}
[ -d "$folder" ] || { echo "core-imports.sh: no folder $folder" >&2; exit 2; }
pattern='^[[:space:]]*((public|package|internal|fileprivate|private|@[A-Za-z_]+(\([^)]*\))?)[[:space:]]+)*import[[:space:]]'
if grep -rnE --include='*.swift' "$pattern" "$folder"; then exit 1; fi
exit 0
