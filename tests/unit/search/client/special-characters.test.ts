import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createSearch, ranking } from '#search/client/engine.ts';
import { toIndex } from '#text/diacritics.ts';
import { indexFolder, updateIndex } from '#search/index/update.ts';
import { openPagefind } from '../../../bench/pagefind.ts';
import { engine, textOf } from '../index/sample-texts.ts';

const texts: Readonly<Record<string, string>> = {
  cpp: 'Viết bằng C/C++ cho nhanh',
  csharp: 'Lớp trong C#, chạy trên .NET',
  fsharp: 'Hàm trong F#.',
  node: 'Máy chủ Node.js nhỏ',
  plain: 'Viết bằng C, hàm f, mạng network',
  either: 'Thử a/b và CI/CD',
};

const cache = await mkdtemp(join(tmpdir(), 'muc-special-'));
after(() => rm(cache, { recursive: true, force: true }));
await updateIndex(
  cache,
  engine,
  Object.entries(texts).map(([name, text]) =>
    textOf(
      `/${name}/`,
      `<html lang="vi"><body data-pagefind-body><h1>${name}</h1><p>${toIndex(text)}</p></body></html>`,
    ),
  ),
);
const index = await openPagefind(indexFolder(cache));

for (const [typed, names] of [
  ['c++', ['cpp']],
  ['C/C++', ['cpp']],
  ['c#', ['csharp']],
  ['f#', ['fsharp']],
  ['.net', ['csharp', 'plain']],
  ['node.js', ['node']],
  ['nodejs', ['node']],
  ['a/b', ['either']],
  ['ci/cd', ['either']],
  ['g++', []],
  ['zzzqqq', []],
] as const)
  test(`“${typed}” finds ${names.join(' ') || 'nothing'}`, async () => {
    const answer = await createSearch(index.fresh({ ranking })).search(typed, {});
    const hits = (await answer?.load(0, 10)) ?? [];
    assert.deepEqual(
      hits.map(({ url }) => url),
      names.map((name) => `/${name}/`),
    );
  });
