#!/usr/bin/env bash
# Checks what `risk` writes for office programs, and reads from them, by programs that are not ours: LibreOffice, openpyxl,
# python-calamine, python-docx, odfpy, XlsxWriter.
#
# usage: check-office.sh RISK [SCRATCH]
#
# RISK is the release binary. SCRATCH takes the files, a folder of its own when none is given. A program that is missing is
# named and what needs it is skipped, but with CI=true it is a fault. Exit: 0 everything was the same, 1 differences, 2 usage.
set -euo pipefail

if [ $# -lt 1 ] || [ $# -gt 2 ] || [ ! -x "$1" ]; then
  echo "usage: check-office.sh RISK [SCRATCH]" >&2
  exit 2
fi
tools=$(cd "$(dirname "$0")" && pwd)
risk=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
if [ $# -eq 2 ]; then
  mkdir -p "$2"
  scratch=$(cd "$2" && pwd)
else
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
fi

missing=()
command -v soffice >/dev/null || missing+=(soffice)
for module in openpyxl python_calamine docx odf xlsxwriter; do
  python3 -c "import $module" 2>/dev/null || missing+=("python3: $module")
done
if [ "${#missing[@]}" -gt 0 ]; then
  printf 'missing: %s\n' "${missing[@]}" >&2
  [ "${CI:-}" != "true" ] || exit 1
fi
has_office() { command -v soffice >/dev/null; }
has_module() { python3 -c "import $1" 2>/dev/null; }

# Converts files to a format: convert FORMAT FOLDER FILE … One start of the program for all of them.
convert() {
  local format=$1 folder=$2
  shift 2
  mkdir -p "$folder"
  soffice --headless "-env:UserInstallation=file://$scratch/profile" --convert-to "$format" --outdir "$folder" "$@" \
    >"$scratch/soffice.log" 2>&1
  local file name
  for file in "$@"; do
    name=$(basename "${file%.*}")
    if ! ls "$folder/$name"* >/dev/null 2>&1; then
      echo "LibreOffice made nothing of $(basename "$file"): $(tail -1 "$scratch/soffice.log")" >&2
      exit 1
    fi
  done
}
# Every sheet, UTF-8, separated by semicolons, cells as they are shown, Italian.
csv='csv:Text - txt - csv (StarCalc):59,34,76,1,,1040,false,true,true,false,false,-1'

echo "Export of every table in every format"
cd "$scratch"
rm -rf register out foreign wanted imported from-xlsx from-ods from-docx pdf
"$risk" init register >/dev/null
python3 "$tools/make_hostile_register.py" register
mkdir -p out
names=()
export_all_formats() {
  local name=$1
  shift
  names+=("$name")
  for format in csv json xlsx ods docx html; do
    "$risk" "$@" --register register --format "$format" -o "out/$name.$format" --force 2>>"out/diagnostics.txt"
  done
}
for appendix in 1 1.1 2 3 4 5; do export_all_formats "appendice-$appendix" export "$appendix"; done
export_all_formats valutazioni assess
names+=(tutto)
"$risk" export all --register register -o out/tutto >/dev/null
for format in json xlsx ods docx html; do
  "$risk" export all --register register --format "$format" -o "out/tutto.$format" 2>>out/diagnostics.txt
done

echo "Read by openpyxl, python-calamine, python-docx and odfpy"
for name in "${names[@]}"; do
  if has_module openpyxl && has_module python_calamine; then
    python3 "$tools/check_workbook.py" "out/$name.xlsx" "out/$name.json"
  fi
  # The JSON of an assessment is its first table, which HTML and Word have amid others.
  formats=(ods docx html)
  [ "$name" != valutazioni ] || formats=(ods)
  for format in "${formats[@]}"; do
    python3 "$tools/check_documents.py" "out/$name.$format" "out/$name.json" >/dev/null
  done
done

if has_office; then
  echo "Converted by LibreOffice"
  convert "$csv" from-xlsx out/*.xlsx
  convert "$csv" from-ods out/*.ods
  convert txt:Text from-docx out/*.docx
  convert pdf pdf out/appendice-1.docx out/appendice-1.xlsx
  python3 "$tools/check_conversions.py" out from-xlsx from-ods from-docx "${names[@]}"
fi

echo "Files of other programs, imported"
mkdir -p foreign
sheets=$(python3 "$tools/make_workbooks.py" out foreign)
printf '%s\n' "$sheets"
if has_office; then
  convert xlsx foreign/office foreign/openpyxl.xlsx
  convert ods foreign/office foreign/openpyxl.xlsx
fi
"$risk" import out/appendice-1.csv --into "$scratch/wanted" --body Prova --year 2026 >wanted.txt 2>&1 || {
  cat wanted.txt >&2
  exit 1
}
for file in foreign/*.xlsx foreign/office/*.* out/appendice-1.xlsx out/appendice-1.ods; do
  [ -e "$file" ] || continue
  rm -rf imported
  "$risk" import "$file" --body Prova --year 2026 --dry-run >preview.txt 2>&1 || {
    echo "$file cannot be imported:" >&2
    head -20 preview.txt >&2
    exit 1
  }
  [ ! -e imported ]
  "$risk" import "$file" --body Prova --year 2026 --into imported >/dev/null 2>&1
  if ! cmp wanted/processi.csv imported/processi.csv; then
    echo "$file is not imported as the CSV of the same table" >&2
    diff wanted/processi.csv imported/processi.csv | head -10 >&2
    exit 1
  fi
  echo "$file: $(($(wc -l <imported/processi.csv) - 1)) processes"
done

# Importing applies the errata for good, so that none are left.
echo "The whole register, exported and imported again"
whole=(out/tutto.xlsx out/tutto.ods out/tutto.json)
if has_office; then
  convert xlsx foreign/saved out/tutto.xlsx
  convert ods foreign/saved out/tutto.ods
  whole+=(foreign/saved/tutto.xlsx foreign/saved/tutto.ods)
fi
for file in "${whole[@]}"; do
  rm -rf again tables
  "$risk" import "$file" --into again >preview.txt 2>&1 || {
    echo "$file cannot be imported:" >&2
    head -20 preview.txt >&2
    exit 1
  }
  "$risk" export all --register again -o tables >/dev/null
  if ! diff -r -x errata.csv out/tutto tables >differences.txt; then
    echo "$file does not give the same register again" >&2
    head -10 differences.txt | cut -c1-300 >&2
    exit 1
  fi
  echo "$file: the same"
done
echo "Everything is the same"
