import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, firstPlaces, imageUses } from '#load/image-uses.ts';
import { aText, readBlog } from './samples.ts';

const at = 'https://e.example';
const blogger = 'https://1.bp.blogspot.com/-a/B/AAA/d';

const files = {
  'posts/a.md': aText(
    [
      `![a](${at}/markdown.png)`,
      `<p><img src="//e.example/html.png" srcset="${at}/set.png 2x"></p>`,
      `<video poster="${at}/poster.jpg"></video>`,
      `[![b](http${blogger.slice(5)}/s320/b.png)](${blogger}/s1600/b.png)`,
      '![here](beside.png) ![own](/own.png) ![own](https://blog.example/own.png)',
      `\`![](${at}/code.png)\``,
    ].join('\n\n'),
    `slug: /a.html\nthumbnail: ${at}/cover.png`,
  ),
  'posts/b.mdx': aText(`Text <img src="${at}/jsx.png" alt="x" />.\n\n![a](${at}/markdown.png)`).replace('2016', '2015'),
  'comments/a.json': JSON.stringify({
    post: '/a.html',
    comments: [{ id: '1', author: 'An', avatar: `${at}/me.png`, date: '2016-02-05T08:00:00+07:00', text: 'Hay' }],
  }),
};

test('images on other sites are found in texts, front matter and comments', async () => {
  const { entries, hosts } = await readBlog(files);
  const uses = imageUses(entries, hosts);
  assert.deepEqual(
    [...uses.shown.keys()].toSorted(),
    [
      ...['cover.png', 'html.png', 'jsx.png', 'markdown.png', 'me.png', 'poster.jpg', 'set.png'].map(
        (name) => `${at}/${name}`,
      ),
      `${blogger}/s320/b.png`,
    ].toSorted(),
  );
  assert.deepEqual([...uses.linked], [`${blogger}/s1600/b.png`]);
  assert.equal(firstDay([`${at}/markdown.png`], uses, 'Asia/Ho_Chi_Minh'), '2015-02-04');
});

test('each image has the line where its text names it first', async () => {
  const { entries, hosts } = await readBlog(files);
  const uses = imageUses(entries, hosts);
  const places = firstPlaces([...uses.shown.keys()], uses);
  const placeOf = (url: string) => {
    const { file, line } = places.get(url) ?? {};
    return `${file}:${line}`;
  };
  assert.deepEqual(
    ['html.png', 'set.png', 'poster.jpg', 'cover.png', 'me.png', 'jsx.png'].map((name) => placeOf(`${at}/${name}`)),
    ['posts/a.md:10', 'posts/a.md:10', 'posts/a.md:12', 'posts/a.md:5', 'posts/a.md:undefined', 'posts/b.mdx:6'],
  );
  assert.equal(placeOf(`${blogger}/s320/b.png`), 'posts/a.md:14');
});
