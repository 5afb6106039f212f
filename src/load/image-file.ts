import { readFileSync, statSync, type Stats } from 'node:fs';
import { extname } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { isWhole } from './whole-image.ts';

/** What is wrong with a file that a text shows as an image. */
export interface ImageFault {
  /** What the file is instead, for “The image x …”. */
  readonly what: string;
  readonly remedy: string;
  /** Whether the page can show the file all the same. */
  readonly shown: boolean;
}

/** The extensions of each format that pages show. Astro imports files with these extensions as images. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  jpg: ['.jpg', '.jpeg'],
  png: ['.png'],
  gif: ['.gif'],
  webp: ['.webp'],
  avif: ['.avif'],
  svg: ['.svg'],
  tiff: ['.tiff'],
};

const known: ReadonlySet<string> = new Set(Object.values(extensions).flat());

/** Where the pixels of a format begin: with some of them there, browsers and Astro show the rest as grey. */
const pixels: Readonly<Record<string, Buffer>> = {
  png: Buffer.from('IDAT'),
  jpg: Buffer.of(0xff, 0xda),
  gif: Buffer.from('GIF'),
};

const cutOff = (bytes: Buffer, format: string): ImageFault => {
  const start = pixels[format];
  const shown = start !== undefined && bytes.includes(start);
  return { what: 'is cut off: its end is missing', remedy: 'Copy the whole file again.', shown };
};

const unusable = (what: string, remedy: string): ImageFault => ({ what, remedy, shown: false });

/** What the bytes of an image say of it. */
export interface ImageContent {
  /** `jpg`, `png` …; also the name of the format in media types, except for `jpg` and `svg`. */
  readonly format: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const beginning = (bytes: Buffer): string =>
  bytes
    .subarray(0, 1000)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();

const isPage = (start: string): boolean => start.startsWith('<!doctype html') || start.startsWith('<html');

/** What bytes are that are no image. */
const contentOf = (bytes: Buffer): ImageFault => {
  const start = beginning(bytes);
  if (isPage(start)) return unusable('is an HTML page, not an image', 'A download failed: get the image again.');
  if (/<svg[\s>]/.test(start))
    return unusable('is an SVG without a size', 'Write a viewBox, or width and height in pixels, in its <svg> tag.');
  return unusable('does not contain an image', 'Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.');
};

/**
 * Reads what an image is from its bytes.
 * @returns a fault, with `shown`, where they are no image, or not a whole one
 */
export const readImage = async (bytes: Buffer): Promise<ImageContent | ImageFault> => {
  const size = await imageMetadata(bytes).catch(() => undefined);
  if (!size || !extensions[size.format] || size.width === 0 || size.height === 0) return contentOf(bytes);
  const { format, width, height } = size;
  // A page may begin with a drawing.
  if (format === 'svg' && isPage(beginning(bytes))) return contentOf(bytes);
  return isWhole[format]?.(bytes) === false ? cutOff(bytes, format) : { format, width, height };
};

const read = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

const check = async (path: string, stat: Stats): Promise<ImageFault | undefined> => {
  if (stat.isDirectory()) return unusable('is a folder', 'Write the path of a file in it.');
  // For Vite, a query begins there.
  if (path.includes('?')) return unusable('has a question mark in its path', 'Rename the file or its folder.');
  const extension = extname(path).toLowerCase();
  if (!stat.isFile() || !known.has(extension))
    return unusable(
      extension === ''
        ? 'has no extension of an image'
        : `is a file ${extension}, which browsers do not show as an image`,
      'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG, or write a link without the exclamation mark.',
    );
  const bytes = read(path);
  if (!bytes) return unusable('cannot be opened', 'Check its permissions.');
  if (bytes.length === 0) return unusable('is an empty file', 'Save it again.');
  const content = await readImage(bytes);
  if ('what' in content) return content;
  const named = extensions[content.format] ?? [];
  if (!named.includes(extension))
    return {
      what: `contains the format ${content.format.toUpperCase()}, which its extension ${extension} does not say`,
      remedy: `Rename it: its extension must be ${named[0]}.`,
      shown: content.format !== 'svg' && extension !== '.svg',
    };
  return undefined;
};

/** Results of this process by path: the dev server checks all images after each edit. */
const checked = new Map<string, { readonly stamp: string; readonly fault: Promise<ImageFault | undefined> }>();

/**
 * Checks a file that a text shows as an image, so that the build of pages does not fail on it. A file with the same
 * inode, size and modification time as before is not read again.
 * @param path of a file or folder on disk
 * @returns undefined for an image; 'missing' where there is nothing
 */
export const imageFault = async (path: string): Promise<ImageFault | 'missing' | undefined> => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  const stamp = `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
  const known = checked.get(path);
  if (known?.stamp === stamp) return known.fault;
  const fault = check(path, stat);
  checked.set(path, { stamp, fault });
  return fault;
};
