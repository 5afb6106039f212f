import type { Post } from '#blog/post.ts';

/** The words of a text, without case and punctuation. */
const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

/** The description; '' where the text begins with its words. Of a longer one, the first 60 characters count. */
export const descriptionOf = ({ description }: Post, lead: string): string =>
  `${wordsOf(lead)} `.startsWith(`${wordsOf(description)} `.slice(0, 60)) ? '' : description;
