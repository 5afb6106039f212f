import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BlogApi } from '#data/handover.ts';
import type { ReadingRoom } from '#data/reading.ts';
import { createCards } from './cards.ts';
import { withOwnStyle } from './own-style.ts';
import { withPolicy } from './policy.ts';
import { withShortScopes } from './scopes.ts';
import { withSidenotes } from './sidenotes.ts';

/** A tag with an address that was never settled, or a picture that Astro did not replace. Text cannot look like it: its < is escaped. */
const unsettled = /<[a-z](?:"[^"]*"|[^"<>])*?\s(?:(?:href|src)="(?:own|picture):|__ASTRO_IMAGE_)[^>]*>/i;

/**
 * Finishes each page as Astro wrote it, in one pass: a card for those who share it, notes beside the text, the style that
 * it needs and no more, a strict content policy. Files in `public` stay as they are. A page on which something was left
 * open stops the build.
 */
export const finish = (
  { reading }: BlogApi,
  room: Pick<ReadingRoom, 'folder' | 'site' | 'cache' | 'engine'>,
): AstroIntegration => ({
  name: 'muc-finish',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const isServedAsItIs = (name: string) =>
        [room.folder.public, join(room.engine, 'public')].some((at) => existsSync(join(at, name)));
      const pages = (await readdir(root, { recursive: true })).filter(
        (name) => name.endsWith('.html') && !isServedAsItIs(name),
      );
      const cards = await createCards(root, reading().blog, room);
      const faults: string[] = [];
      for (const page of pages) {
        const path = join(root, page);
        const html = await readFile(path, 'utf8');
        const found = unsettled.exec(html)?.[0];
        if (found !== undefined) faults.push(`${page} holds ${found}`);
        await writeFile(path, withPolicy(withShortScopes(withOwnStyle(withSidenotes(await cards.give(page, html))))));
      }
      await cards.close();
      if (faults.length > 0)
        throw Object.assign(new Error(`The last site stays as it was.\n${faults.join('\n')}`), { stack: '' });
    },
  },
});
