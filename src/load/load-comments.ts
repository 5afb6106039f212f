import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCleanJson } from '#content/control-characters.ts';
import { commentsFileSchema, type Comment } from '#content/comments.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable, notAFile } from './owner-files.ts';
import type { StoredSource } from './text-record.ts';

/** The archived comments of a blog. */
export interface LoadedComments {
  /** By the file of the post. */
  readonly comments: ReadonlyMap<string, readonly Comment[]>;
  readonly diagnostics: readonly Diagnostic[];
}

const errorIn = (file: string, message: string, remedy: string): Diagnostic => ({
  level: 'error',
  file,
  message,
  remedy,
});

/** Errors for comments on one post with one id: links to the second would lead to the first. */
const repeatedIds = (file: string, comments: readonly Comment[]): readonly Diagnostic[] =>
  [...Map.groupBy(comments, ({ id }) => id)].flatMap(([id, { length }]) =>
    length === 1 ? [] : [errorIn(file, `${length} comments have the id ${id}.`, 'Give each its own id.')],
  );

/** Reads `comments/*.json` in the blog folder, and finds the post of each file by its slug or Blogger id. */
export const loadComments = async (folder: BlogFolder, sources: readonly StoredSource[]): Promise<LoadedComments> => {
  const comments = new Map<string, readonly Comment[]>();
  const diagnostics: Diagnostic[] = [];
  const names = existsSync(folder.comments)
    ? (await readdir(folder.comments)).filter((name) => name.endsWith('.json')).sort()
    : [];
  const fileOf = new Map(
    sources.flatMap(({ file, frontMatter: { slug, bloggerId } }) =>
      [slug, bloggerId].flatMap((key) => (key === undefined ? [] : [[key, file] as const])),
    ),
  );
  for (const name of names) {
    const file = `comments/${name}`;
    if (!isReadable(join(folder.comments, name))) {
      diagnostics.push(notAFile(file));
      continue;
    }
    try {
      const json = parseCleanJson(await readFile(join(folder.comments, name), 'utf8'), file);
      diagnostics.push(...json.diagnostics);
      const parsed = commentsFileSchema.safeParse(json.value);
      if (!parsed.success) {
        diagnostics.push(
          errorIn(
            file,
            z.prettifyError(parsed.error).replaceAll('\n', ' '),
            'See src/content/comments.ts for what each field holds.',
          ),
        );
        continue;
      }
      const post = fileOf.get(parsed.data.post);
      if (post === undefined)
        diagnostics.push(
          errorIn(
            file,
            `No post has the slug or id “${parsed.data.post}”.`,
            'Write the slug or blogger_id exactly as in the front matter of the post.',
          ),
        );
      else {
        const all = [...(comments.get(post) ?? []), ...parsed.data.comments];
        comments.set(post, all);
        diagnostics.push(...repeatedIds(file, all));
      }
    } catch (error) {
      diagnostics.push(
        errorIn(file, `The file is not JSON: ${String(error)}`, 'Correct the JSON at the position in the message.'),
      );
    }
  }
  return { comments, diagnostics };
};
