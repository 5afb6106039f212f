import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { latin, vietnamese } from '#text/glyphs.ts';

/** A font file for images that the build draws. */
interface CardFont {
  readonly data: Buffer;
  readonly unicodeRange: [number, number][];
}

const scripts = ['latin', 'vietnamese'] as const;

/**
 * The fonts of the pages.
 * @param engine the root folder of the engine
 */
export const cardFonts = (engine: string): readonly CardFont[] =>
  scripts.map((script) => ({
    data: readFileSync(join(engine, `src/fonts/muc-serif-${script}.woff2`)),
    unicodeRange: (script === 'latin' ? latin : vietnamese).map(([from, to]) => [from, to] as [number, number]),
  }));

/** An image renderer with these fonts. */
export const openRenderer = async (fonts: readonly CardFont[]): Promise<Renderer> => {
  const renderer = new Renderer();
  for (const { data, unicodeRange } of fonts) await renderer.registerFont({ name: 'Muc Serif', data, unicodeRange });
  return renderer;
};
