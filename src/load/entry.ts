import type { Comment } from '#content/comments.ts';
import type { FoundFile } from './content-files.ts';
import { lineOfText } from './text-diagnostics.ts';
import { bodyOf, type RenderedFacts, type StoredSource } from './text-record.ts';

/** One text of the blog with all that reading told of it. */
export interface Entry {
  readonly found: FoundFile;
  readonly source: StoredSource;
  readonly text: RenderedFacts;
  readonly comments: readonly Comment[];
}

/** Line of the file on which a piece of the text stands; reads the file. */
export const lineIn = ({ found, source }: Pick<Entry, 'found' | 'source'>, piece: string): number =>
  lineOfText({ body: bodyOf(found.path, found.file), bodyLine: source.bodyLine }, piece);
