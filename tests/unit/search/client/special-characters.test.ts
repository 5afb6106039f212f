import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtIndex } from './built-index.ts';

const texts: Readonly<Record<string, string>> = {
  cpp: 'Viết bằng C/C++ cho nhanh',
  csharp: 'Lớp trong C#, chạy trên .NET',
  fsharp: 'Hàm trong F#.',
  node: 'Máy chủ Node.js nhỏ',
  plain: 'Viết bằng C, hàm f, mạng network',
  either: 'Thử a/b và CI/CD',
};

const search = await builtIndex('vi', texts);

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
    const hits = await search(typed);
    assert.deepEqual(
      hits.map(({ url }) => url),
      names.map((name) => `/${name}/`),
    );
  });
