import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { digest } from './digest.ts';

/** What lies in an output folder since the last complete build into it. */
export interface BuiltSite {
  /** Path of the output folder. */
  readonly target: string;
  /** Path of the content folder of its blog. */
  readonly blog: string;
  /** Digest of the addresses and feed ids of the site. */
  readonly publication: string;
}

const folderOf = (engine: string): string => join(engine, 'node_modules/.astro/sites');

const isBuiltSite = (value: unknown): value is BuiltSite =>
  typeof value === 'object' && value !== null && 'target' in value && 'blog' in value && 'publication' in value;

const read = (path: string): BuiltSite | undefined => {
  const site = readCacheFile(path);
  return isBuiltSite(site) && existsSync(site.target) ? site : undefined;
};

/**
 * Records a complete build.
 * @param engine the root folder of the engine
 */
export const recordSite = (engine: string, site: BuiltSite): void =>
  writeCacheFile(join(folderOf(engine), digest(site.target)), site);

/** The site in an output folder; undefined where no build of this engine is known, or the folder does not exist. */
export const siteIn = (engine: string, target: string): BuiltSite | undefined =>
  read(join(folderOf(engine), digest(target)));

/** The site of the last build that published exactly these addresses and ids of a blog; undefined if there is none. */
export const builtSite = (engine: string, blog: string, publication: string): BuiltSite | undefined =>
  existsSync(folderOf(engine))
    ? readdirSync(folderOf(engine))
        .flatMap((name) => read(join(folderOf(engine), name)) ?? [])
        .find((site) => site.blog === blog && site.publication === publication)
    : undefined;
