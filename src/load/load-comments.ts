import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseComments } from '#content/comments-file.ts';
import type { Comment } from '#content/comments.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Site } from '#config/site.ts';
import { readPermalink } from '#urls/permalink.ts';
import type { BlogFolder } from './blog-folder.ts';
import { permalinkOf } from './claims.ts';
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

/** An address as permalinks are written. */
const addressOf = (written: string): string => {
  const result = readPermalink(written);
  return 'permalink' in result ? result.permalink : written;
};

/** Reads `comments/*.json` in the blog folder, and finds the post of each file by its address, slug or Blogger id. */
export const loadComments = async (
  folder: BlogFolder,
  sources: readonly StoredSource[],
  site: Site,
): Promise<LoadedComments> => {
  const comments = new Map<string, readonly Comment[]>();
  const diagnostics: Diagnostic[] = [];
  const names = existsSync(folder.comments)
    ? (await readdir(folder.comments)).filter((name) => name.endsWith('.json')).sort()
    : [];
  const keysOf = (source: StoredSource) => {
    const { slug, bloggerId } = source.frontMatter;
    return [permalinkOf(source, site), slug, bloggerId].filter((key) => key !== undefined);
  };
  const fileOf = new Map(
    names.length === 0 ? [] : sources.flatMap((source) => keysOf(source).map((key) => [key, source.file] as const)),
  );
  for (const name of names) {
    const file = `comments/${name}`;
    if (!isReadable(join(folder.comments, name))) {
      diagnostics.push(notAFile(file));
      continue;
    }
    const read = parseComments(await readFile(join(folder.comments, name), 'utf8'), file);
    diagnostics.push(...read.diagnostics);
    if (!read.value) continue;
    const { post: named, comments: found } = read.value;
    const post = fileOf.get(named) ?? fileOf.get(addressOf(named));
    if (post === undefined) {
      diagnostics.push(
        errorIn(
          file,
          `No post has the address or id “${named}”.`,
          'Write the address of the post, such as /2016/02/name.html, or its blogger_id.',
        ),
      );
      continue;
    }
    const all = [...(comments.get(post) ?? []), ...found];
    comments.set(post, all);
    diagnostics.push(...repeatedIds(file, all));
  }
  return { comments, diagnostics };
};
