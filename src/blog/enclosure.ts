import type { Permalink } from '#urls/permalink.ts';
import type { FilesOfPage } from './file-beside.ts';

/** The sound or film of a post that podcast apps download. */
export interface Enclosure {
  /** Absolute. */
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  /** Media type, such as `audio/mpeg`. */
  readonly type: string;
}

/** An enclosure by the path of a file beside the post, or by the permalink of a file in `public`. */
export type WrittenEnclosure = Omit<Enclosure, 'url'> & ({ readonly permalink: Permalink } | { readonly path: string });

/**
 * The enclosure with its address; undefined if its file is not published.
 * @param absolute makes an absolute URL of a permalink
 */
export const enclosureIn = (
  written: WrittenEnclosure | undefined,
  files: FilesOfPage,
  absolute: (permalink: Permalink) => string,
): Enclosure | undefined => {
  if (written === undefined) return undefined;
  const permalink = 'permalink' in written ? written.permalink : files.get(written.path)?.permalink;
  return permalink === undefined ? undefined : { url: absolute(permalink), size: written.size, type: written.type };
};
