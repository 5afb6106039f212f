#!/bin/sh
# Makes the font files beside this script: sh src/fonts/trim.sh (needs python3-fonttools and python3-brotli, and npm).
# Their licence reserves the name “Source” for the unchanged fonts, so the trimmed ones are called “Muc”.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
npm install --silent --prefix . source-serif@4.5.1 source-code-pro@2.42.0 @fontsource/stix-two-math@5.3.0

# The characters of the fonts of text; src/text/glyphs.ts lists those that all of them hold.
text="U+0-FF,U+102-103,U+110-111,U+128-129,U+131,U+152-153,U+168-169,U+1A0-1A1,U+1AF-1B0,U+2BB-2BC,U+2C6,U+2DA,U+2DC,\
U+300-301,U+303-304,U+308-309,U+323,U+329,U+1EA0-1EF9,U+2000-2015,U+2018-201A,U+201C-2022,U+2026-2033,\
U+2039-203A,U+203C,U+2044,U+2047-2049,U+20AB-20AC,U+2122,U+2191,U+2193,U+2212,U+2215"

# Of the fonts of formulas, those that the rule for a file lists.
ranges=$(node -e '
  const css = require("node:fs").readFileSync(process.argv[1], "utf8");
  for (const [, file, range] of css.matchAll(/(muc-math[\w-]*)\.woff2[^}]*?unicode-range:([^;]*);/g))
    console.log(file, range.replace(/\s/g, ""));' "$here/../styles/fonts.css")

trim() { # font, limits of its axes, features, name of the family, name of the file
  python3 -m fontTools.subset "node_modules/$1" --unicodes="$text" \
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
from bisect import bisect
from copy import deepcopy as copy_of
from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen, TTGlyphPointPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
font = TTFont('named.ttf')
for record in font['name'].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = 'MucMath' if record.nameID in (3, 6) else 'Muc Math'
glyphs, names = font.getGlyphSet(), font.getBestCmap()
variants = font['MATH'].table.MathVariants
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
for construction in variants.HorizGlyphConstruction if variants.HorizGlyphCoverage else []:
    for part in (construction.GlyphAssembly.PartRecords if construction.GlyphAssembly else [])[1:]:
        if part.StartConnectorLength < 100 < part.EndConnectorLength:
            part.StartConnectorLength, part.EndConnectorLength = part.EndConnectorLength, part.StartConnectorLength

def add(name, contours, advance):
    pen = TTGlyphPointPen(None)
    for contour in contours:
        pen.beginPath()
        for x, y, is_on in contour:
            pen.addPoint((round(x), round(y)), 'line' if is_on else None)
        pen.endPath()
    font['glyf'][name] = glyph = pen.glyph()
    glyph.recalcBounds(font['glyf'])
    font['hmtx'][name] = (advance, glyph.xMin)
    font.getReverseGlyphMap(rebuild=True)
    return name

def contours_of(name):
    points, ends, flags = font['glyf'][name].getCoordinates(font['glyf'])
    all = [(x, y, flag & 1) for (x, y), flag in zip(points, flags)]
    return [all[start + 1:end + 1] for start, end in zip([-1, *ends], ends)]

def halves(contours, place): # the parts left and right of a place, and the heights at which lines cross it
    left, right, crossed = [], [], []
    for contour in contours:
        before, behind, heights = [], [], []
        for (x, y, is_on), (next_x, next_y, _) in zip(contour, contour[1:] + contour[:1]):
            (before if x < place else behind).append((x, y, is_on))
            if (x < place) != (next_x < place):
                height = y + (next_y - y) * (place - x) / (next_x - x)
                heights.append(height)
                before.append((place, height, 1))
                behind.append((place, height, 1))
        left += [before] if before else []
        right += [[(x - place, y, is_on) for x, y, is_on in behind]] if behind else []
        heights.sort()
        crossed += zip(heights[::2], heights[1::2])
    return left, right, crossed

def record(name, size):
    made = otTables.MathGlyphVariantRecord()
    made.VariantGlyph, made.AdvanceMeasurement = name, size
    return made

def offer(coverage, constructions, name, construction):
    at = bisect([font.getGlyphID(other) for other in coverage.glyphs], font.getGlyphID(name))
    coverage.glyphs.insert(at, name)
    constructions.insert(at, construction)

# Double arrows and harpoons come in one width. Longer ones are made of their halves and of what crosses the place between.
for point, part in ((0x21c4, 0.5), (0x21c6, 0.5), (0x21cb, 0.5), (0x21cc, 0.5), (0x219e, 0.7), (0x21a0, 0.3)):
    if point in names:
        name = names[point]
        width = font['hmtx'][name][0]
        place = round(part * width)
        left, right, lines = halves(contours_of(name), place)
        line = [[(0, low, 1), (0, high, 1), (400, high, 1), (400, low, 1)] for low, high in lines]
        parts = [(left, place, 0, 150), (line, 400, 300, 300), (right, width - place, 150, 0)]
        made = otTables.MathGlyphConstruction()
        made.MathGlyphVariantRecord = [record(name, width)]
        made.GlyphAssembly = otTables.GlyphAssembly()
        made.GlyphAssembly.ItalicsCorrection = otTables.MathValueRecord()
        made.GlyphAssembly.ItalicsCorrection.Value = 0
        made.GlyphAssembly.PartRecords = []
        for at, (contours, size, start, end) in enumerate(parts):
            piece = otTables.GlyphPartRecord()
            piece.glyph, piece.FullAdvance, piece.PartFlags = add(f'{name}.{at}', contours, size), size, int(at == 1)
            piece.StartConnectorLength, piece.EndConnectorLength = start, end
            made.GlyphAssembly.PartRecords.append(piece)
        offer(variants.HorizGlyphCoverage, variants.HorizGlyphConstruction, name, made)

# Bars of a few heights: WebKit joins two whole bars at the least, and Chromium needs parts that overlap.
for name in (names[point] for point in (0x7c, 0x2016) if point in names):
    construction = variants.VertGlyphConstruction[variants.VertGlyphCoverage.glyphs.index(name)]
    for part in construction.GlyphAssembly.PartRecords:
        part.StartConnectorLength = part.EndConnectorLength = 800
    box = font['glyf'][name]
    middle, height = (box.yMin + box.yMax) / 2, box.yMax - box.yMin
    for size in (1150, 1400, 1700, 2050, 2450):
        grown = [[(x, middle + (y - middle) * size / height, is_on) for x, y, is_on in part] for part in contours_of(name)]
        copy = add(f'{name}.{size}', grown, font['hmtx'][name][0])
        construction.MathGlyphVariantRecord.append(record(copy, size))

# Browsers stretch these accents, and the font has wide forms of their combining twins.
for point, twin in ((0x2c6, 0x302), (0x2c7, 0x30c), (0x2dc, 0x303)):
    if point in names:
        construction = variants.HorizGlyphConstruction[variants.HorizGlyphCoverage.glyphs.index(names[twin])]
        made = copy_of(construction)
        made.MathGlyphVariantRecord[0] = record(names[point], font['hmtx'][names[point]][0])
        offer(variants.HorizGlyphCoverage, variants.HorizGlyphConstruction, names[point], made)
font.flavor = 'woff2'
font.save('math.woff2')
PYTHON
  cp math.woff2 "$here/$1.woff2"
}

echo "$ranges" | while read -r file range; do math "$file" "$range"; done

cp node_modules/@fontsource/stix-two-math/LICENSE "$here/muc-math.LICENSE.txt"
cp node_modules/source-serif/LICENSE.md "$here/muc-serif.LICENSE.txt"
cp node_modules/source-code-pro/LICENSE.md "$here/muc-mono.LICENSE.txt"
