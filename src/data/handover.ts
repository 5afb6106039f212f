// Apart from the integration, so that collections, which Vite transforms, do not draw in all that reads the blog.
import type { Reading } from './reading.ts';

/** Name of the Vite plugin through which pages and collections meet what was read. */
export const pluginName = 'muc';

/** What that plugin offers as its `api`. */
export interface BlogApi {
  /** The blog as last read. */
  readonly reading: () => Reading;
  /** Whether an address in a text leads into the blog. */
  readonly isOwn: (href: string) => boolean;
  /** Whether the file at a path holds formulas. */
  readonly hasMath: (path: string) => boolean;
}
