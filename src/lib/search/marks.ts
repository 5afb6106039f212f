/** COMBINING SHORT STROKE OVERLAY. */
const stroke = '\u0335';

/**
 * Text as the index knows it: NFC, and đ written as d with a mark. Pagefind folds by taking the marks off NFD, which
 * leaves đ (U+0111) whole: “dang ky” would miss “đăng ký”.
 */
export const toIndex = (text: string): string =>
  text.normalize('NFC').replaceAll('đ', `d${stroke}`).replaceAll('Đ', `D${stroke}`);

/** What `toIndex` was given, up to NFC. */
export const fromIndex = (text: string): string =>
  text.replaceAll(`d${stroke}`, 'đ').replaceAll(`D${stroke}`, 'Đ').normalize('NFC');

/** Lower case without any mark: what a reader types who spares them. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Whether a reader took the trouble to type marks, and so means them. */
export const hasMarks = (text: string): boolean => fold(text) !== text.toLowerCase().normalize('NFC');
