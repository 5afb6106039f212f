import { z } from 'zod';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';

const inPublic = /^\/(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^?#\\]+$/;

const pixels = z.int().positive();

const ledgerSchema = z.record(
  z.url({ protocol: /^https?$/ }),
  z.strictObject({
    width: pixels,
    height: pixels,
    /** Where the blog serves a copy: a path below `public`. */
    local: z.string().regex(inPublic, 'write a path below public, as /pictures/name.png').optional(),
  }),
);

/** What is known of images that lie elsewhere, by the address that texts name. */
export type ImageLedger = Readonly<z.output<typeof ledgerSchema>>;

export type KnownImage = ImageLedger[string];

const lineOf = (text: string, piece: string): number | undefined => {
  const index = text.indexOf(JSON.stringify(piece));
  return index < 0 ? undefined : text.slice(0, index).split('\n').length;
};

/** Reads the ledger; what is wrong with it is told, and the rest of it is used. */
export const parseImageLedger = (
  text: string,
  file: string,
): { readonly ledger: ImageLedger; readonly diagnostics: readonly Diagnostic[] } => {
  const remedy = 'Correct it, or delete the entry and run npm run images.';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = `The ledger of images is no JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { ledger: {}, diagnostics: [{ level: 'error', file, message, remedy }] };
  }
  const read = ledgerSchema.safeParse(json);
  if (read.success) return { ledger: read.data, diagnostics: [] };
  return {
    ledger: {},
    diagnostics: read.error.issues.map(({ path: [url, field], message }) => {
      const line = url === undefined ? undefined : lineOf(text, String(url));
      return {
        level: 'error',
        file,
        ...(line === undefined ? {} : { line }),
        ...(field === undefined ? {} : { field: String(field) }),
        message: `${url === undefined ? 'The ledger of images' : `The image ${String(url)}`} is not understood: ${message}.`,
        remedy,
      };
    }),
  };
};

/** One image a line, in order of addresses, so that changes are small to read. */
export const formatImageLedger = (ledger: ImageLedger): string => {
  const lines = Object.entries(ledger)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, { width, height, local }]) => `  ${JSON.stringify(url)}: ${JSON.stringify({ width, height, local })}`);
  return `{\n${lines.join(',\n')}\n}\n`;
};
