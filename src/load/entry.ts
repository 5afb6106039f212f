import type { Comment } from '#content/comments.ts';
import type { FoundFile } from './content-files.ts';
import type { FilesBeside } from './files-beside.ts';
import { lineOfText } from './text-diagnostics.ts';
import { bodyOf, type RenderedFacts, type StoredSource } from './text-record.ts';

/** One text of the blog, with its source, the facts about its rendered HTML and its comments. */
export interface Entry {
  readonly found: FoundFile;
  readonly source: StoredSource;
  readonly text: RenderedFacts;
  /** Paths on disk of the images beside the text that pages can show. */
  readonly images: readonly string[];
  /** The other files beside the text that it links or plays. */
  readonly files: FilesBeside;
  readonly comments: readonly Comment[];
}

/**
 * The line of the file on which a piece of the text begins. Reads the file.
 * @returns 1-based; the first line of the text when the piece is not found
 * @throws Error when the file cannot be read any more
 */
export const lineIn = ({ found, source }: Pick<Entry, 'found' | 'source'>, piece: string): number =>
  lineOfText({ body: bodyOf(found.path, found.file), bodyLine: source.bodyLine }, piece);
