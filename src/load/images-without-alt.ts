import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notIn, parseAltLedger, type AltLedger } from '#content/alt-ledger.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { imagePlaces } from '#markdown/image-places.ts';
import type { BlogFolder } from './blog-folder.ts';
import type { Entry } from './entry.ts';
import { isReadable } from './owner-files.ts';
import { lineOfText } from './text-diagnostics.ts';
import { bodyOf } from './text-record.ts';

const file = 'ledger/images-without-alt.json';

/** Path of the list of images without alternative text that the owner accepts. */
export const altLedgerPath = (folder: BlogFolder): string => join(folder.ledger, 'images-without-alt.json');

/**
 * Reads that list.
 * @returns `accepted` is undefined where there is no such file: then any image is accepted
 */
export const loadAltLedger = async (
  folder: BlogFolder,
): Promise<{ readonly accepted: AltLedger | undefined; readonly diagnostics: readonly Diagnostic[] }> => {
  const path = altLedgerPath(folder);
  return isReadable(path)
    ? parseAltLedger(await readFile(path, 'utf8'), file)
    : { accepted: undefined, diagnostics: [] };
};

/** An image without alternative text. */
export interface ImageWithoutAlt {
  readonly file: string;
  /** 1-based, in the whole file. */
  readonly line: number;
  /** As written; '' for an image without address. */
  readonly address: string;
  readonly isDraft: boolean;
}

/** The images of a text without alternative text, in its order. Reads its file if there are some. */
export const imagesWithoutAlt = ({ found, source, text }: Entry): readonly ImageWithoutAlt[] => {
  if (text.imagesWithoutAlt.length === 0) return [];
  const body = bodyOf(found.path, found.file);
  const { bodyLine, format, frontMatter } = source;
  const places = Map.groupBy(
    imagePlaces(body, format, frontMatter.math).filter(({ hasNoAlt }) => hasNoAlt),
    ({ address }) => address,
  );
  return text.imagesWithoutAlt.map((address) => {
    const line = places.get(address)?.shift()?.line;
    return {
      file: source.file,
      line:
        line === undefined ? lineOfText({ body, bodyLine }, ...(address === '' ? [] : [address])) : bodyLine + line - 1,
      address,
      isDraft: frontMatter.draft,
    };
  });
};

/** Images without alternative text that are not in the list, of all texts. Of several equal ones the last are new. */
export const unaccepted = (entries: readonly Entry[], accepted: AltLedger): readonly ImageWithoutAlt[] =>
  entries.flatMap((entry) => {
    const known = accepted[entry.source.file] ?? [];
    const isAccepted = notIn(entry.text.imagesWithoutAlt, known).length === 0;
    return isAccepted ? [] : notIn(imagesWithoutAlt(entry), known, ({ address }) => address);
  });

/** Errors for images without alternative text that the owner has not accepted. */
export const altDiagnostics = (entries: readonly Entry[], accepted: AltLedger | undefined): readonly Diagnostic[] =>
  accepted === undefined
    ? []
    : unaccepted(entries, accepted).map(({ file, line, address, isDraft }) => ({
        level: isDraft ? 'warning' : 'error',
        file,
        line,
        message: `An image without alternative text: ${address === '' ? 'it has no address' : address}`,
        remedy: 'Write what it shows: ![What it shows](…). To accept it, run npm run images -- --alt --accept.',
      }));
