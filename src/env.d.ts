/** The API of the loaded blog, for pages: see `astro/plugin-api.ts`. */
declare module 'virtual:muc' {
  import type { PluginApi } from '#astro/plugin-api.ts';
  export const api: PluginApi;
}

/** All images beside texts, by their paths on disk. */
declare module 'virtual:muc/images' {
  import type { ImageMetadata } from 'astro';
  export const images: Readonly<Record<string, ImageMetadata>>;
}

declare module 'lodash.kebabcase' {
  export default function kebabCase(text: string): string;
}
