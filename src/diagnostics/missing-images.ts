/** An image on another site without a copy. */
export interface MissingImage {
  readonly url: string;
  /** Why, in words. */
  readonly why: string;
  /** The text that shows it, and the line. */
  readonly file: string;
  readonly line: number | undefined;
  /** Where an archive may have it. */
  readonly archived: string;
}

/** Lists images without a copy by place, each with the address of an archive. */
export const formatMissingImages = (images: readonly MissingImage[]): string =>
  images
    .toSorted((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0))
    .map(
      ({ url, why, file, line, archived }) =>
        `  ${file}${line === undefined ? '' : `:${line}`}: ${url}\n      ${why}; perhaps ${archived}`,
    )
    .join('\n');
