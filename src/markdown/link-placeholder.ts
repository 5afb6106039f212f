/** An address within the blog, kept as written until the page is printed, so that a stored text never grows stale. */
export const linkPlaceholder = (href: string): string => `internal:${href}`;
