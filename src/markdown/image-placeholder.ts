/** A picture beside the post, by its path from there. */
export const pictureMark = (path: string): string => `picture:${path}`;

/** Class of a picture that has a line for itself. */
export const alone = 'alone';

/** Class of such a picture whose size nobody knows: it gets a box that keeps its place. */
export const unsized = 'unsized';
