/**
 * The path under which Astro writes a file of the site: in Unicode NFC. Astro takes `.html` twice from the address
 * `x.html.html` and then does not find its page, so that one is written under another name. No permalink contains
 * U+FFFD.
 */
export const writtenFile = (file: string): string => file.normalize().replace(/(?<=\.html)(?=\.html$)/, '\ufffd');
