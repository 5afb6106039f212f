import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createSearch } from '#search/client/engine.ts';
import { ranking } from '#search/client/pagefind.ts';
import { indexFolder, updateIndex } from '#search/index/update.ts';
import { toIndex } from '#text/diacritics.ts';
import { openPagefind } from '../../../bench/pagefind.ts';
import { engine, textOf } from '../index/sample-texts.ts';

/**
 * Builds the index of a few texts; it is removed after the tests of the file.
 * @param texts by name, which is the title; the address of `a` is `/a/`
 * @returns a search that loads everything anew each time
 */
export const builtIndex = async (lang: string, texts: Readonly<Record<string, string>>) => {
  const cache = await mkdtemp(join(tmpdir(), 'muc-search-'));
  after(() => rm(cache, { recursive: true, force: true }));
  await updateIndex(
    cache,
    engine,
    Object.entries(texts).map(([name, text]) => {
      const body = `<h1>${name}</h1><p>${toIndex(text)}</p>`;
      return textOf(`/${name}/`, `<html lang="${lang}"><body data-pagefind-body>${body}</body></html>`);
    }),
  );
  const index = await openPagefind(indexFolder(cache));
  return async (typed: string) => {
    const answer = await createSearch(index.fresh({ ranking })).search(typed, {});
    return (await answer?.load(0, 10)) ?? [];
  };
};
