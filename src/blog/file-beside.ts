import { fileAddress } from '#urls/file-address.ts';
import type { Permalink } from '#urls/permalink.ts';

/** A file that a text links or plays, by its path from the text. */
export interface FileBeside {
  /** As `pathInLink` returns it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Its permalink if it lies in `public`, where it is published anyway. */
  readonly inPublic?: Permalink;
}

/** A file that is published with a text. */
export interface PublishedFile extends FileBeside {
  readonly permalink: Permalink;
}

/** The files that are published with a text, by their paths from it. */
export type FilesOfPage = ReadonlyMap<string, PublishedFile>;

/**
 * The files of a text, with their addresses.
 * @param folder path of the folder whose files are served as if they lay beside the text, as at Hexo
 */
export const filesOfPage = (permalink: Permalink, files: readonly FileBeside[], folder?: string): FilesOfPage => {
  const served = (path: string): string =>
    folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  return new Map(
    files.map((file) => [
      file.path,
      { ...file, permalink: file.inPublic ?? fileAddress(permalink, served(file.path)) },
    ]),
  );
};
