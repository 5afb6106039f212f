import { accessSync, constants, existsSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FileBeside } from '#blog/file-beside.ts';
import type { Trust } from '#content/trust.ts';
import { pathInLink } from '#urls/file-address.ts';
import type { BlogFolder } from './blog-folder.ts';
import { slashes } from './file-walk.ts';
import type { Words } from './missing-file.ts';
import { pathsBeside } from './paths-beside.ts';

/** A file that a text links or plays, on disk. */
export interface DiskFile extends FileBeside {
  /** Absolute path. */
  readonly disk: string;
}

/** The files beside a text. */
export interface FilesBeside {
  /** Those to publish, in the order of the links. */
  readonly files: readonly DiskFile[];
  /** What is wrong with files that are not published, by link. */
  readonly faults: ReadonlyMap<string, Words>;
}

/** Real paths of the folders whose files may be published; undefined for one that does not exist. */
export interface FileRoots {
  /** `posts` and `pages`. */
  readonly texts: readonly string[];
  readonly public: string | undefined;
}

const realFolder = (path: string): readonly string[] => (existsSync(path) ? [realpathSync(path)] : []);

/** Finds the folders whose files may be published. */
export const fileRoots = (folder: BlogFolder): FileRoots => ({
  texts: ['posts', 'pages'].flatMap((name) => realFolder(join(folder.content, name))),
  public: realFolder(folder.public)[0],
});

const isBelow = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const isSource = (path: string): boolean => /\.(?:md|mdx|markdown|mdown|mkd)$/i.test(path);

/** Files that browsers open as documents, so that code in them runs as if it were of the blog. */
const isDocument = (path: string): boolean => /\.(?:html?|xhtml?|xht|svgz?|xml|xslt?|mht|mhtml|swf)$/i.test(path);

const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

const isReadable = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};

const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.') && name !== '..');

const place = 'Move it into the folder of the post, or into public.';

/** Why a file must not be published; undefined where it may be. */
const faultOf = (
  path: string,
  real: string,
  stat: Stats,
  { texts, public: publicRoot }: FileRoots,
  trust: Trust,
): Words | undefined => {
  const root = [...texts, ...(publicRoot === undefined ? [] : [publicRoot])].find((one) => isBelow(real, one));
  if (root === undefined)
    return { message: `The file ${path} is not published, because it lies outside of posts and pages.`, remedy: place };
  if (isHidden(path) || isHidden(slashes(relative(root, real))))
    return {
      message: `The file ${path} is not published, because its name or that of its folder begins with a dot.`,
      remedy: 'Give it another name if readers may see it.',
    };
  if (!stat.isFile())
    return {
      message: `${path} is not a file, but a pipe, a socket or a device.`,
      remedy: 'Write a file in its place.',
    };
  if (!isReadable(real)) return { message: `The file ${path} cannot be opened.`, remedy: 'Check its permissions.' };
  if (trust === 'sanitise' && isDocument(real))
    return {
      message: `The file ${path} is not published, because the setting trust is 'sanitise', and such a file can run code.`,
      remedy: 'Put it into public if you know what it holds.',
    };
  return undefined;
};

/**
 * Finds the files that a text links or plays, by their paths from the text. Nothing is read of them, whatever their size.
 * The result is never cached, since files can change while the text does not.
 * @param links as the author wrote them; those that name no file are left out
 * @param text path of the text on disk
 */
export const filesBeside = (links: readonly string[], text: string, roots: FileRoots, trust: Trust): FilesBeside => {
  const files = new Map<string, DiskFile>();
  const faults = new Map<string, Words>();
  for (const link of new Set(links)) {
    const path = pathInLink(link);
    if (path === undefined || isSource(path)) continue;
    const [here] = pathsBeside(text, path);
    const disk = pathsBeside(text, path).find((one) => statOf(one)?.isDirectory() === false);
    const stat = disk === undefined ? undefined : statOf(disk);
    if (disk === undefined || stat === undefined) continue;
    const elsewhere = disk === here ? {} : { foundAt: slashes(relative(dirname(text), disk)) };
    const real = realpathSync(disk);
    const fault = faultOf(path, real, stat, roots, trust);
    if (fault) faults.set(link, fault);
    else if (roots.public !== undefined && isBelow(real, roots.public))
      files.set(path, { path, disk, size: stat.size, inPublic: `/${slashes(relative(roots.public, real))}` });
    else files.set(path, { path, ...elsewhere, disk, size: stat.size });
  }
  return { files: [...files.values()], faults };
};
