#!/bin/sh
# Makes the font files beside this script: sh src/fonts/trim.sh (needs python3-fonttools and python3-brotli, and npm).
# Their licence reserves the name “Source” for the unchanged fonts, so the trimmed ones are called “Muc”.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
npm install --silent @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/source-code-pro@5.3.0 \
  @fontsource/stix-two-math@5.3.0

trim() { # package, style, weights, features, name of the family, name of the file
  for script in latin vietnamese; do
    python3 -m fontTools.varLib.instancer -q "node_modules/@fontsource-variable/$1/files/$1-$script-wght-$2.woff2" \
      "wght=$3" -o trimmed.ttf
    python3 - "$5" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
family = sys.argv[1]
font = TTFont('trimmed.ttf')
for record in font['name'].names:
    if record.nameID in (1, 3, 4, 6, 16, 25):
        record.string = family.replace(' ', '') if record.nameID in (3, 6, 25) else family
font.save('named.ttf')
PYTHON
    python3 -m fontTools.subset named.ttf --unicodes='*' --layout-features="$4" --no-hinting --desubroutinize \
      --name-IDs='*' --flavor=woff2 --output-file="$here/$6-$script.woff2"
  done
}

trim source-serif-4 normal 400:600 kern,liga,mark,mkmk,ccmp,tnum 'Muc Serif' muc-serif
trim source-serif-4 italic 400 kern,liga,mark,mkmk,ccmp 'Muc Serif' muc-serif-italic
trim source-code-pro normal 400 mark,mkmk,ccmp 'Muc Mono' muc-mono
# The font for formulas comes in three files: what most formulas need, other alphabets, other signs.
math() { # name of the file, characters
  python3 -m fontTools.subset node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2 \
    --unicodes="$2" --layout-features= --no-hinting --desubroutinize --output-file=named.ttf
  python3 - <<'PYTHON'
from fontTools.ttLib import TTFont
font = TTFont('named.ttf')
for record in font['name'].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = 'MucMath' if record.nameID in (3, 6) else 'Muc Math'
font.flavor = 'woff2'
font.save('math.woff2')
PYTHON
  cp math.woff2 "$here/$1.woff2"
}

ranges=$(node -e '
  const css = require("node:fs").readFileSync(process.argv[1], "utf8");
  for (const [, file, range] of css.matchAll(/(muc-math[\w-]*)\.woff2[^}]*?unicode-range:([^;]*);/g))
    console.log(file, range.replace(/\s/g, ""));' "$here/../styles/fonts.css")
echo "$ranges" | while read -r file range; do math "$file" "$range"; done

cp node_modules/@fontsource/stix-two-math/LICENSE "$here/muc-math.LICENSE.txt"
for name in source-serif-4:muc-serif source-code-pro:muc-mono; do
  cp "node_modules/@fontsource-variable/${name%:*}/LICENSE" "$here/${name#*:}.LICENSE.txt"
done
