import { fileAddress } from '#urls/file-address.ts';
import type { Permalink } from '#urls/permalink.ts';

/** A file that a text links or plays, by its path from the text. */
export interface FileBeside {
  /** As `pathInLink` returns it. */
  readonly path: string;
  /** Its path from the text, if it lies elsewhere than the link says: in the folder with the name of the text. */
  readonly foundAt?: string;
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
  const served = ({ path, foundAt = path }: FileBeside): string =>
    folder !== undefined && foundAt.startsWith(`${folder}/`) ? foundAt.slice(folder.length + 1) : foundAt;
  return new Map(
    files.map((file) => [file.path, { ...file, permalink: file.inPublic ?? fileAddress(permalink, served(file)) }]),
  );
};
