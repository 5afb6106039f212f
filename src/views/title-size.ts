/** How large the title of a text is printed. */
export type TitleSize = 'display' | 'large' | 'medium' | 'small';

/** The size for a title: the longer it is, the smaller, so that it takes three or four lines at most on a wide screen. */
export const titleSize = ({ length }: string): TitleSize =>
  length <= 32 ? 'display' : length <= 75 ? 'large' : length <= 130 ? 'medium' : 'small';
