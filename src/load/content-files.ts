import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceFile } from '#content/source.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { BlogFolder } from './blog-folder.ts';
import { slashes, walk } from './file-walk.ts';

/** A file of words on disk. */
export interface FoundFile extends SourceFile {
  readonly path: string;
}

/** Kinds of text that somebody may have meant as a post. */
const almost = /\.(?:markdown|mdown|mkd|html?|txt|org|rst|adoc|docx?)$/i;

/** `x.md` beside `x.mdx` or `x/index.md`: the collections know each text by its id, and would keep one of them. */
const twins = (files: readonly FoundFile[]): Diagnostic[] =>
  [...Map.groupBy(files, ({ folder, id }) => `${folder}/${id}`).values()].flatMap(([first, ...others]) =>
    others.map(({ file }): Diagnostic => ({
      level: 'error',
      file,
      message: `This file and ${first?.file} are one post by their names.`,
      remedy: 'Give one of them another name.',
    })),
  );

/** Everything in `posts` and `pages`: the files to read, and a diagnostic for each that is left aside though it looks like a text. */
export const findFiles = async ({
  content,
}: BlogFolder): Promise<{ readonly files: readonly FoundFile[]; readonly diagnostics: readonly Diagnostic[] }> => {
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const folder of ['posts', 'pages'] as const) {
    const root = join(content, folder);
    if (!existsSync(root)) continue;
    for (const { path, isFile } of await walk(root)) {
      const name = slashes(relative(root, path));
      const file = `${folder}/${name}`;
      const extension = /\.(mdx?)$/i.exec(name)?.[1]?.toLowerCase();
      const id = name
        .replace(/\.mdx?$/i, '')
        .replace(/(?<=.)\/index$/, '')
        .normalize('NFC');
      if (!isFile) {
        if (extension !== undefined || almost.test(name))
          diagnostics.push({
            level: 'error',
            file,
            message: 'This is no file but a pipe, a socket or a device.',
            remedy: 'Remove it, or save the text as a file.',
          });
      } else if (extension === 'md' || extension === 'mdx') files.push({ id, file, folder, format: extension, path });
      else if (almost.test(name))
        diagnostics.push({
          level: 'warning',
          file,
          message: 'This file is not read.',
          remedy: 'If it is a post, save it as .md or .mdx; else move it to public.',
        });
    }
  }
  diagnostics.push(...twins(files));
  if (files.length === 0)
    diagnostics.push({
      level: 'error',
      file: slashes(content),
      message: 'There is no .md or .mdx file in posts or pages.',
      remedy: 'Write one, or set BLOG_DIR to the folder that holds posts.',
    });
  return { files, diagnostics };
};
