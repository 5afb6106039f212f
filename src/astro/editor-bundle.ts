import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { moduleDigest } from '#cache/module-digest.ts';
import { filesBelow } from './file-list.ts';

const entry = 'src/editing/client/start.ts';

/** Parts of the CMS for fields that posts do not have: maps, SVG to be made smaller, colours of code in rich text. */
const unused = /^(?:@shikijs\/langs\/|leaflet(?:\/|$)|svgo(?:\/|$)|terra-draw)/;

const withoutUnused: Plugin = {
  name: 'muc-editor-parts',
  enforce: 'pre',
  resolveId: (id) => (unused.test(id) ? '\0unused' : undefined),
  load: (id) => (id === '\0unused' ? 'export default [];' : undefined),
};

/** The files of the editor. */
export interface EditorBundle {
  /** Absolute. */
  readonly folder: string;
  /** Paths below `folder`. */
  readonly files: readonly string[];
  /** The one that the page loads. */
  readonly script: string;
}

const read = (folder: string): EditorBundle => {
  const files = filesBelow(folder);
  return { folder, files, script: files.find((file) => /^start-[^/]*\.js$/.test(file)) ?? '' };
};

/**
 * Bundles Sveltia CMS with the script that starts it. That takes seconds, so the files are kept until a module or a
 * package changes.
 * @param engine the root folder of the engine
 * @param cache folder of the caches of the blog
 */
export const bundleEditor = async (engine: string, cache: string): Promise<EditorBundle> => {
  const key = moduleDigest(engine, [entry, 'src/astro/editor-bundle.ts', 'package-lock.json']);
  const parent = join(cache, 'editor');
  const folder = join(parent, key);
  mkdirSync(parent, { recursive: true });
  for (const other of readdirSync(parent))
    if (other !== key) rmSync(join(parent, other), { recursive: true, force: true });
  if (readdirSync(parent).includes(key)) return read(folder);
  const work = join(parent, `work.${process.pid}`);
  await build({
    root: engine,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    plugins: [withoutUnused],
    build: {
      outDir: work,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: join(engine, entry),
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  renameSync(work, folder);
  return read(folder);
};
