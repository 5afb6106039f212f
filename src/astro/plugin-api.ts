// Apart from the integration, so that collections and pages, which Vite transforms, do not draw in all that reads the blog.
import type { Card } from '#output/social-card.ts';
import type { KnownImage } from '#content/image-ledger.ts';
import type { Site } from '#config/site.ts';
import type { LoadedBlog } from '#load/load-blog.ts';

/** Name of the Vite plugin through which pages and collections meet what was read. */
export const pluginName = 'muc';

/** What that plugin offers as its `api`, and pages import from `virtual:muc`. */
export interface PluginApi {
  readonly site: Site;
  /** The blog as last read. */
  readonly loadedBlog: () => LoadedBlog;
  /** Whether an address in a text leads into the blog. */
  readonly isInternal: (href: string) => boolean;
  /** Whether the file at a path holds formulas. */
  readonly hasMath: (path: string) => boolean;
  /** Name of the file of a social card below `_astro`; the build draws each card that was asked for. */
  readonly cardFile: (card: Card) => string;
  /** Whether a date is still to come. */
  readonly isScheduled: (date: Date) => boolean;
  /** Size of an image that the blog serves as it is, by its path below the root. */
  readonly measure: (path: string) => Promise<KnownImage | undefined>;
}

/**
 * Where the API lies for pages: they run in the same process, from a bundle of their own, and the code that they
 * import must not change with the blog.
 */
export const apiKey = 'muc:blog';
