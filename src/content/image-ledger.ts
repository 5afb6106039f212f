import { z } from 'zod';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { parseCleanJson } from './control-characters.ts';

const publicPath = /^\/(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^?#\\]+$/;

const pixels = z.int().positive();

const ledgerSchema = z.record(
  z.url({ protocol: /^https?$/ }),
  z.strictObject({
    width: pixels,
    height: pixels,
    /** Path of a local copy below `public`. */
    local: z.string().regex(publicPath, 'write a path below public, such as /pictures/name.png').optional(),
  }),
);

/** Sizes and local copies of images on other hosts, by their URL in the texts. Sizes are in pixels. */
export type ImageLedger = Readonly<z.output<typeof ledgerSchema>>;

/** The entry of one image. */
export type KnownImage = ImageLedger[string];

const lineOf = (text: string, piece: string): number | undefined => {
  const index = text.indexOf(JSON.stringify(piece));
  return index < 0 ? undefined : text.slice(0, index).split('\n').length;
};

/**
 * Parses the image ledger.
 * @returns an empty ledger if there are diagnostics
 */
export const parseImageLedger = (
  text: string,
  file: string,
): { readonly ledger: ImageLedger; readonly diagnostics: readonly Diagnostic[] } => {
  const remedy = 'Correct it, or delete the entry and run npm run images.';
  let json: ReturnType<typeof parseCleanJson>;
  try {
    json = parseCleanJson(text, file);
  } catch (error) {
    const message = `The image ledger is not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { ledger: {}, diagnostics: [{ level: 'error', file, message, remedy }] };
  }
  const read = ledgerSchema.safeParse(json.value);
  if (read.success) return { ledger: read.data, diagnostics: json.diagnostics };
  return {
    ledger: {},
    diagnostics: read.error.issues.map(({ path: [url, field], message }) => {
      const line = url === undefined ? undefined : lineOf(text, String(url));
      return {
        level: 'error',
        file,
        ...(line === undefined ? {} : { line }),
        ...(field === undefined ? {} : { field: String(field) }),
        message: `${url === undefined ? 'The image ledger' : `The image ${String(url)}`} is not valid: ${message}.`,
        remedy,
      };
    }),
  };
};

/** Formats the ledger with one image per line, sorted by URL, so that diffs are small. */
export const formatImageLedger = (ledger: ImageLedger): string => {
  const lines = Object.entries(ledger)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, { width, height, local }]) => `  ${JSON.stringify(url)}: ${JSON.stringify({ width, height, local })}`);
  return `{\n${lines.join(',\n')}\n}\n`;
};
