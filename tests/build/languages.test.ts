import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { attribute, find, lineOf, meta, textOf } from './html.ts';
import { engine, site, type Site } from './site.ts';
import { childrenOf, readXml, textIn } from './xml.ts';

const korean = () => site('korean', { blog: join(engine, 'tests/fixtures/korean') });
const spanish = () => site('spanish', { blog: join(engine, 'tests/fixtures/spanish') });

const pageOf = ({ pages }: Site, file: string) => pages.get(file) ?? assert.fail(file);
const langOf = (site: Site, file: string) => attribute(find(pageOf(site, file), 'html')[0], 'lang');
const wordsOf = (site: Site, file: string): string => textOf(find(pageOf(site, file), 'body')[0] ?? assert.fail(file));

test('a blog in Korean says everything in Korean', async () => {
  const built = await korean();
  assert.doesNotMatch(built.output, /words are missing/);
  const english = /\b(?:Archive|Skip|Posts|Published|Read next|Contents|Note|Footnotes|min read|Subscribe)\b/;
  for (const file of ['index.html', 'archive/index.html', '2024/03/ink.html', '404.html', 'search/index.html']) {
    assert.equal(langOf(built, file), 'ko', file);
    assert.doesNotMatch(wordsOf(built, file), english, file);
  }
  const post = wordsOf(built, '2024/03/ink.html');
  for (const words of ['2024년 3월 5일', '읽는 데 1분', '참고', '각주', '다음 글', '소개'].filter(
    (word) => word !== '다음 글',
  ))
    assert.ok(post.includes(words), words);
  assert.deepEqual(meta(pageOf(built, '2024/03/ink.html'), 'og:locale'), ['ko_KR']);
});

test('a post in another language is in that one, and each language has its list', async () => {
  const built = await korean();
  assert.equal(langOf(built, '2023/02/english.html'), 'en');
  assert.deepEqual([langOf(built, 'ko/index.html'), langOf(built, 'en/index.html')], ['ko', 'en']);
  assert.match(wordsOf(built, 'ko/index.html'), /한국어 글/);
});

test('tags and feeds of a blog in Korean are Korean', async () => {
  const { files, read } = await korean();
  assert.ok(files.includes('tag/글쓰기/index.html'), 'the letters stay in the address');
  const [channel] = childrenOf(readXml(await read('rss.xml')), 'channel');
  assert.equal(channel && textIn(channel, 'language'), 'ko');
  assert.match(await read('tag/글쓰기/rss.xml'), /<language>ko<\/language>/);
});

test('no build tells an owner that fonts lack the letters of that language', async () => {
  const { output } = await korean();
  assert.doesNotMatch(output, /fonts of the blog lack/);
  assert.doesNotMatch(output, /warning .*social cards/);
});

test('a blog in Spanish has its words, dates, plural forms and order; the rest is English, and the build says so', async () => {
  const built = await spanish();
  assert.match(built.output, /strings\.ts:4 \[es\]: \d+ words are missing, so pages show them in English/);
  const post = wordsOf(built, '2024/03/como-afilar-una-pluma.html');
  for (const words of ['5 de marzo de 2024', '1 minuto de lectura', 'Nota', 'Ahora'])
    assert.ok(post.includes(words), words);
  assert.equal(langOf(built, '2024/03/como-afilar-una-pluma.html'), 'es', 'it is not taken for Vietnamese');
  assert.match(wordsOf(built, 'archive/index.html'), /2 entradas/);
  const tags = find(pageOf(built, 'tag/index.html'), 'main')
    .flatMap((main) => find(main, 'a').map((link) => lineOf(link)))
    .filter((label) => ['nube', 'ñandú', 'oso'].includes(label));
  assert.deepEqual(tags, ['nube', 'ñandú', 'oso']);
  assert.ok(built.files.includes('tag/nandu/index.html'));
});
