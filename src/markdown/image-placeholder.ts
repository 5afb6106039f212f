/**
 * The placeholder for an image beside the post, in `src`.
 * @param path relative to the folder of the post
 */
export const imagePlaceholder = (path: string): string => `image:${path}`;

/** Class of an image that is alone on its line. */
export const alone = 'alone';

/** Class of an image that is alone on its line and has an unknown size: style sheets give it a box of fixed size. */
export const unsized = 'unsized';
