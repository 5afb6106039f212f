import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Node } from '@takumi-rs/core';
import { hashOfBytes, openPageCache } from '#cache/page-cache.ts';
import { makeFolder, replaceFile } from '#cache/replace-file.ts';
import { drawIcon, icoOf, sealSvg } from '#output/seal-icon.ts';
import type { CardLook } from '#output/card-look.ts';
import { cardFonts, openRenderer } from './card-fonts.ts';

/** Icons by name, with their sizes in pixels. */
const sizes = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 } as const;

const names = [...Object.keys(sizes), 'favicon.ico', 'favicon.svg'];

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
  const design = createHash('sha256').update(JSON.stringify([drawIcon(look, 100), sealSvg(look)]));
  const version = design.digest('hex').slice(0, 16);
  const folder = join(cache, 'icons');
  const icons = openPageCache(folder);
  const keyOf = (name: string): string => `${version}-${name.replaceAll('.', '-')}`;
  const paths = new Map(names.map((name) => [name, icons.find(keyOf(name))]));
  if ([...paths.values()].includes(undefined)) {
    makeFolder(cache);
    makeFolder(folder);
    const renderer = await openRenderer(cardFonts(engine));
    const draw = (size: number) =>
      renderer.render(drawIcon(look, size) as unknown as Node, { width: size, height: size, format: 'png' });
    const keep = (name: string, bytes: Uint8Array): void => {
      const path = join(folder, name);
      replaceFile(path, bytes);
      paths.set(name, icons.add(keyOf(name), hashOfBytes(bytes), path));
    };
    for (const [name, size] of Object.entries(sizes)) keep(name, await draw(size));
    keep('favicon.ico', icoOf(await draw(32), 32));
    keep('favicon.svg', new TextEncoder().encode(sealSvg(look)));
  }
  icons.removeUnused();
  return Object.fromEntries([...paths].flatMap(([name, path]) => (path === undefined ? [] : [[name, path]])));
};
