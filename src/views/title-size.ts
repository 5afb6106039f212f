/** How large the title of a text is printed. */
export type TitleSize = 'display' | 'large' | 'medium' | 'small';

/** Characters that are as wide as two letters. */
const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The size for a title: the longer it is, the smaller, so that it takes three or four lines at most on a wide screen. */
export const titleSize = (title: string): TitleSize => {
  const letters = title.length + (title.match(wide)?.length ?? 0);
  return letters <= 32 ? 'display' : letters <= 75 ? 'large' : letters <= 130 ? 'medium' : 'small';
};
