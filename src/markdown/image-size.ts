import { decode } from '#text/plain-text.ts';
import { srcsetAddresses } from './srcset.ts';
import { linkPlaceholder } from './link-placeholder.ts';
import { alone, unsized } from './image-placeholder.ts';
import { entryOf, type BodyResolution, type ResolvedSize } from './resolution.ts';
import { writeAttribute, type WrittenAttribute } from './tag-writing.ts';

const rawOf = (attributes: readonly WrittenAttribute[], name: string): string | undefined =>
  attributes.find((attribute) => attribute.name === name)?.raw;

const without = (attributes: readonly WrittenAttribute[], ...names: readonly string[]): readonly WrittenAttribute[] =>
  attributes.filter(({ name }) => !names.includes(name));

/** The missing ones of `width` and `height`. A size of the author is not changed. */
const missingSize = (
  attributes: readonly WrittenAttribute[],
  { width, height }: ResolvedSize,
): readonly WrittenAttribute[] => {
  const givenWidth = rawOf(attributes, 'width');
  if (rawOf(attributes, 'height') !== undefined) return [];
  if (givenWidth === undefined) return [writeAttribute('width', width), writeAttribute('height', height)];
  return /^\d+$/.test(givenWidth) ? [writeAttribute('height', Math.round((Number(givenWidth) * height) / width))] : [];
};

/** The decoded `src` of an image, which is its key in `BodyResolution.sizes`; undefined without `src`. */
export const sourceOf = (
  attributes: readonly { readonly name: string; readonly raw: string }[],
): string | undefined => {
  const raw = attributes.find(({ name }) => name === 'src')?.raw;
  return raw === undefined ? undefined : decode(raw);
};

const written = ({ local, copy }: ResolvedSize): readonly WrittenAttribute[] => [
  ...(local === undefined ? [] : [writeAttribute('src', linkPlaceholder(local))]),
  ...Object.entries(copy?.shown ?? {})
    .filter(([name]) => name !== 'width' && name !== 'height')
    .map(([name, value]) => writeAttribute(name, value)),
];

/** Adds the known size to the attributes of an image, and replaces its addresses by those of its copy. */
export const withSize = (attributes: readonly WrittenAttribute[], size: ResolvedSize): readonly WrittenAttribute[] => {
  // The size of a placeholder box is not a size of the author.
  const cleaned =
    rawOf(attributes, 'class') === unsized
      ? [...without(attributes, 'class', 'width', 'height'), writeAttribute('class', alone)]
      : attributes;
  const addresses = written(size);
  const moved =
    addresses.length === 0 ? cleaned : [...addresses, ...without(cleaned, 'src', 'srcset', 'sizes', 'referrerpolicy')];
  return [...moved, ...missingSize(cleaned, size)];
};

/** The addresses in a `srcset` attribute; none without one. */
const candidates = (attributes: readonly WrittenAttribute[]): readonly string[] => {
  const raw = rawOf(attributes, 'srcset');
  return raw === undefined ? [] : srcsetAddresses(decode(raw));
};

/** What is known of the image in a tag: of its addresses the one with the largest copy. */
export const imageIn = (
  attributes: readonly WrittenAttribute[],
  sizes: BodyResolution['sizes'],
): ResolvedSize | undefined => {
  const source = sourceOf(attributes);
  const known = source === undefined ? undefined : entryOf(sizes, source);
  let best = known;
  for (const url of candidates(attributes)) {
    const size = entryOf(sizes, url);
    const isCopied = size?.copy !== undefined;
    if (isCopied && (best?.copy === undefined || size.width > best.width)) best = size;
  }
  return best;
};

/** A source of a `picture` element with the addresses of its copy: the browser finds out the format. */
export const copiedSource = (
  attributes: readonly WrittenAttribute[],
  { copy }: ResolvedSize,
): readonly WrittenAttribute[] =>
  copy === undefined
    ? attributes
    : [
        writeAttribute('srcset', copy.shown['srcset'] ?? encodeURI(String(copy.shown['src']))),
        ...(copy.shown['sizes'] === undefined ? [] : [writeAttribute('sizes', copy.shown['sizes'])]),
        ...without(attributes, 'srcset', 'sizes', 'type', 'width', 'height'),
      ];
