import { mkdir, rename, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileOf } from '#lib/permalink.ts';
import type { BlogApi } from '#data/handover.ts';

/** Astro writes every path in NFC; a page whose address is in another Unicode form moves to where its address says. */
export const verbatim = ({ reading }: BlogApi): AstroIntegration => ({
  name: 'muc-verbatim',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const permalink of reading().blog.byPermalink.keys()) {
        const file = fileOf(permalink);
        const [written, wanted] = [join(root, file.normalize()), join(root, file)];
        if (written === wanted) continue;
        await mkdir(dirname(wanted), { recursive: true });
        await rename(written, wanted);
        // The folder that Astro made may hold other pages.
        await rmdir(dirname(written)).catch(() => undefined);
      }
    },
  },
});
