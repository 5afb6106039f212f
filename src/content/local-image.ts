/** Whether an image source is a relative path, which means a file next to the post. */
export const isRelativePath = (src: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(src);

/**
 * Whether the name of a file is that of an image that Astro reads. A build imports images as modules, and would run a
 * file of another kind.
 */
export const hasImageName = (path: string): boolean => /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i.test(path);
