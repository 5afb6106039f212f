import type { Palette } from './palette.ts';

/** What is the same on all cards of a blog. */
export interface CardLook {
  readonly palette: Palette;
  /** The letters in the seal; '' if the font lacks them. */
  readonly seal: string;
}
