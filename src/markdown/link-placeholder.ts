/**
 * The placeholder for a link or image within the blog, in `href` or `src`. It is resolved when a page is rendered, so
 * that the stored text stays valid when the target moves.
 * @param href the address as the author wrote it
 */
export const linkPlaceholder = (href: string): string => `internal:${href}`;
