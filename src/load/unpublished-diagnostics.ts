import { unreported, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { improvements } from './improvements.ts';
import type { LoadedBlog } from './loaded-blog.ts';

type Loaded = Pick<LoadedBlog, 'blog' | 'entries' | 'broken' | 'diagnostics' | 'unsupportedCharacters'>;

const filesOf = ({ entries, broken }: Loaded): readonly string[] => [
  ...entries.map(({ source }) => source.file),
  ...broken.map(({ file }) => file),
];

/**
 * What is wrong in drafts and scheduled posts, or will be once they are published. No error stops a build now, so it is a
 * warning.
 * @param published the blog as a build loads it
 * @param all the same blog with its drafts and scheduled posts
 */
export const unpublishedDiagnostics = (published: Loaded, all: Loaded): readonly Diagnostic[] => {
  const files = new Set(filesOf(all)).difference(new Set(filesOf(published)));
  const told = unreported([...all.diagnostics, ...improvements(all)], published.diagnostics);
  return told
    .filter(({ file, level }) => files.has(file) || level === 'error')
    .map((diagnostic) => ({
      ...diagnostic,
      level: diagnostic.level === 'error' ? 'warning' : diagnostic.level,
      message: `Not published yet. ${diagnostic.message}`,
    }));
};
