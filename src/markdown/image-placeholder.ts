/** An image beside the post, by its path from there. */
export const imagePlaceholder = (path: string): string => `image:${path}`;

/** Class of an image that has a line for itself. */
export const alone = 'alone';

/** Class of such an image whose size nobody knows: it gets a box that keeps its place. */
export const unsized = 'unsized';
