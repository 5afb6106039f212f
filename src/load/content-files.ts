import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Site } from '#config/site.ts';
import type { SourceFile } from '#content/source.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { BlogFolder } from './blog-folder.ts';
import { slashes, walk } from './file-walk.ts';

/** A file with the source of a post or page. */
export interface FoundFile extends SourceFile {
  /** Absolute. */
  readonly path: string;
}

/** Other extensions of text files, which the owner may have meant as posts. */
const otherTextFile = /\.(?:html?|txt|org|rst|adoc|docx?)$/i;

/**
 * Files with the same id, such as `x.md`, `x.mdx` and `x/index.md`: Astro’s collections would keep only one of them.
 */
const duplicateIds = (files: readonly FoundFile[]): Diagnostic[] =>
  [...Map.groupBy(files, ({ folder, id }) => `${folder}/${id}`).values()].flatMap(([first, ...others]) =>
    others.map(({ file }): Diagnostic => ({
      level: 'error',
      file,
      message: `This file and ${first?.file} would be the same post.`,
      remedy: 'Give one of them another name.',
    })),
  );

/** Paths of MDX files that the bundler cannot import: there `#` and `?` end a path. */
const unimportable = (files: readonly FoundFile[]): Diagnostic[] =>
  files
    .filter(({ format, path }) => format === 'mdx' && /[#?]/.test(path))
    .map(({ file }): Diagnostic => ({
      level: 'error',
      file,
      message: 'The path of an .mdx file cannot contain # or ?.',
      remedy: 'Rename the file or its folder; the address stays if the post has a slug.',
    }));

/**
 * Astro reads no file and no folder whose name begins with `_`. Hugo reads all but `_index.md`, the text above a list.
 */
const isPrivate = (name: string, isHugo: boolean): boolean =>
  isHugo ? /(?:^|\/)_index\.[^/]+$/.test(name) : name.split('/').some((part) => /^_(?!(?:posts|drafts)$)/.test(part));

const privateFile = (file: string): Diagnostic => ({
  level: 'note',
  file,
  message: 'This file is not read, because its name or that of its folder begins with _.',
  remedy: 'If it is a post, give it another name. The text above a list belongs in terms.yaml.',
});

/**
 * Finds the files in `posts` and `pages`.
 * @param permalinks the setting, whose engine says what names mean
 * @returns the files to read, sorted by path; a diagnostic for each other file that looks like a text
 */
export const findFiles = async (
  { content, settings }: BlogFolder,
  { permalinks }: Pick<Site, 'permalinks'>,
): Promise<{ readonly files: readonly FoundFile[]; readonly diagnostics: readonly Diagnostic[] }> => {
  const isHugo = permalinks?.engine === 'hugo';
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const folder of ['posts', 'pages'] as const) {
    const root = join(content, folder);
    const found = statSync(root, { throwIfNoEntry: false });
    if (!found) continue;
    if (!found.isDirectory()) {
      const remedy = `Move it away, and put the texts into a folder ${folder}.`;
      diagnostics.push({ level: 'error', file: folder, message: 'This is a file, and no folder with texts.', remedy });
      continue;
    }
    for (const { path, isFile } of await walk(root)) {
      const name = slashes(relative(root, path));
      const file = `${folder}/${name}`;
      const extension = /\.(md|mdx|markdown|mdown|mkd)$/i.exec(name)?.[1]?.toLowerCase();
      const id = name
        .replace(/\.(?:md|mdx|markdown|mdown|mkd)$/i, '')
        .replaceAll(/(^|\/)_(?:posts|drafts)\//g, '$1')
        .replace(/(?<=.)\/index$/, '')
        .normalize('NFC');
      if (!isFile) {
        if (extension !== undefined || otherTextFile.test(name))
          diagnostics.push({
            level: 'error',
            file,
            message: 'This is not a file, but a pipe, a socket or a device.',
            remedy: 'Remove it, or save the text as a file.',
          });
      } else if (extension !== undefined && isPrivate(name, isHugo)) diagnostics.push(privateFile(file));
      else if (extension !== undefined)
        files.push({ id, file, folder, format: extension === 'mdx' ? 'mdx' : 'md', path });
      else if (otherTextFile.test(name))
        diagnostics.push({
          level: 'warning',
          file,
          message: 'This file is not read.',
          remedy: 'If it is a post, save it as .md or .mdx; else move it to public.',
        });
    }
  }
  diagnostics.push(...duplicateIds(files), ...unimportable(files));
  if (files.length === 0)
    diagnostics.push({
      // A folder without settings is probably not a blog.
      level: existsSync(settings) ? 'warning' : 'error',
      file: slashes(content),
      message: 'There is no .md or .mdx file in posts or pages.',
      remedy: 'Write one, or set BLOG_DIR to the folder that holds posts.',
    });
  return { files, diagnostics };
};
