import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Bytes of each file that are in memory at a time. */
const chunk = 1 << 20;

/** Whether two paths are files with the same bytes. Files of any size need little memory. */
export const hasSameBytes = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (!first?.isFile() || !second?.isFile() || first.size !== second.size) return false;
  const [left, right] = [openSync(one, 'r'), openSync(other, 'r')];
  try {
    const [a, b] = [Buffer.allocUnsafe(Math.min(chunk, first.size)), Buffer.allocUnsafe(Math.min(chunk, first.size))];
    for (let at = 0; at < first.size;) {
      const [read, alsoRead] = [readSync(left, a, 0, a.length, at), readSync(right, b, 0, b.length, at)];
      if (read === 0 || read !== alsoRead || !a.subarray(0, read).equals(b.subarray(0, read))) return false;
      at += read;
    }
    return true;
  } finally {
    closeSync(left);
    closeSync(right);
  }
};
