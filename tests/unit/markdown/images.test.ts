import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf, render } from './rendering.ts';

for (const [markdown, wanted, why] of [
  [
    '![a cat](cat.png "Caption")',
    '<figure><img src="image:cat.png" alt="a cat" fetchpriority="high"><figcaption>Caption</figcaption></figure>',
    'an image with a title, alone in its paragraph',
  ],
  [
    '[![a](a.png "Caption")](b.html)',
    '<figure><a href="internal:b.html"><img src="image:a.png" alt="a" fetchpriority="high"></a><figcaption>Caption</figcaption></figure>',
    'a linked image',
  ],
  ['![a](a.png)', '<p><img src="image:a.png" alt="a" fetchpriority="high"></p>', 'no figure without a title'],
  [
    'Text ![a](a.png "Title")',
    '<p>Text <img src="image:a.png" alt="a" title="Title" fetchpriority="high"></p>',
    'no figure within text',
  ],
] as const) {
  test(`figures: ${why}`, async () => assert.equal(await htmlOf(markdown), wanted));
}

for (const [markdown, wanted, why] of [
  [
    '![a](https://i.example/a.png)',
    '<img src="https://i.example/a.png" alt="a" fetchpriority="high" referrerpolicy="no-referrer" class="unsized">',
    'on another site: no referrer, and a box of fixed size',
  ],
  [
    '![a](https://1.bp.blogspot.com/-a/b/c/d/s320/x.png)\nNext.',
    'class="unsized" width="320" height="213">\nNext.',
    'at Blogger, alone on its line, with the longest side in the address',
  ],
  [
    '[![a](https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png)](/x)<br>Next.',
    'referrerpolicy="no-referrer" class="unsized"></a><br>',
    'wider than the text column, in a link',
  ],
  [
    'b ![a](https://1.bp.blogspot.com/-a/b/c/d/s640/x.png) c',
    'class="unsized" width="640" height="427"> c',
    'within text, but too large to be part of a sentence',
  ],
  [
    'b ![a](https://1.bp.blogspot.com/-a/b/c/d/s32/x.png) c',
    'referrerpolicy="no-referrer"> c',
    'within text, and small',
  ],
  [
    'b ![a](https://i.example/a.png)',
    '<img src="https://i.example/a.png" alt="a" fetchpriority="high" referrerpolicy="no-referrer">',
    'on another site, within text',
  ],
  [
    '<img src="https://i.example/a.png" alt="a" width="9">',
    '<img src="https://i.example/a.png" alt="a" width="9" fetchpriority="high" referrerpolicy="no-referrer">',
    'on another site, with a size',
  ],
  [
    '![a](http://1.bp.blogspot.com/-a/b/c/d/w640-h480/x.png)',
    '<img src="https://1.bp.blogspot.com/-a/b/c/d/w640-h480/x.png" alt="a" fetchpriority="high" referrerpolicy="no-referrer" class="alone" width="640" height="480">',
    'at Blogger, with the size in the address',
  ],
  ['![a](/a.png)', '<img src="internal:/a.png" alt="a" fetchpriority="high">', 'in the blog'],
  [
    '![a](https://blog.example/a.png)',
    '<img src="internal:https://blog.example/a.png" alt="a" fetchpriority="high">',
    'in the blog, with host',
  ],
  [
    '![a](../../media/a%20b.png?x#y)',
    '<img src="image:../../media/a b.png" alt="a" fetchpriority="high">',
    'beside the post',
  ],
  ['![](a.png)', '<img src="image:a.png" alt="" fetchpriority="high">', 'no alt text'],
  [
    '<img src="a.png">',
    '<img src="image:a.png" alt="" fetchpriority="high">',
    'no alt attribute, so that screen readers would read the file name',
  ],
  ['<img src="a.png" onerror="f()">', '<img src="image:a.png" alt="" fetchpriority="high">', 'an event handler'],
] as const) {
  test(`images: ${why}`, async () => assert.ok((await htmlOf(markdown)).includes(wanted), await htmlOf(markdown)));
}

const loadingOf = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => /(?:loading|fetchpriority)="\w+"/.exec(tag)?.[0]);

test('the first image loads with high priority, the others lazily', async () => {
  const { html, imagesWithoutAlt, images } = await render(
    '![a](a.png)\n\n![](b.png)\n\n<img src="c.png" loading="eager">',
  );
  assert.deepEqual(loadingOf(html), ['fetchpriority="high"', 'loading="lazy"', 'loading="eager"']);
  assert.deepEqual(imagesWithoutAlt, ['b.png', 'c.png']);
  assert.deepEqual(images, ['a.png', 'b.png', 'c.png']);
});

for (const [markdown, wanted, why] of [
  [
    `${'word '.repeat(120)}\n\n![](https://e.example/a.png)`,
    'fetchpriority="high"',
    'on another site, after a few lines',
  ],
  [`# A\n\n- > ${'word '.repeat(160)}\n\n![](https://e.example/a.png)`, 'loading="lazy"', 'after a screen of text'],
  [`\`\`\`\n${'line of code\n'.repeat(60)}\`\`\`\n\n![](a.png)`, 'loading="lazy"', 'after a screen of code'],
  ['<div><center><a href="/x"><img src="/a.png"></a></center></div>', 'fetchpriority="high"', 'in nested elements'],
  ['<img src="a.png" loading="lazy">', 'loading="lazy"', 'with loading set by the author'],
] as const) {
  test(`when a first image loads: ${why}`, async () =>
    assert.deepEqual(loadingOf((await render(markdown)).html), [wanted]));
}

test('an image on the disk of the author is reported', async () => {
  assert.deepEqual((await render('![a](file:///C:/a.png)')).defects, [
    { what: 'file-image', text: 'file:///C:/a.png' },
  ]);
});
