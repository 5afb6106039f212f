import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer, type Node } from '@takumi-rs/core';
import { cardSize, drawCard, type Card } from '#output/social-card.ts';
import { latin, vietnamese } from '#text/glyphs.ts';

/** The social cards of a blog: images with the title of a page (`output/social-card.ts`). */
export interface Cards {
  /**
   * Requests a card.
   * @returns the name of its file, which has a hash of its content and design
   */
  readonly fileOf: (card: Card) => string;
  /** Draws the requested cards that are not in the cache. */
  readonly draw: () => Promise<void>;
  /** Paths on disk of all requested cards. */
  readonly files: () => readonly string[];
  /** Deletes cards that were not requested in this build. */
  readonly removeUnused: () => Promise<void>;
}

const scripts = ['latin', 'vietnamese'] as const;

/**
 * Creates the social cards, in the fonts of the pages. Cards are cached on disk.
 * @param engine the root folder of the engine
 * @param folder of the cache
 */
export const createCards = (engine: string, folder: string): Cards => {
  const fonts = scripts.map((script) => ({
    data: readFileSync(join(engine, `src/fonts/muc-serif-${script}.woff2`)),
    unicodeRange: (script === 'latin' ? latin : vietnamese).map(([from, to]) => [from, to] as [number, number]),
  }));
  const design = [fonts.map(({ data }) => createHash('sha256').update(data).digest('hex')), cardSize];
  const requested = new Map<string, Card>();
  const names = new Map<string, string>();
  const nameOf = (card: Card): string => {
    const hash = createHash('sha256').update(JSON.stringify([design, drawCard(card)]));
    return `card.${hash.digest('base64url').slice(0, 12)}.png`;
  };
  const openRenderer = async (): Promise<Renderer> => {
    const renderer = new Renderer();
    for (const { data, unicodeRange } of fonts) await renderer.registerFont({ name: 'Muc Serif', data, unicodeRange });
    return renderer;
  };
  return {
    fileOf: (card) => {
      const words = JSON.stringify(card);
      const name = names.get(words) ?? nameOf(card);
      names.set(words, name);
      requested.set(name, card);
      return name;
    },
    draw: async () => {
      const missing = [...requested].filter(([name]) => !existsSync(join(folder, name)));
      if (missing.length === 0) return;
      await mkdir(folder, { recursive: true });
      const renderer = await openRenderer();
      for (const [name, card] of missing) {
        const path = join(folder, name);
        const bytes = await renderer.render(drawCard(card) as unknown as Node, { ...cardSize, format: 'png' });
        await writeFile(`${path}.${process.pid}`, bytes);
        await rename(`${path}.${process.pid}`, path);
      }
    },
    files: () => [...requested.keys()].map((name) => join(folder, name)),
    removeUnused: async () => {
      if (existsSync(folder))
        for (const name of await readdir(folder)) if (!requested.has(name)) await rm(join(folder, name));
    },
  };
};
