import { sealOutline } from '#output/seal-outline.ts';

/** A seal: letters in a square that is cut by hand. */
export interface SealView {
  readonly letters: string;
  /** Data of an SVG path, see `output/seal-outline.ts`. */
  readonly outline: string;
}

/** The seal with these letters. */
export const sealView = (letters: string): SealView => ({ letters, outline: sealOutline(letters) });
