import { dirname } from 'node:path';
import { makeFolder, replaceFile } from '#cache/replace-file.ts';
import { formatImageLedger, type ImageLedger } from '#content/image-ledger.ts';

/** Share of the time that may go into writing: a long ledger is written less often. */
const share = 1 / 20;

/** Writes the ledger while images come, so that a run that is killed goes on where it was. */
export interface LedgerWriter {
  readonly add: (entries: ImageLedger) => void;
  /** The ledger so far. */
  readonly ledger: () => ImageLedger;
  /** Writes what is not written yet. */
  readonly finish: () => void;
}

/**
 * Opens a ledger for writing.
 * @param path of the file; it is written only when an entry is added
 */
export const openLedger = (path: string, known: ImageLedger): LedgerWriter => {
  const ledger: Record<string, ImageLedger[string]> = { ...known };
  let isWritten = true;
  let next = 0;
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (isWritten) return;
    const start = performance.now();
    makeFolder(dirname(path));
    replaceFile(path, Buffer.from(formatImageLedger(ledger)));
    isWritten = true;
    next = performance.now() + (performance.now() - start) / share;
  };
  return {
    add: (entries) => {
      if (Object.keys(entries).length === 0) return;
      Object.assign(ledger, entries);
      isWritten = false;
      const wait = next - performance.now();
      if (wait <= 0) write();
      else timer ??= setTimeout(write, wait);
    },
    ledger: () => ledger,
    finish: write,
  };
};
