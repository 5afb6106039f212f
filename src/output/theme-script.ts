/**
 * Script within each page that puts the reader's colours back before the first paint; a file of its own would keep the
 * page blank for one more round trip. `scripts/theme.js` stores the choice.
 */
export const restoreTheme = "document.documentElement.style.colorScheme=localStorage.theme??''";
