import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Entry } from './entry.ts';
import { isRelativePath } from '#content/local-image.ts';
import { bundledImages } from './bundled-images.ts';
import { filesBeside, type FileRoots } from './files-beside.ts';
import { permalinkOf } from './claims.ts';
import { imageInPublic } from './image-in-public.ts';
import { imagesBeside } from './images-beside.ts';
import type { ReadFile } from './load-sources.ts';
import { renderText, type RenderOptions } from './render-text.ts';
import type { ParsedFile } from './settled-files.ts';
import { bodyOf, type StoredSource, type TextRecord, type TextRecords } from './text-record.ts';

/** Runs work on a file, and returns its result. */
export type Measured = <Result>(file: string, work: () => Promise<Result>) => Promise<Result>;

/** Is told how many texts of how many are done. */
export type Progress = (done: number, total: number) => void;

/** The texts of a blog after rendering. */
export interface RenderedTexts {
  readonly entries: readonly Entry[];
  /** Texts that cannot be rendered. */
  readonly failed: readonly StoredSource[];
  /** What the next load reads again, by file. */
  readonly texts: ReadonlyMap<string, TextRecord['text']>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renders texts, and finds the images and other files beside them.
 * @param comments by file
 * @param roots folders whose files may be published
 * @param publicFolder path of `public`
 * @param measured runs the rendering of each text
 * @param progress is called after each text
 */
export const renderTexts = async (
  files: readonly ParsedFile[],
  comments: ReadonlyMap<string, Entry['comments']>,
  options: RenderOptions,
  roots: FileRoots,
  publicFolder: string,
  measured: Measured,
  progress: Progress,
): Promise<RenderedTexts> => {
  const entries: Entry[] = [];
  const failed: StoredSource[] = [];
  const texts = new Map<string, TextRecord['text']>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, { found, source, body, cached }] of files.entries()) {
    const rendered = await measured(found.file, () => renderText(source, body, found, options, cached?.text));
    progress(index + 1, files.length);
    texts.set(found.file, rendered.text);
    diagnostics.push(...rendered.diagnostics);
    if (!rendered.text) {
      failed.push(source);
      continue;
    }
    const text = rendered.text.facts;
    const images = await imagesBeside(
      source,
      text.images,
      found.path,
      (image) => imageInPublic(image, permalinkOf(source, options.site), publicFolder),
      () => bodyOf(found.path, found.file),
    );
    const beside = filesBeside(text.links, found.path, roots, options.site.trust);
    const { cover } = source.frontMatter;
    const shown = [...text.images, ...(cover !== undefined && isRelativePath(cover) ? [cover] : [])];
    const bundled = bundledImages(shown, found.path, roots, options.site);
    diagnostics.push(...images.diagnostics);
    entries.push({
      found,
      source,
      text,
      images: images.paths,
      files: { ...beside, files: [...beside.files, ...bundled, ...images.inPublic] },
      comments: comments.get(source.file) ?? [],
    });
  }
  return { entries, failed, texts, diagnostics };
};

/**
 * The records for the next load.
 * @param texts that were rendered; others keep what is cached
 */
export const updateRecords = (files: readonly ReadFile[], texts: RenderedTexts['texts']): TextRecords =>
  new Map(
    files.map(({ found, parseKey, source, diagnostics, slug, cached }): [string, TextRecord] => {
      const text = texts.get(found.file) ?? cached?.text;
      return [found.file, { parseKey, source, diagnostics, slug, ...(text && { text }) }];
    }),
  );

/** Whether new records hold the same as those of the last load. */
export const isUnchanged = (files: readonly ReadFile[], records: TextRecords, last: TextRecords): boolean =>
  files.length === last.size &&
  files.every(({ found, cached }) => cached !== undefined && records.get(found.file)?.text === cached.text);
