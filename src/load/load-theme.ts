import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postcss from 'postcss';
import { defaultPalette, paletteOf, type Palette } from '#output/palette.ts';
import { noTheme, readTheme, type Theme } from '#output/theme.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable } from './owner-files.ts';

/** Names of the tokens in the style sheets of the engine. */
const tokens = async (engine: string): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  postcss.parse(await readFile(join(engine, 'src/styles/tokens.css'), 'utf8')).walkDecls(/^--/, ({ prop }) => {
    names.add(prop);
  });
  return names;
};

/**
 * Reads and checks the style sheet of a blog.
 * @param engine the root folder of the engine
 * @param served paths of the files that are served as they are
 * @param url of the blog
 */
export const loadTheme = async (
  folder: Pick<BlogFolder, 'theme'>,
  engine: string,
  served: readonly string[],
  url: string,
): Promise<Theme> =>
  isReadable(folder.theme)
    ? readTheme(await readFile(folder.theme, 'utf8'), {
        base: new URL(url).pathname.replace(/\/$/, ''),
        served: new Set(served),
        tokens: await tokens(engine),
      })
    : noTheme;

/** The colours of images that the build draws: those of `theme.css`, or the default. */
export const loadPalette = async ({ theme }: Pick<BlogFolder, 'theme'>): Promise<Palette> =>
  isReadable(theme) ? paletteOf(await readFile(theme, 'utf8')) : defaultPalette;
