import { oneLine, withoutControls } from '#text/plain-text.ts';
import type { Field } from './field.ts';
import { at, isPlaceholder, quote, text, Unparsable, type Parser } from './field-value.ts';

/** Keys of the address in a map that describes an image. */
const imageKeys = ['src', 'image', 'path', 'url', 'teaser', 'feature', 'overlay_image'];

/** The address in `photo.jpg`, `[photo.jpg]`, `{ src: photo.jpg }` and the like; '' for none. */
const addressOf = (value: unknown): string => {
  if (Array.isArray(value)) return addressOf((value as unknown[])[0]);
  if (typeof value === 'string') return value;
  return imageKeys.map((key) => at(value, key)).find((found): found is string => typeof found === 'string') ?? '';
};

/** The alternative text in a map that describes an image. */
export const imageAlt = ({ value }: Field): string | undefined => {
  const alt = at(value, 'alt') ?? at(value, 'image_description');
  return typeof alt === 'string' && alt.trim() !== '' ? oneLine(withoutControls(alt).normalize('NFC')) : undefined;
};

/** The address of an image. */
export const image: Parser<string> = (field, zone) => {
  const address = field.source ?? addressOf(field.value);
  const written = text({ ...field, source: address }, zone) ?? '';
  if (isPlaceholder(written) || written === 'true') return undefined;
  if (/^(?:javascript|data|file|vbscript):/i.test(written))
    throw new Unparsable(
      `${quote(field)} is not an image that a page can show.`,
      'Write the path of a file next to the post (./cover.jpg), or a URL that starts with https://.',
    );
  return written.startsWith('//') ? `https:${written}` : written;
};
