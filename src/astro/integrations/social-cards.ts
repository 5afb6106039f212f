import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Node } from '@takumi-rs/core';
import { hashOfBytes, openPageCache } from '#cache/page-cache.ts';
import { makeFolder, replaceFile } from '#cache/replace-file.ts';
import type { CardLook } from '#output/card-look.ts';
import { cardSize, drawCard, type Card } from '#output/social-card.ts';
import { cardFonts, openRenderer } from '../card-fonts.ts';

/** The social cards of a blog: images with the title of a page (`output/social-card.ts`). */
export interface Cards {
  /**
   * Requests a card.
   * @returns the name of its file, which has a hash of its content and design
   */
  readonly fileOf: (card: Card) => string;
  /** Draws the requested cards that are not in the cache, or are damaged there. */
  readonly draw: () => Promise<void>;
  /** Paths on disk of all cards that were drawn or found, by the names of their files. */
  readonly files: () => ReadonlyMap<string, string>;
  /** Deletes cards that were not requested in this build. */
  readonly removeUnused: () => void;
}

/**
 * Creates the social cards, in the fonts of the pages. Cards are cached on disk.
 * @param engine the root folder of the engine
 * @param folder of the cache
 */
export const createCards = (engine: string, folder: string, look: CardLook): Cards => {
  const fonts = cardFonts(engine);
  const design = [fonts.map(({ data }) => createHash('sha256').update(data).digest('hex')), cardSize];
  const cache = openPageCache(folder);
  const requested = new Map<string, Card>();
  const drawn = new Map<string, string>();
  const names = new Map<string, string>();
  const nameOf = (card: Card): string => {
    const hash = createHash('sha256').update(JSON.stringify([design, drawCard(card, look)]));
    return `card.${hash.digest('base64url').slice(0, 12)}.png`;
  };
  const keyOf = (name: string): string => name.slice('card.'.length, -'.png'.length);
  return {
    fileOf: (card) => {
      const words = JSON.stringify(card);
      const name = names.get(words) ?? nameOf(card);
      names.set(words, name);
      requested.set(name, card);
      return name;
    },
    draw: async () => {
      const missing = [...requested].filter(([name]) => {
        const path = drawn.get(name) ?? cache.find(keyOf(name));
        if (path !== undefined) drawn.set(name, path);
        return path === undefined;
      });
      if (missing.length === 0) return;
      makeFolder(folder);
      const renderer = await openRenderer(fonts);
      for (const [name, card] of missing) {
        const bytes = await renderer.render(drawCard(card, look) as unknown as Node, { ...cardSize, format: 'png' });
        const path = join(folder, name);
        replaceFile(path, bytes);
        drawn.set(name, cache.add(keyOf(name), hashOfBytes(bytes), path));
      }
    },
    files: () => drawn,
    removeUnused: cache.removeUnused,
  };
};
