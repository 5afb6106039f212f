import { statSync } from 'node:fs';
import { join } from 'node:path';
import { decodePath } from '#urls/permalink.ts';
import { mediaTypeOf, type MediaType } from '#urls/media-type.ts';
import { pathInLink } from '#urls/file-address.ts';
import type { WrittenEnclosure } from '#blog/enclosure.ts';
import type { DiskFile } from './files-beside.ts';

/** Formats that all podcast apps play (Apple, “Podcast RSS feed requirements”). */
const common: ReadonlySet<string> = new Set(['audio/mpeg', 'audio/mp4', 'video/mp4']);

type Candidate = MediaType & { readonly address: string };

const candidatesOf = (sources: readonly string[]): readonly Candidate[] =>
  sources.flatMap((address) => {
    const media = mediaTypeOf(address);
    return media ? [{ ...media, address }] : [];
  });

const sizeInPublic = (folder: string, path: string): number | undefined => {
  const stat = path.includes('\0') ? undefined : statSync(join(folder, path), { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
};

/**
 * The file that podcast apps get of a post: its only sound, else its only film. An item has one enclosure, whose size the
 * feed must name (RSS Advisory Board, Best Practices Profile, “enclosure”), so files of other sites are none.
 * @param players the sources of each player, as written
 * @param files the files beside the post
 * @param publicFolder path of the folder `public`
 * @param base sub-path of the blog
 */
export const enclosureOf = (
  players: readonly (readonly string[])[],
  files: readonly DiskFile[],
  publicFolder: string,
  base: string,
): WrittenEnclosure | undefined => {
  const all = players.map(candidatesOf).filter((sources) => sources.length > 0);
  const only = (['audio', 'video'] as const).flatMap((kind) => {
    const some = all.filter(([first]) => first?.kind === kind);
    return some.length === 0 ? [] : [some];
  })[0];
  if (only?.length !== 1) return undefined;
  const sources = only[0] ?? [];
  const chosen = sources.find(({ type }) => common.has(type)) ?? sources[0];
  if (chosen === undefined) return undefined;
  const path = pathInLink(chosen.address);
  if (path !== undefined) {
    const file = files.find((one) => one.path === path);
    return file && { path, size: file.size, type: chosen.type };
  }
  if (!/^\/(?!\/)/.test(chosen.address)) return undefined;
  const [written = ''] = chosen.address.split(/[?#]/, 1);
  const decoded = decodePath(written) ?? written;
  const permalink = base !== '' && decoded.startsWith(`${base}/`) ? decoded.slice(base.length) : decoded;
  if (permalink.split('/').includes('..')) return undefined;
  const size = sizeInPublic(publicFolder, permalink);
  return size === undefined ? undefined : { permalink, size, type: chosen.type };
};
