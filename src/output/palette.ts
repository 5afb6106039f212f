import postcss from 'postcss';

/** Colours of images that the build draws: social cards and icons. Hexadecimal. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkThin: string;
  readonly seal: string;
}

/** The light colours in `styles/tokens.css`. */
export const defaultPalette: Palette = { paper: '#fcfbf7', ink: '#1c1b22', inkThin: '#5b5862', seal: '#ae271b' };

/** The tokens with these colours. */
const tokens: Readonly<Record<keyof Palette, string>> = {
  paper: '--paper',
  ink: '--ink',
  inkThin: '--ink-thin',
  seal: '--cinnabar',
};

/**
 * The colours that a style sheet sets for these tokens in `:root`, written as `#rgb` or `#rrggbb`; the default of others.
 * @param css text of `theme.css`; anything for invalid CSS gives the defaults
 */
export const paletteOf = (css: string): Palette => {
  const set = new Map<string, string>();
  try {
    for (const node of postcss.parse(css).nodes)
      if (node.type === 'rule' && node.selector === ':root')
        node.each((child) => {
          if (child.type === 'decl' && /^#(?:[\da-f]{3}){1,2}$/i.test(child.value)) set.set(child.prop, child.value);
        });
  } catch {
    return defaultPalette;
  }
  const colour = (name: keyof Palette): string => set.get(tokens[name]) ?? defaultPalette[name];
  return { paper: colour('paper'), ink: colour('ink'), inkThin: colour('inkThin'), seal: colour('seal') };
};
