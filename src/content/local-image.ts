/** Whether an image source is a relative path, which means a file next to the post. */
export const isRelativePath = (src: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(src);
