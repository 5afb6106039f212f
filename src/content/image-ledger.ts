import { z } from 'zod';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { parseCleanJson } from './control-characters.ts';

const publicPath = /^\/(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^?#\\]+$/;

const pixels = z.int().positive();

const webAddress = z.url({ protocol: /^https?$/ });

/** Where a copy came from. */
const provenance = {
  /** The address that answered, after redirects: that of the original size, or of an archive. */
  from: webAddress.optional(),
  /** When it was asked. */
  date: z.iso.datetime({ error: 'write the date as in 2026-01-31T08:00:00Z' }).optional(),
  /** Status of the answer (RFC 9110 §15). */
  status: z.int().optional(),
};

const knownSchema = z.strictObject({
  width: pixels,
  height: pixels,
  /** Path of a copy that the owner put below `public`. */
  local: z.string().regex(publicPath, 'write a path below public, such as /pictures/name.png').optional(),
  /** Name of the copy in the folder `images`: a hash of its bytes, and its format. */
  file: z
    .string()
    .regex(/^[\da-f]{32}\.(?:jpg|png|gif|webp|avif|svg|tiff)$/, 'write the name of a file in images')
    .optional(),
  /** By the content, not as the server said: `image/png`. */
  type: z.string().optional(),
  bytes: z.int().positive().optional(),
  sha256: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .optional(),
  ...provenance,
});

const missingSchema = z.strictObject({
  /** Why there is no copy, in words. */
  missing: z.string(),
  ...provenance,
});

const ledgerSchema = z.record(webAddress, z.union([knownSchema, missingSchema]));

/** What is known of images on other hosts, by their URL in the texts. Sizes are in pixels. */
export type ImageLedger = Readonly<z.output<typeof ledgerSchema>>;

/** The entry of an image that was measured. */
export type KnownImage = z.output<typeof knownSchema>;

/** The entry of an image that its server does not give. */
export type MissingEntry = z.output<typeof missingSchema>;

/** Whether an image was measured. */
export const isKnown = (entry: KnownImage | MissingEntry | undefined): entry is KnownImage =>
  entry !== undefined && 'width' in entry;

const lineOf = (text: string, piece: string): number | undefined => {
  const index = text.indexOf(JSON.stringify(piece));
  return index < 0 ? undefined : text.slice(0, index).split('\n').length;
};

/** The issue of the kind of entry that was meant: one with a reason is a missing image. */
const issueOf = (issue: z.core.$ZodIssue, json: unknown): readonly z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const [url] = issue.path;
  const entry = url === undefined ? undefined : (json as Readonly<Record<PropertyKey, unknown>>)[url];
  const meant = typeof entry === 'object' && entry !== null && 'missing' in entry ? missingSchema : knownSchema;
  return (meant.safeParse(entry).error?.issues ?? []).map((inner) => ({
    ...inner,
    path: [...issue.path, ...inner.path],
  }));
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
    diagnostics: read.error.issues
      .flatMap((issue) => issueOf(issue, json.value))
      .map(({ path: [url, field], message }) => {
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

/** The fields of an entry in the order in which they are written. */
const written = (entry: KnownImage | MissingEntry): unknown => {
  const { from, date, status } = entry;
  if (!isKnown(entry)) return { missing: entry.missing, from, date, status };
  const { width, height, local, file, type, bytes, sha256 } = entry;
  return { width, height, local, file, type, bytes, sha256, from, date, status };
};

/** Formats the ledger with one image per line, sorted by URL, so that diffs are small. */
export const formatImageLedger = (ledger: ImageLedger): string => {
  const lines = Object.entries(ledger)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, entry]) => `  ${JSON.stringify(url)}: ${JSON.stringify(written(entry))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
};
