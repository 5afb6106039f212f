#!/bin/sh
# Makes the font files beside this script: sh src/fonts/trim.sh (needs python3-fonttools and python3-brotli, and npm).
# Their licence reserves the name “Source” for the unchanged fonts, so the trimmed ones are called “Muc”.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
npm install --silent --prefix . source-serif@4.5.1 source-code-pro@2.42.0 @fontsource/stix-two-math@5.3.0

# The characters that the rule for a file lists.
ranges=$(node -e '
  const css = require("node:fs").readFileSync(process.argv[1], "utf8");
  for (const [, file, range] of css.matchAll(/(muc-[\w-]*)\.woff2[^}]*?unicode-range:([^;]*);/g))
    console.log(file, range.replace(/\s/g, ""));' "$here/../styles/fonts.css")

trim() { # font, limits of its axes, features, name of the family, name of the file
  python3 -m fontTools.subset "node_modules/$1" --unicodes="$(echo "$ranges" | sed -n "s/^$5 //p")" \
    --layout-features="$3" --no-hinting --desubroutinize --name-IDs='*' --output-file=cut.ttf
  # Words of their own: limits are split.
  if [ -n "$2" ]; then python3 -m fontTools.varLib.instancer -q cut.ttf $2 -o cut.ttf; fi
  python3 - "$4" "$here/$5.woff2" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
family, file = sys.argv[1:]
font = TTFont('cut.ttf')
for record in font['name'].names:
    if record.nameID in (1, 3, 4, 6, 16, 25):
        record.string = family.replace(' ', '') if record.nameID in (3, 6, 25) else family
font.flavor = 'woff2'
font.save(file)
PYTHON
}

trim source-serif/VAR/SourceSerif4Variable-Roman.ttf 'wght=400:600 opsz=14' kern,liga,mark,mkmk,ccmp 'Muc Serif' muc-serif
trim source-serif/VAR/SourceSerif4Variable-Italic.ttf 'wght=400 opsz=14' kern,liga,mark,mkmk,ccmp 'Muc Serif' \
  muc-serif-italic
trim source-code-pro/TTF/SourceCodePro-Regular.ttf '' mark,mkmk,ccmp 'Muc Mono' muc-mono
# The font for formulas comes in four files: what most formulas need, bold and script letters, other alphabets, other signs.
math() { # name of the file, characters
  python3 -m fontTools.subset node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2 \
    --unicodes="$2" --layout-features= --no-hinting --desubroutinize --output-file=named.ttf
  python3 - <<'PYTHON'
from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
font = TTFont('named.ttf')
for record in font['name'].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = 'MucMath' if record.nameID in (3, 6) else 'Muc Math'
glyphs, names = font.getGlyphSet(), font.getBestCmap()
# Browsers show primes as exponents: smaller and raised. These are so already, so make them large and low, as TeX has them.
for name in {names[point] for point in (0x2032, 0x2033, 0x2034, 0x2035, 0x2057) if point in names}:
    pen = TTGlyphPen(None)
    glyphs[name].draw(TransformPen(pen, Transform(1.6, 0, 0, 1.8, -66, -690)))
    advance, _ = font['hmtx'][name]
    font['glyf'][name] = pen.glyph()
    font['glyf'][name].recalcBounds(font['glyf'])
    font['hmtx'][name] = (round(1.6 * (advance - 66)), font['glyf'][name].xMin)
# What stands above and below an arrow is near it, as in TeX.
constants = font['MATH'].table.MathConstants
constants.StretchStackTopShiftUp.Value, constants.StretchStackBottomShiftDown.Value = 480, 400
# Chromium stretches an arrow only if each part can overlap the part before it. The heads of some have their ends confused.
for construction in font['MATH'].table.MathVariants.HorizGlyphConstruction:
    for part in (construction.GlyphAssembly.PartRecords if construction.GlyphAssembly else [])[1:]:
        if part.StartConnectorLength < 100 < part.EndConnectorLength:
            part.StartConnectorLength, part.EndConnectorLength = part.EndConnectorLength, part.StartConnectorLength
font.flavor = 'woff2'
font.save('math.woff2')
PYTHON
  cp math.woff2 "$here/$1.woff2"
}

echo "$ranges" | grep '^muc-math' | while read -r file range; do math "$file" "$range"; done

cp node_modules/@fontsource/stix-two-math/LICENSE "$here/muc-math.LICENSE.txt"
cp node_modules/source-serif/LICENSE.md "$here/muc-serif.LICENSE.txt"
cp node_modules/source-code-pro/LICENSE.md "$here/muc-mono.LICENSE.txt"
