import { existsSync } from 'node:fs';
import { isRelativePath } from '#content/local-image.ts';
import type { Source } from '#content/source.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { DiskFile } from './files-beside.ts';
import { imageFault, type ImageFault } from './image-file.ts';
import { missingFile, type Words } from './missing-file.ts';
import { pathsBeside } from './paths-beside.ts';
import { lineOfText } from './text-diagnostics.ts';

/** The images beside a post, those of its text and its cover. */
export interface ImagesBeside {
  /** Paths on disk of the images that pages can show; each once. */
  readonly paths: readonly string[];
  /** Images that lie in `public` instead. */
  readonly inPublic: readonly DiskFile[];
  /** A warning for each image that is missing or no image. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How an author may have written the path of an image. */
const pathSpellings = (image: string): readonly string[] => [
  image,
  encodeURI(image),
  image.split('/').map(encodeURIComponent).join('/'),
];

/** How an author may have written the address of an image, with what is before it. */
const spellings = (image: string): readonly string[] =>
  pathSpellings(image).flatMap((path) => [`](${path}`, `](<${path}`, `="${path}`, `='${path}`, `: ${path}`, path]);

/** The lines on which addresses begin, each with its first line: one pass for all images, since there may be thousands. */
const addressLines = (body: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  for (const [index, line] of body.split('\n').entries())
    // What is before an address: `](`, `](<`, `="` or, for a reference, `: `.
    for (const [, address = ''] of line.matchAll(/(?:\]\(<?|=["']?|:\s{1,9}<?)([^\s()<>"']+)/g))
      if (!lines.has(address)) lines.set(address, index);
  return lines;
};

const wrong = (image: string, { what, remedy }: ImageFault): Words => ({
  message: `The image ${image} ${what}.`,
  remedy,
});

/**
 * Checks the images beside a post. The result is never cached, since files can change while the post does not.
 * @param images paths relative to the post
 * @param path of the post on disk
 * @param inPublic finds an image in `public` that is not beside the post
 * @param body loads the body of the post; called only to find the line of an image
 */
export const imagesBeside = async (
  { frontMatter: { cover }, file, lines, bodyLine }: Pick<Source, 'frontMatter' | 'file' | 'lines' | 'bodyLine'>,
  images: readonly string[],
  path: string,
  inPublic: (image: string) => DiskFile | undefined,
  body: () => string,
): Promise<ImagesBeside> => {
  const shown = new Set<string>();
  const elsewhere: DiskFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const check = async (image: string, place: () => Partial<Diagnostic>): Promise<void> => {
    const [here = '', inFolder = ''] = pathsBeside(path, image);
    const at = !existsSync(here) && existsSync(inFolder) ? inFolder : here;
    const fault = await imageFault(at);
    if (fault === undefined || (fault !== 'missing' && fault.shown)) shown.add(at);
    if (fault === undefined) return;
    const moved = fault === 'missing' ? inPublic(image) : undefined;
    if (moved) {
      elsewhere.push(moved);
      return;
    }
    const words = fault === 'missing' ? missingFile('image', image, at) : wrong(image, fault);
    diagnostics.push({ level: 'warning', file, ...place(), ...words });
  };
  let known: { readonly text: string; readonly lines: ReadonlyMap<string, number> } | undefined;
  const lineOf = (image: string): number => {
    if (!known) {
      const text = body();
      known = { text, lines: addressLines(text) };
    }
    const { text, lines } = known;
    const [line] = pathSpellings(image).flatMap((path) => lines.get(path) ?? []);
    return line === undefined ? lineOfText({ body: text, bodyLine }, ...spellings(image)) : bodyLine + line;
  };
  for (const image of new Set(images)) await check(image, () => ({ line: lineOf(image) }));
  if (cover !== undefined && isRelativePath(cover)) {
    const line = lines['cover'];
    await check(cover, () => ({ field: 'cover', ...(line === undefined ? {} : { line }) }));
  }
  return { paths: [...shown], inPublic: elsewhere, diagnostics };
};
