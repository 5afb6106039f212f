import type { Comment } from '#lib/comments.ts';
import type { Source } from '#lib/source.ts';
import type { FoundFile } from './folder.ts';
import type { Text } from './texts.ts';

/** One text of the blog with all that reading told of it. */
export interface Entry {
  readonly found: FoundFile;
  readonly source: Source;
  readonly text: Text;
  readonly comments: readonly Comment[];
}
