import { mergeTopics, type TermAliases } from '#blog/term-aliases.ts';
import { decide } from '#blog/undecided.ts';
import type { Site } from '#config/site.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { ReadFile } from './load-sources.ts';
import type { StoredSource } from './text-record.ts';

/** A parsed file without errors, with aliases of tags and categories replaced by their terms. */
export interface ParsedFile extends ReadFile {
  readonly source: StoredSource;
}

/** The files without errors, after `decide` and `mergeTopics`. */
export const settle = (
  files: readonly ReadFile[],
  aliases: TermAliases,
  site: Site,
): { readonly files: readonly ParsedFile[]; readonly diagnostics: readonly Diagnostic[] } => {
  const parsed = files.filter((file): file is ParsedFile => file.source !== undefined);
  const { sources, diagnostics } = decide(
    parsed.map(({ source }) => source),
    site.timeZone,
  );
  const settled = sources.map((source, index): ParsedFile[] => {
    const file = parsed[index];
    const frontMatter = mergeTopics(source.frontMatter, aliases, site.taxonomy);
    return file ? [{ ...file, source: { ...source, frontMatter } }] : [];
  });
  return { files: settled.flat(), diagnostics };
};
