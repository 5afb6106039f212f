import { createHash } from 'node:crypto';
import { readImage } from '#load/image-file.ts';
import { Failure } from './failure.ts';
import { svgFault } from './svg-check.ts';

/** What a downloaded image is, by its bytes. */
export interface ImageFacts {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Media type. */
  readonly type: string;
  /** Name of its file: a hash of its bytes, and its format. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** More pixels than any screen shows; a build would take gigabytes of memory for them. */
const maxPixels = 200_000_000;

const mediaTypes: Readonly<Record<string, string>> = { jpg: 'image/jpeg', svg: 'image/svg+xml' };

/** The name of the file of an image. */
export const fileName = (sha256: string, format: string): string => `${sha256.slice(0, 32)}.${format}`;

/**
 * Says what bytes are, whatever the server called them.
 * @throws Failure for what is no image, no whole one, or one that must not be served
 */
export const checkImage = async (bytes: Buffer): Promise<ImageFacts> => {
  if (bytes.length === 0) throw new Failure('it is an empty file', { kind: 'lasting' });
  const content = await readImage(bytes);
  if ('what' in content)
    throw new Failure(`it ${content.what}`, { kind: content.what.startsWith('is cut off') ? 'passing' : 'lasting' });
  const { format } = content;
  const fault = format === 'svg' ? svgFault(bytes) : undefined;
  if (fault !== undefined) throw new Failure(fault, { kind: 'lasting' });
  if (content.width * content.height > maxPixels)
    throw new Failure(`it has ${content.width} × ${content.height} pixels`, { kind: 'lasting' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    width: Math.max(1, Math.round(content.width)),
    height: Math.max(1, Math.round(content.height)),
    type: mediaTypes[format] ?? `image/${format}`,
    file: fileName(sha256, format),
    bytes: bytes.length,
    sha256,
  };
};
