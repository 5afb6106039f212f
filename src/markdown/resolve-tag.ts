import type { StartTag } from '#text/html-tokens.ts';
import { decode } from '#text/plain-text.ts';
import { copiedSource, imageIn, withSize } from './image-size.ts';
import { entryOf, isAddress, placeholderValue, type BodyResolution } from './resolution.ts';
import { resolveWord } from './resolve-word.ts';
import { mapSrcset } from './srcset.ts';
import { writeAttribute, writtenAttributes, type WrittenAttribute } from './tag-writing.ts';

/**
 * The attributes that replace an attribute with a placeholder; the same attribute when it has none, or when its value
 * is unknown.
 */
const resolveAttribute = (
  written: WrittenAttribute,
  { links, images, words, sizes }: BodyResolution,
): readonly WrittenAttribute[] => {
  const { name, raw, before } = written;
  if (name === 'href' || name === 'poster') {
    const copy = /^(?:https?:)?\/\//i.test(raw) ? entryOf(sizes, decode(raw))?.copy : undefined;
    const address = name === 'href' ? copy?.whole : copy?.shown['src'];
    if (address !== undefined) return [writeAttribute(name, address, before)];
  }
  const hrefOf = (placeholder: string): string | undefined => {
    const address = placeholderValue(placeholder, 'internal:');
    return address === undefined ? undefined : entryOf(links, decode(address))?.href;
  };
  if (isAddress(name)) {
    const href = hrefOf(raw);
    if (href !== undefined) return [writeAttribute(name, href, before)];
  }
  if (name === 'srcset' && raw.includes('internal:'))
    return [
      writeAttribute(
        name,
        mapSrcset(raw, (one) => hrefOf(one) ?? one),
        before,
      ),
    ];
  if (name === 'src') {
    const path = placeholderValue(raw, 'image:');
    const image = path === undefined ? undefined : entryOf(images, decode(path));
    if (image) return Object.entries(image).map(([key, value]) => writeAttribute(key, value));
  }
  if (name === 'aria-label') {
    const phrase = resolveWord(raw, words);
    if (phrase !== undefined) return [{ name, raw: phrase, before, text: `aria-label="${phrase}"` }];
  }
  return [written];
};

/**
 * The key of a link in `BodyResolution.links`: its address, from the placeholder or as written; undefined for external
 * links.
 */
export const previewAddress = (tag: StartTag): string | undefined => {
  const raw = tag.name === 'a' ? tag.attributes.find(({ name }) => name === 'href')?.raw : undefined;
  if (raw === undefined) return undefined;
  const address = placeholderValue(raw, 'internal:') ?? (raw.startsWith('/') ? raw : undefined);
  return address === undefined ? undefined : decode(address);
};

const previewOf = (tag: StartTag, { links }: BodyResolution): readonly WrittenAttribute[] => {
  const address = previewAddress(tag);
  const preview = address === undefined ? undefined : entryOf(links, address)?.preview;
  return preview === undefined ? [] : [writeAttribute('interestfor', preview)];
};

/**
 * Resolves the placeholders and the image size in a tag.
 * @param html the text that contains the tag
 * @param hasPreviews whether links get a preview
 * @returns the new tag; undefined when nothing changes
 */
export const resolveTag = (
  html: string,
  tag: StartTag,
  resolution: BodyResolution,
  hasPreviews: boolean,
): string | undefined => {
  if (tag.attributes.length === 0) return undefined;
  const written = writtenAttributes(html, tag);
  const size = tag.name === 'img' || tag.name === 'source' ? imageIn(written, resolution.sizes) : undefined;
  const sized = size ? (tag.name === 'img' ? withSize : copiedSource)(written, size) : written;
  const hasVariants = written.some(({ name }) => name === 'srcset');
  const resolved = sized.flatMap((one) =>
    // The variants of the author replace those that the engine made.
    resolveAttribute(one, resolution).filter(
      ({ name }) => !(hasVariants && one.name === 'src' && (name === 'srcset' || name === 'sizes')),
    ),
  );
  const all = hasPreviews ? [...resolved, ...previewOf(tag, resolution)] : resolved;
  if (all.length === written.length && all.every((one, index) => one === written[index])) return undefined;
  const end = size ? '>' : html.slice(tag.attributes.at(-1)?.end, tag.end);
  return `<${html.slice(tag.start + 1, tag.start + 1 + tag.name.length)}${all.map(({ before, text }) => before + text).join('')}${end}`;
};
