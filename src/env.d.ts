/** What the configuration tells the pages: see `integrations/blog.ts`. */
declare module 'virtual:muc' {
  import type { ImageLedger } from '#lib/image-ledger.ts';
  import type { Permalink } from '#lib/permalink.ts';
  import type { Site } from '#lib/site.ts';
  import type { TermNotes } from '#lib/term-notes.ts';
  export const site: Site;
  /** Folder of rendered texts. */
  export const renderedFolder: string;
  /** Folder of the texts themselves. */
  export const contentFolder: string;
  /** Where files lie that are served as they are; the first that has one serves it. */
  export const publicFolders: readonly string[];
  /** What is known of pictures that lie elsewhere. */
  export const images: ImageLedger;
  /** What the owner says of tags and categories. */
  export const termNotes: TermNotes;
  /** Atom feeds of the blog and its lists. */
  export const atomFeeds: readonly Permalink[];
}

declare module 'lodash.kebabcase' {
  export default function kebabCase(text: string): string;
}
