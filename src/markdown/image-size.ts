import { decode } from '#text/plain-text.ts';
import { linkPlaceholder } from './link-placeholder.ts';
import { alone, unsized } from './image-placeholder.ts';
import type { ResolvedSize } from './resolution.ts';
import { writeAttribute, type WrittenAttribute } from './tag-writing.ts';

const rawOf = (attributes: readonly WrittenAttribute[], name: string): string | undefined =>
  attributes.find((attribute) => attribute.name === name)?.raw;

const without = (attributes: readonly WrittenAttribute[], ...names: readonly string[]): readonly WrittenAttribute[] =>
  attributes.filter(({ name }) => !names.includes(name));

/** What is missing of width and height; a size by the author stays. */
const missingSize = (
  attributes: readonly WrittenAttribute[],
  { width, height }: ResolvedSize,
): readonly WrittenAttribute[] => {
  const across = rawOf(attributes, 'width');
  if (rawOf(attributes, 'height') !== undefined) return [];
  if (across === undefined) return [writeAttribute('width', width), writeAttribute('height', height)];
  return /^\d+$/.test(across) ? [writeAttribute('height', Math.round((Number(across) * height) / width))] : [];
};

/** Address by which an image is known; undefined for one without. */
export const sourceOf = (
  attributes: readonly { readonly name: string; readonly raw: string }[],
): string | undefined => {
  const raw = attributes.find(({ name }) => name === 'src')?.raw;
  return raw === undefined ? undefined : decode(raw);
};

/** The attributes of an image with the size that is known of it, and its local copy as the blog's own address. */
export const withSize = (attributes: readonly WrittenAttribute[], size: ResolvedSize): readonly WrittenAttribute[] => {
  // What stands there for a box is no size by the author.
  const own =
    rawOf(attributes, 'class') === unsized
      ? [...without(attributes, 'class', 'width', 'height'), writeAttribute('class', alone)]
      : attributes;
  const moved =
    size.local === undefined
      ? own
      : [writeAttribute('src', linkPlaceholder(size.local)), ...without(own, 'src', 'referrerpolicy')];
  return [...moved, ...missingSize(own, size)];
};
