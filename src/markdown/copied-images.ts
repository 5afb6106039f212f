import { applyEdits } from '#text/edits.ts';
import { imagePlaces } from './image-places.ts';

/**
 * The Markdown of a text with other addresses of images.
 * @param addressOf the address of the copy of an image; undefined for an address that stays
 */
export const withCopiedImages = (
  body: string,
  format: 'md' | 'mdx',
  math: boolean | undefined,
  addressOf: (address: string) => string | undefined,
): string =>
  applyEdits(
    body,
    imagePlaces(body, format, math).flatMap(({ address, span }) => {
      const copy = addressOf(address);
      return copy === undefined || span === undefined ? [] : [{ ...span, text: copy }];
    }),
  );
