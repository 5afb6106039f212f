import type { Blog } from '#blog/blog.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { unsupportedCharacters, isSupported, listCharacters } from '#text/glyphs.ts';
import type { Site } from '#config/site.ts';
import { isOwnLanguage } from '#text/language.ts';
import type { CardLook } from './card-look.ts';
import { drawSeal } from './seal-icon.ts';

/** The text of a social card. */
export interface Card {
  readonly title: string;
  readonly blog: string;
  /** The line above the title, with date and category; or ''. */
  readonly above: string;
}

/** In pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

const withoutEmoji = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Cf}|\ufe0f/gu, '')
    .replaceAll(/\p{Extended_Pictographic}/gu, (char) => (isSupported(char) ? char : ''))
    .replaceAll(/\s+/g, ' ')
    .trim();

const isSupportedText = (text: string): boolean => [...text].every(isSupported);

/**
 * Removes emoji from the text of a card. The font of cards must support all other characters: if it does not, the line
 * above the title is dropped, or the result is undefined.
 */
export const supportedCard = ({ title, blog, above }: Card): Card | undefined => {
  const card = { title: withoutEmoji(title), blog: withoutEmoji(blog), above: withoutEmoji(above) };
  if (card.title === '' || !isSupportedText(card.title + card.blog)) return undefined;
  return isSupportedText(card.above) ? card : { ...card, above: '' };
};

/**
 * Warnings for titles that the font of cards does not support. Lists are not checked: they use the card of the blog
 * then. A page with a cover needs no card.
 */
export const findUnsupportedTitles = (
  { posts, pages }: Pick<Blog, 'posts' | 'pages'>,
  { title: blog, lang }: Pick<Site, 'title' | 'lang'>,
): Diagnostic[] => {
  const check = (file: string, name: string, instead: string, remedy: string): Diagnostic[] => {
    const unsupported = unsupportedCharacters(name);
    if (unsupported.length === 0) return [];
    const message = `The font of social cards lacks characters of the title, ${instead}: ${listCharacters(unsupported)} in “${name}”.`;
    return [{ level: 'warning', file, field: 'title', message, remedy }];
  };
  const blogTitle = check('site.config.ts', blog, 'so no page has a card', 'Write it with other characters.');
  if (blogTitle.length > 0)
    return isOwnLanguage(lang)
      ? blogTitle
      : blogTitle.map((warning) => ({
          ...warning,
          level: 'note',
          remedy: 'A post with a cover is shared with its cover.',
        }));
  return [...posts, ...pages]
    .filter(({ cover, noindex, lang }) => cover === undefined && !noindex && isOwnLanguage(lang))
    .flatMap(({ file, title }) =>
      check(file, title, 'so the page uses the card of the blog', 'Change the title, or set a cover.'),
    );
};

const sizeOf = ({ length }: string): number => (length <= 40 ? 84 : length <= 80 ? 68 : length <= 130 ? 56 : 48);

/** The layout of a card, for the image renderer. */
export const drawCard = ({ title, blog, above }: Card, { palette, seal }: CardLook) => {
  const text = (words: string, style: Readonly<Record<string, string | number>>) =>
    ({ type: 'text', text: words, style }) as const;
  const fontSize = sizeOf(title);
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: cardSize.width,
      height: cardSize.height,
      padding: '70px 80px',
      backgroundColor: palette.paper,
      color: palette.ink,
      fontFamily: 'Muc Serif',
    },
    children: [
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', width: '100%' },
        children: [
          text(above === '' ? '\u00a0' : above, { fontSize: 30, color: palette.inkThin, marginBottom: 22 }),
          text(title, { fontSize, fontWeight: 600, lineHeight: 1.3, textWrap: 'balance', lineClamp: 5 }),
        ],
      },
      {
        type: 'container',
        style: { display: 'flex', alignItems: 'center', width: '100%' },
        children: [drawSeal(seal, palette, 112), text(blog, { fontSize: 34, fontWeight: 600, marginLeft: 30 })],
      },
    ],
  } as const;
};
