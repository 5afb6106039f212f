/** What a social card says. */
export interface Card {
  readonly title: string;
  readonly blog: string;
  /** Date, category: what stands above the title; '' for none. */
  readonly above: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

/** What the two files of the face hold, as `styles/fonts.css` says. */
export const latin: readonly [number, number][] = [
  [0x20, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];
export const vietnamese: readonly [number, number][] = [
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x301],
  [0x303, 0x304],
  [0x308, 0x309],
  [0x323, 0x323],
  [0x329, 0x329],
  [0x1ea0, 0x1ef9],
  [0x20ab, 0x20ab],
];

const isDrawn = (char: string): boolean => {
  const point = char.codePointAt(0) ?? 0;
  return [...latin, ...vietnamese].some(([from, to]) => point >= from && point <= to);
};

const withoutPictures = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, (char) => (isDrawn(char) ? char : ''))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The card's words as the face can write them; undefined where it cannot, so that no card shows boxes for letters. */
export const readableCard = ({ title, blog, above }: Card): Card | undefined => {
  const card = { title: withoutPictures(title), blog: withoutPictures(blog), above: withoutPictures(above) };
  return card.title !== '' && [...Object.values(card).join('')].every(isDrawn) ? card : undefined;
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
                  text([...blog.toUpperCase()][0] ?? '', {
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
