import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadLinks } from '#load/dead-links.ts';
import { answeredPaths } from '#load/publication-diff.ts';
import { aText, readBlog } from './samples.ts';

const others = {
  'posts/2016/there.md': aText('## A heading', 'slug: /there.html'),
  'pages/about.md': '---\ntitle: About\n---\n\nMe.\n',
  'public/a.png': '',
  'ledger/redirects.txt': '/old.html /there.html\n/ended.html gone\n',
};

/** What is told of links of one post. */
const toldOf = async (body: string, drafts: ReadonlyMap<string, string> = new Map()) => {
  const { entries, blog, site, publication } = await readBlog({
    ...others,
    'posts/2016/linking.md': aText(body, 'slug: /linking.html'),
  });
  return deadLinks(entries, blog, site, answeredPaths(publication), drafts);
};

for (const link of [
  '/there.html',
  'https://blog.example/there.html',
  'there.html',
  '/there.html#a-heading',
  '/there.html#top',
  '/about/',
  '/tag/',
  '/rss.xml',
  '/md/there.html.md',
  '/a.png',
  'there.md',
  '/pages/about.md',
  '/old.html',
  '/ended.html',
  'https://elsewhere.example/gone.html',
]) {
  test(`nothing is told of a link that is answered: ${link}`, async () =>
    assert.deepEqual(await toldOf(`[x](${link})`), []));
}

for (const [body, message, remedy, why] of [
  ['[x](/gone.html)', /\/gone\.html leads to no page/, /Correct/, 'no page'],
  [
    '[x](https://blog.example/gone.html)',
    /https:\/\/blog\.example\/gone\.html/,
    /Correct/,
    'with the host of the blog',
  ],
  ['[x](nowhere.md)', /nowhere\.md/, /Correct/, 'a file that does not exist'],
  ['![x](/b.png)', /no image \/b\.png/, /public/, 'an image'],
  ['[x](/there.html#gone)', /section/, /id of a heading/, 'a section of another post'],
  ['[x](#gone)', /section/, /id of a heading/, 'a section of the post itself'],
] as const) {
  test(`the owner is told of a dead link and what to write: ${why}`, async () => {
    const told = await toldOf(`One.\n\n${body}\n\nAgain ${body}`);
    assert.deepEqual(
      told.map(({ level, file, line }) => [level, file, line]),
      [['warning', 'posts/2016/linking.md', 9]],
    );
    assert.match(told[0]?.message ?? '', message);
    assert.match(told[0]?.remedy ?? '', remedy);
  });
}

for (const link of ['/draft/', '/draft']) {
  test(`a link to a draft names its file: ${link}`, async () => {
    const [told] = await toldOf(`[x](${link})`, new Map([['/draft/', 'posts/draft.md']]));
    assert.match(told?.message ?? '', /posts\/draft\.md/);
  });
}
