/**
 * An inline script that restores the colour scheme chosen by the reader before the first paint. As an external file it
 * would delay the first paint. `scripts/theme.js` stores the choice.
 */
export const restoreTheme = "document.documentElement.style.colorScheme=localStorage.theme??''";
