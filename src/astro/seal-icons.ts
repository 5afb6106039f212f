import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from '@takumi-rs/core';
import { makeFolder, replaceFile } from '#cache/replace-file.ts';
import { icoOf, sealSvg, drawSeal } from '#output/seal-icon.ts';
import type { CardLook } from '#output/social-card.ts';
import { cardFonts, openRenderer } from './card-fonts.ts';

/** Icons by name, with their sizes in pixels. */
const sizes = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 } as const;

/**
 * Draws the icons of a blog: its seal. Drawn icons are kept in the cache.
 * @param engine the root folder of the engine
 * @param cache the cache folder of the blog
 * @returns the paths of the icons by their names; none if the font lacks the letters
 */
export const drawIcons = async (
  engine: string,
  cache: string,
  look: CardLook,
): Promise<Readonly<Record<string, string>>> => {
  if (look.seal === '') return {};
  const design = createHash('sha256').update(JSON.stringify([drawSeal(look, 100), sealSvg(look)]));
  const folder = join(cache, `icons-${design.digest('hex').slice(0, 16)}`);
  const names = [...Object.keys(sizes), 'favicon.ico', 'favicon.svg'];
  if (!names.every((name) => existsSync(join(folder, name)))) {
    makeFolder(cache);
    makeFolder(folder);
    const renderer = await openRenderer(cardFonts(engine));
    const draw = (size: number) =>
      renderer.render(drawSeal(look, size) as unknown as Node, { width: size, height: size, format: 'png' });
    for (const [name, size] of Object.entries(sizes)) replaceFile(join(folder, name), await draw(size));
    replaceFile(join(folder, 'favicon.ico'), icoOf(await draw(32), 32));
    replaceFile(join(folder, 'favicon.svg'), new TextEncoder().encode(sealSvg(look)));
  }
  return Object.fromEntries(names.map((name) => [name, join(folder, name)]));
};
