/**
 * Text for a Markdown file. Where a program would take words for a tag or for an address with a scheme that runs code,
 * the first sign is a character reference (CommonMark 0.31 §2.5); all other text stays as it is.
 */
export const markdownText = (text: string): string =>
  text.replaceAll(/<(?=[a-z/!?])/gi, '&lt;').replaceAll(/(?<=\]\(\s*(?:javascript|vbscript|data)):/gi, '&#58;');
