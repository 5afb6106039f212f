import { z } from 'zod';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { parseCleanJson } from './control-characters.ts';

const altLedgerSchema = z.record(z.string(), z.array(z.string()));

/**
 * Images without alternative text that the owner accepts: by file, their addresses as the text has them. An address
 * stands as often as there are such images.
 */
export type AltLedger = Readonly<Record<string, readonly string[]>>;

/**
 * Parses the list of images without alternative text.
 * @returns no list if it is wrong
 */
export const parseAltLedger = (
  text: string,
  file: string,
): { readonly accepted: AltLedger | undefined; readonly diagnostics: readonly Diagnostic[] } => {
  try {
    const { value, diagnostics } = parseCleanJson(text, file);
    return { accepted: altLedgerSchema.parse(value), diagnostics };
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error);
    const remedy = 'Correct it, or write it anew with npm run images -- --alt --accept.';
    return {
      accepted: undefined,
      diagnostics: [{ level: 'error', file, message: `The list is not valid: ${why}`, remedy }],
    };
  }
};

/** Formats the list, sorted, with one image per line, so that diffs are small. */
export const formatAltLedger = (list: AltLedger): string => {
  const files = Object.entries(list)
    .filter(([, images]) => images.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, images]) => [file, images.toSorted()]);
  return `${JSON.stringify(Object.fromEntries(files), null, 2)}\n`;
};

/**
 * The images that are not in a list, or more often than there.
 * @param addressOf the address of an image in the list
 */
export const notIn = <Image>(
  images: readonly Image[],
  accepted: readonly string[],
  addressOf: (image: Image) => string = String,
): readonly Image[] => {
  const left = new Map([...Map.groupBy(accepted, (image) => image)].map(([image, { length }]) => [image, length]));
  return images.filter((image) => {
    const count = left.get(addressOf(image)) ?? 0;
    left.set(addressOf(image), count - 1);
    return count <= 0;
  });
};
