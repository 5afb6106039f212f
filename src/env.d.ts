/** What the configuration tells the pages: see `integrations/blog.ts`. */
declare module 'virtual:muc' {
  import type { Site } from '#lib/site.ts';
  export const site: Site;
  /** Folder of rendered texts. */
  export const renderedFolder: string;
}

declare module 'lodash.kebabcase' {
  export default function kebabCase(text: string): string;
}
