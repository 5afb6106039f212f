import { readTokens } from '#text/html-tokens.ts';
import { decode } from '#text/plain-text.ts';
import { originalImage, remoteImage } from '#urls/remote-image.ts';
import { sourceOf } from './image-size.ts';
import { isAddress, placeholderValue } from './resolution.ts';
import { previewAddress } from './resolve-tag.ts';
import { srcsetAddresses } from './srcset.ts';

/** The keys of the `BodyResolution` that a stored text needs; each once, in the order of the text. */
export interface References {
  /** Keys of `links`: addresses in `internal:` placeholders, and internal addresses of links without placeholder. */
  readonly links: readonly string[];
  /** Keys of links without text, which show the title of their target. */
  readonly unnamed: readonly string[];
  /** The texts of the other links, by their keys. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Keys of `images`: paths in `image:` placeholders. */
  readonly images: readonly string[];
  /** Keys of `sizes`: addresses of images without `height`. */
  readonly unsized: readonly string[];
  /** Keys of `sizes`: addresses of images with `height`, which may have a local copy. */
  readonly sized: readonly string[];
  /** Keys of `sizes`: addresses of images on other sites in `srcset` and `poster`. */
  readonly others: readonly string[];
  /** Keys of `sizes`: links to what may be images on other sites. */
  readonly linked: readonly string[];
}

/** Names of images in links. Google writes some without an extension. */
const imageName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Whether a link may lead to an image on another site. */
const isImageLink = (href: string): boolean => {
  const url = remoteImage(href);
  return url !== undefined && (imageName.test(new URL(url).pathname) || originalImage(url) !== url);
};

/**
 * Collects the references of a stored text.
 * @param html as `renderMarkdown` returns it
 */
export const collectReferences = (html: string): References => {
  const links = new Set<string>();
  const unnamed = new Set<string>();
  const texts = new Map<string, Set<string>>();
  const images = new Set<string>();
  let opened: string | undefined;
  let isEmpty = true;
  let text = '';
  const unsized = new Set<string>();
  const sized = new Set<string>();
  const others = new Set<string>();
  const linked = new Set<string>();
  readTokens(html, {
    onStartTag: (tag) => {
      const preview = previewAddress(tag);
      isEmpty = false;
      if (tag.name === 'a') [opened, isEmpty, text] = [preview, true, ''];
      if (preview !== undefined) links.add(preview);
      for (const { name, raw } of tag.attributes) {
        if (name === 'srcset') for (const url of srcsetAddresses(decode(raw))) if (remoteImage(url)) others.add(url);
        if (name === 'poster' && remoteImage(decode(raw))) others.add(decode(raw));
        if (name === 'href' && tag.name === 'a' && isImageLink(decode(raw))) linked.add(decode(raw));
        for (const written of name === 'srcset' ? srcsetAddresses(raw) : isAddress(name) ? [raw] : []) {
          const address = placeholderValue(written, 'internal:');
          if (address !== undefined) links.add(decode(address));
        }
        const path = name === 'src' ? placeholderValue(raw, 'image:') : undefined;
        if (path !== undefined) images.add(decode(path));
      }
      const source = tag.name === 'img' ? sourceOf(tag.attributes) : undefined;
      if (source === undefined || placeholderValue(source, 'image:') !== undefined) return;
      (tag.attributes.some(({ name }) => name === 'height') ? sized : unsized).add(source);
    },
    onEndTag: ({ name }) => {
      if (name !== 'a') return void (isEmpty = false);
      if (opened === undefined) return;
      if (isEmpty) unnamed.add(opened);
      else texts.set(opened, (texts.get(opened) ?? new Set()).add(text.trim()));
      opened = undefined;
    },
    onText: ({ start, end }) => {
      isEmpty = false;
      if (opened !== undefined) text += decode(html.slice(start, end));
    },
  });
  return {
    links: [...links],
    unnamed: [...unnamed],
    texts: Object.fromEntries([...texts].map(([key, found]) => [key, [...found]])),
    images: [...images],
    unsized: [...unsized],
    sized: [...sized],
    others: [...others],
    linked: [...linked],
  };
};
