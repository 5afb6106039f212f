import { brotliDecompressSync } from 'node:zlib';

/** Known table tags of WOFF2 §5.2: the character map, and the two tables that may be transformed. */
const [cmap, glyf, loca] = [0, 10, 11];

/** The `cmap` table of a WOFF2 file (W3C WOFF 2.0 §4). */
const tableOf = (file: Buffer): Buffer => {
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; value = value * 128 + (byte & 0x7f)) byte = file.readUInt8(at++);
    return value;
  };
  let [start, found, length] = [0, -1, 0];
  for (let left = file.readUInt16BE(12); left > 0; left -= 1) {
    const flags = file.readUInt8(at++);
    const tag = flags & 0x3f;
    if (tag === 0x3f) at += 4;
    const original = number();
    const isTransformed = tag === glyf || tag === loca ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const stored = isTransformed ? number() : original;
    if (tag === cmap) [found, length] = [start, stored];
    start += stored;
  }
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return tables.subarray(found, found + length);
};

/** Code points that a WOFF2 font has glyphs for, from its `cmap` subtables of format 4 and 12 (OpenType 1.9.1). */
export const charactersOf = (file: Buffer): ReadonlySet<number> => {
  const table = tableOf(file);
  const points = new Set<number>();
  for (let index = table.readUInt16BE(2) - 1; index >= 0; index -= 1) {
    const part = table.subarray(table.readUInt32BE(8 + index * 8));
    if (part.readUInt16BE(0) === 12) {
      for (let group = part.readUInt32BE(12) - 1; group >= 0; group -= 1)
        for (let point = part.readUInt32BE(16 + group * 12); point <= part.readUInt32BE(20 + group * 12); point += 1)
          points.add(point);
      continue;
    }
    const bytes = part.readUInt16BE(6);
    const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes];
    for (let segment = 0; segment < bytes; segment += 2) {
      const [from, offset] = [part.readUInt16BE(starts + segment), part.readUInt16BE(offsets + segment)];
      for (let point = from; point <= part.readUInt16BE(ends + segment) && point < 0xffff; point += 1) {
        const glyph =
          offset === 0
            ? (point + part.readUInt16BE(deltas + segment)) & 0xffff
            : part.readUInt16BE(offsets + segment + offset + (point - from) * 2);
        if (glyph !== 0) points.add(point);
      }
    }
  }
  return points;
};
