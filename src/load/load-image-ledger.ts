import { readFile } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isKnown, parseImageLedger, type ImageLedger, type KnownImage } from '#content/image-ledger.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable } from './owner-files.ts';

const file = 'ledger/images.json';

/** Path of the file with what is known of images on other sites. */
export const imageLedgerPath = (folder: BlogFolder): string => join(folder.ledger, 'images.json');

/** Path of the copy of an image; undefined where there is none, or one of another size than the ledger says. */
export const copyOf = ({ file, bytes }: KnownImage, folder: BlogFolder): string | undefined => {
  if (file === undefined) return undefined;
  const path = join(folder.images, file);
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && (bytes === undefined || stat.size === bytes) ? path : undefined;
};

const missingLocals = (images: readonly KnownImage[], folder: BlogFolder): readonly Diagnostic[] =>
  images.flatMap(({ local }): Diagnostic[] =>
    local === undefined || existsSync(join(folder.public, local))
      ? []
      : [
          {
            level: 'warning',
            file,
            message: `The copy ${local} is not in public.`,
            remedy: 'Put it back, or delete "local" from its entry and run npm run images.',
          },
        ],
  );

/** One warning for all: a folder that was not copied along would give thousands. */
const missingCopies = (images: readonly KnownImage[], folder: BlogFolder): readonly Diagnostic[] => {
  const missing = images.filter((image) => image.file !== undefined && copyOf(image, folder) === undefined);
  const [first] = missing;
  if (!first) return [];
  const count = missing.length === 1 ? 'The copy of an image' : `Copies of ${missing.length} images`;
  return [
    {
      level: 'warning',
      file,
      message: `${count} cannot be found in the folder images, such as ${first.file}.`,
      remedy: 'Put the folder back, or run npm run images. Until then pages load these images from other sites.',
    },
  ];
};

/**
 * Reads the image ledger.
 * @returns an empty ledger when there is no such file; warnings for missing copies
 */
export const loadImageLedger = async (
  folder: BlogFolder,
): Promise<{ readonly ledger: ImageLedger; readonly diagnostics: readonly Diagnostic[] }> => {
  const path = imageLedgerPath(folder);
  if (!isReadable(path)) return { ledger: {}, diagnostics: [] };
  const { ledger, diagnostics } = parseImageLedger(await readFile(path, 'utf8'), file);
  const known = Object.values(ledger).filter((entry) => isKnown(entry));
  return { ledger, diagnostics: [...diagnostics, ...missingLocals(known, folder), ...missingCopies(known, folder)] };
};
