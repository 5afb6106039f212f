/** An image beside the post, as opposed to one at an address. */
export const isBeside = (src: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(src);
