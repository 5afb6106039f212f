import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { readCacheFile, writeCacheFile } from '#cache/cache-file.ts';
import { moduleDigest } from '#cache/module-digest.ts';
import { filesBelow } from './file-list.ts';

const entry = 'src/editing/client/start.ts';

/** Parts of the CMS for fields that posts do not have: maps, SVG to be made smaller, colours of code in rich text. */
const unused = /^(?:@shikijs\/langs\/|leaflet(?:\/|$)|svgo(?:\/|$)|terra-draw)/;

/**
 * The CMS registers fonts of its own files, but browsers may ask for those of its style sheet before; the policy of the page
 * forbids that, and the console would show it.
 */
const remoteFont = /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g;

const ownParts: Plugin = {
  name: 'muc-editor-parts',
  enforce: 'pre',
  resolveId: (id) => (unused.test(id) ? '\0unused' : undefined),
  load: (id) => (id === '\0unused' ? 'export default [];' : undefined),
  transform: (code) => {
    const own = code.replaceAll(remoteFont, 'local("")');
    return own === code ? undefined : { code: own, map: null };
  },
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

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const hashesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(filesBelow(folder).map((file) => [file, hashOf(join(folder, file))]));

/** The files of an earlier run; undefined if one is missing or damaged. */
const readBundle = (folder: string): EditorBundle | undefined => {
  const known = readCacheFile(`${folder}.v8`);
  if (!(known instanceof Map)) return undefined;
  const files = [...(known as ReadonlyMap<string, string>).keys()];
  const isWhole = files.every(
    (file) => existsSync(join(folder, file)) && hashOf(join(folder, file)) === known.get(file),
  );
  const script = files.find((file) => /^start-[^/]*\.js$/.test(file));
  return isWhole && script !== undefined ? { folder, files, script } : undefined;
};

const bundleInto = (engine: string, outDir: string) =>
  build({
    root: engine,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    plugins: [ownParts],
    build: {
      outDir,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
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

/**
 * Bundles Sveltia CMS with the script that starts it. That takes seconds, so the files are kept until a module or a
 * package changes.
 * @param engine the root folder of the engine
 * @param cache folder of the caches of the blog
 * @throws Error when a file that was just written cannot be read
 */
export const bundleEditor = async (engine: string, cache: string): Promise<EditorBundle> => {
  const key = moduleDigest(engine, [entry, 'src/astro/editor-bundle.ts', 'package-lock.json']);
  const parent = join(cache, 'editor');
  const folder = join(parent, key);
  const known = readBundle(folder);
  if (known) return known;
  const work = join(parent, `work.${process.pid}`);
  await bundleInto(engine, work);
  for (const name of readdirSync(parent).map((name) => join(parent, name)))
    if (name !== work) rmSync(name, { recursive: true, force: true });
  renameSync(work, folder);
  writeCacheFile(`${folder}.v8`, hashesOf(folder));
  return readBundle(folder) ?? Promise.reject(new Error(`The files of the editor in ${folder} cannot be read.`));
};
