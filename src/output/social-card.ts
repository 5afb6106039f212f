import type { Blog } from '#blog/blog.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { unsupportedCharacters, isSupported, listCharacters } from '#text/glyphs.ts';
import { sealOf } from '#blog/seal.ts';
import type { Site } from '#config/site.ts';

/** What a social card says. */
export interface Card {
  readonly title: string;
  readonly blog: string;
  /** Date, category: what stands above the title; '' for none. */
  readonly above: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

const withoutImages = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Cf}|\ufe0f/gu, '')
    .replaceAll(/\p{Extended_Pictographic}/gu, (char) => (isSupported(char) ? char : ''))
    .replaceAll(/\s+/g, ' ')
    .trim();

const isReadable = (text: string): boolean => [...text].every(isSupported);

/** The card's words as the face can write them; undefined where it cannot, so that no card shows boxes for letters. */
export const readableCard = ({ title, blog, above }: Card): Card | undefined => {
  const card = { title: withoutImages(title), blog: withoutImages(blog), above: withoutImages(above) };
  if (card.title === '' || !isReadable(card.title + card.blog)) return undefined;
  return isReadable(card.above) ? card : { ...card, above: '' };
};

/** Names that no card can show. Lists share the card of the blog without a word; a page with a cover needs none. */
export const findUnreadableTitles = (
  { posts, pages }: Pick<Blog, 'posts' | 'pages'>,
  { title: blog }: Pick<Site, 'title'>,
): Diagnostic[] => {
  const tell = (file: string, name: string, instead: string, remedy: string): Diagnostic[] => {
    const lacking = unsupportedCharacters(name);
    if (lacking.length === 0) return [];
    const message = `Social cards cannot show ${listCharacters(lacking)} of “${name}”, ${instead}.`;
    return [{ level: 'warning', file, field: 'title', message, remedy }];
  };
  const blogs = tell('site.config.ts', blog, 'so that no page has one', 'Write it with other letters.');
  if (blogs.length > 0) return blogs;
  return [...posts, ...pages]
    .filter(({ cover, noindex }) => cover === undefined && !noindex)
    .flatMap(({ file, title }) =>
      tell(file, title, 'so that the page shows the card of the blog', 'Change the title, or set a cover.'),
    );
};

const sizeOf = ({ length }: string): number => (length <= 40 ? 84 : length <= 80 ? 68 : length <= 130 ? 56 : 48);

/** A card as boxes: ink on paper, the title as large as it fits, the seal of the blog below. */
export const drawCard = ({ title, blog, above }: Card) => {
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
      backgroundColor: '#fcfbf7',
      color: '#1c1b22',
      fontFamily: 'Muc Serif',
    },
    children: [
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', width: '100%' },
        children: [
          text(above === '' ? '\u00a0' : above, { fontSize: 30, color: '#5b5862', marginBottom: 22 }),
          text(title, { fontSize, fontWeight: 600, lineHeight: 1.3, textWrap: 'balance', lineClamp: 5 }),
        ],
      },
      {
        type: 'container',
        style: { display: 'flex', alignItems: 'center', width: '100%' },
        children: [
          {
            type: 'container',
            style: {
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              width: 64,
              height: 64,
              marginRight: 24,
              backgroundColor: '#ae271b',
            },
            children: [
              {
                type: 'container',
                style: {
                  display: 'flex',
                  alignItems: 'center',
                  justifyContent: 'center',
                  width: 54,
                  height: 54,
                  border: '2px solid #fcfbf7',
                },
                children: [
                  text(sealOf(blog), {
                    fontSize: 34,
                    fontWeight: 600,
                    color: '#fcfbf7',
                    lineHeight: 1,
                  }),
                ],
              },
            ],
          },
          text(blog, { fontSize: 34, fontWeight: 600 }),
        ],
      },
    ],
  } as const;
};
