import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromIndex, toIndex } from '#text/diacritics.ts';
import { builtIndex } from './built-index.ts';

const texts: Readonly<Record<string, string>> = {
  brush: '筆は使ったあとすぐに水で洗います。穂先を整えて、日陰で乾かしてください。',
  paper: '和紙は墨をよく吸います。東京都の文房具店で買いました。',
  data: 'PostgreSQLからSQLiteへデータベースを移行し、C++を書きました。',
  journey: '京都の古い寺を訪れました。紅葉（もみじ）が美しく、<b>人々</b>で賑わっていました。',
  chinese: '上海的冬天很冷，但是我喜欢在河边散步。',
};

const search = await builtIndex('ja', texts);

for (const [typed, names] of [
  ['東京', ['paper']],
  ['紅葉', ['journey']],
  ['もみじ', ['journey']],
  ['データベース', ['data']],
  ['sqlite', ['data']],
  ['c++', ['data']],
  ['紅葉 寺', ['journey']],
  ['河边散步', ['chinese']],
  ['鰯', []],
] as const)
  test(`within a sentence without spaces, “${typed}” finds ${names.join(' ') || 'nothing'}`, async () => {
    const hits = await search(typed);
    assert.deepEqual(
      hits.map(({ url }) => url),
      names.map((name) => `/${name}/`),
    );
    for (const { excerpt } of hits) assert.doesNotMatch(excerpt, /\u2060|\p{sc=Han} |\p{sc=Hira} /u);
  });

test('the index gives each text back as it was', () => {
  for (const text of Object.values(texts)) assert.equal(fromIndex(toIndex(text)), text);
});
