const isNumberOfBytes = (end: number, { length }: Buffer): boolean => end > 0 && end <= length;

/** Whether the boxes of an ISO media file (ISO/IEC 14496-12 §4.2) end within the file. */
const hasAllBoxes = (bytes: Buffer): boolean => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    // 0: the box goes to the end of the file; 1: 64 bits follow.
    if (short === 0) return true;
    const size = short === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < 8 || !isNumberOfBytes(at + size, bytes)) return false;
    at += size;
  }
  return true;
};

/** Where the pixels of a JPEG begin, behind its segments (ITU-T T.81 §B.1.1.4): a thumbnail in one of them has an end too. */
const scanOf = (bytes: Buffer): number => {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  return at;
};

/** The size of a table of colours, by the flags before it (GIF89a §18, §20). */
const tableSize = (flags = 0): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Where the blocks of data end that begin at a place (GIF89a §15). */
const blocksEnd = (bytes: Buffer, start: number): number => {
  let at = start;
  while ((bytes[at] ?? 0) > 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
};

/** Whether a GIF goes to its trailer (GIF89a §27); some programs leave out that one byte. */
const hasAllBlocks = (bytes: Buffer): boolean => {
  let at = 13 + tableSize(bytes[10]);
  let hasImage = false;
  while (at < bytes.length) {
    hasImage ||= bytes[at] === 0x2c;
    if (bytes[at] === 0x21) at = blocksEnd(bytes, at + 2);
    else if (bytes[at] === 0x2c) at = blocksEnd(bytes, at + 11 + tableSize(bytes[at + 9]));
    else return true;
  }
  return hasImage && at === bytes.length;
};

/** Whether a file of a format has its end: uploads that break off leave the beginning only. */
export const isWhole: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  // The last chunk (PNG §11.2.5); some programs write more behind it.
  png: (bytes) => bytes.lastIndexOf('IEND') > 0,
  // The marker EOI (ITU-T T.81 §B.1.1.3); some cameras write more behind it.
  jpg: (bytes) => bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > scanOf(bytes),
  gif: hasAllBlocks,
  // The size in the header (RFC 9649 §2.4).
  webp: (bytes) => bytes.length >= 12 && isNumberOfBytes(bytes.readUInt32LE(4) + 8, bytes),
  avif: hasAllBoxes,
  svg: (bytes) =>
    /(?:<\/svg\s*|\/)>\s*$/.test(
      bytes
        .subarray(-4096)
        .toString('latin1')
        .replaceAll(/<!--.*?-->/gs, ''),
    ),
};
