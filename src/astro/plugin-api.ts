// Separate from the integration, so that collections and pages, which Vite bundles, do not import the loader of the
// blog.
import type { Card } from '#output/social-card.ts';
import type { KnownImage } from '#content/image-ledger.ts';
import type { Site } from '#config/site.ts';
import type { Entry } from '#load/entry.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';

/** Name of the Vite plugin that gives pages and collections access to the loaded blog. */
export const pluginName = 'muc';

/** The `api` of that plugin. Pages import it from `virtual:muc`. */
export interface PluginApi {
  readonly site: Site;
  /**
   * @returns the latest loaded blog; in dev, a new one after each edit.
   * @throws Error before the first load
   */
  readonly loadedBlog: () => LoadedBlog;
  /** Whether an address in a text is within the blog. */
  readonly isInternal: (href: string) => boolean;
  /** Whether formulas are enabled in the file at a path. */
  readonly hasMath: (path: string) => boolean;
  /**
   * Requests a social card, which the build draws.
   * @returns the name of its file below `_astro`
   */
  readonly cardFile: (card: Card) => string;
  /** Whether a post with this date is scheduled; always false in a build. */
  readonly isScheduled: (date: Date) => boolean;
  /** Whether this is the development server. */
  readonly isDev: () => boolean;
  /** The error for the owner when the code of a text throws one. */
  readonly explain: (entry: Entry, error: unknown) => Error;
  /** In dev: why the page at an address cannot be printed, for the terminal, and the page that shows it. */
  readonly failure: (pathname: string, error: unknown) => { readonly message: string; readonly html: string };
  /** Size in pixels of an image in `public`, by its path below the root of the site; undefined for a missing file. */
  readonly measure: (path: string) => Promise<KnownImage | undefined>;
}

/**
 * Name of the property of `globalThis` with the API. Pages run in the same process from a separate bundle, and the code
 * of that bundle must not depend on the blog.
 */
export const apiKey = 'muc:blog';
