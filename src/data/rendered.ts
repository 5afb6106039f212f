import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rendered } from '#markdown/rendered.ts';

/** Name of a stored text: changes with everything that the text's HTML depends on. */
export const renderedKey = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);

const fileOf = (folder: string, key: string): string => join(folder, `${key}.json`);

/** @returns undefined when it is not there or was cut short */
export const loadRendered = async (folder: string, key: string): Promise<Rendered | undefined> => {
  try {
    return JSON.parse(await readFile(fileOf(folder, key), 'utf8')) as Rendered;
  } catch {
    return undefined;
  }
};

export const storeRendered = async (folder: string, key: string, rendered: Rendered): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const draft = `${fileOf(folder, key)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(rendered));
  await rename(draft, fileOf(folder, key));
};

/** Hash of the code that turns Markdown into HTML, so that a change of it is seen. */
export const engineDigest = async (source: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const folder of ['markdown', 'lib', 'strings']) {
    const names = (await readdir(join(source, folder), { recursive: true }))
      .filter((name) => name.endsWith('.ts'))
      .sort();
    for (const name of names) hash.update(name).update(await readFile(join(source, folder, name)));
  }
  return hash.update(await readFile(join(source, '../package.json'))).digest('base64url');
};
