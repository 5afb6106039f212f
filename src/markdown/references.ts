import { readTokens } from '#text/html-tokens.ts';
import { decode } from '#text/plain-text.ts';
import { sourceOf } from './image-size.ts';
import { placeholderValue } from './resolution.ts';
import { previewAddress } from './resolve-tag.ts';

/** What a stored text asks a `BodyResolution` for; each once, in the order in which the text does. */
export interface References {
  /** Keys of `links`: addresses behind `internal:`, and those within the blog that links hold without the mark. */
  readonly links: readonly string[];
  /** Keys of `images`: paths behind `image:`. */
  readonly images: readonly string[];
  /** Keys of `sizes`: images by address that have no height. */
  readonly unsized: readonly string[];
  /** Keys of `sizes`: images by address that have a height, and may have a local copy. */
  readonly sized: readonly string[];
}

/** Finds what a text asks for. */
export const collectReferences = (html: string): References => {
  const links = new Set<string>();
  const images = new Set<string>();
  const unsized = new Set<string>();
  const sized = new Set<string>();
  readTokens(html, {
    onStartTag: (tag) => {
      const preview = previewAddress(tag);
      if (preview !== undefined) links.add(preview);
      for (const { name, raw } of tag.attributes) {
        if (name !== 'href' && name !== 'src') continue;
        const address = placeholderValue(raw, 'internal:');
        if (address !== undefined) links.add(decode(address));
        const path = name === 'src' ? placeholderValue(raw, 'image:') : undefined;
        if (path !== undefined) images.add(decode(path));
      }
      const source = tag.name === 'img' ? sourceOf(tag.attributes) : undefined;
      if (source === undefined || placeholderValue(source, 'image:') !== undefined) return;
      (tag.attributes.some(({ name }) => name === 'height') ? sized : unsized).add(source);
    },
  });
  return { links: [...links], images: [...images], unsized: [...unsized], sized: [...sized] };
};
