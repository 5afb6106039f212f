import { decode } from '#text/plain-text.ts';
import { linkPlaceholder } from './link-placeholder.ts';
import { alone, unsized } from './image-placeholder.ts';
import type { ResolvedSize } from './resolution.ts';
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

/** Adds the known size to the attributes of an image, and replaces its address by that of its local copy. */
export const withSize = (attributes: readonly WrittenAttribute[], size: ResolvedSize): readonly WrittenAttribute[] => {
  // The size of a placeholder box is not a size of the author.
  const cleaned =
    rawOf(attributes, 'class') === unsized
      ? [...without(attributes, 'class', 'width', 'height'), writeAttribute('class', alone)]
      : attributes;
  const moved =
    size.local === undefined
      ? cleaned
      : [writeAttribute('src', linkPlaceholder(size.local)), ...without(cleaned, 'src', 'referrerpolicy')];
  return [...moved, ...missingSize(cleaned, size)];
};
