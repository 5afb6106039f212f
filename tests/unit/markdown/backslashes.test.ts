import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './rendering.ts';

for (const [markdown, links, images, why] of [
  ['<img src="\\assets\\a.png" alt="">', ['/assets/a.png'], [], 'an image from the root, in HTML'],
  ['<img src="img\\a.png" alt="">', [], ['img/a.png'], 'an image beside the post, in HTML'],
  ['![a](img\\a.png)', [], ['img/a.png'], 'an image beside the post, in Markdown'],
  ['[a](\\b\\c.html)', ['/b/c.html'], [], 'a link'],
  ['<a href="https://blog.example\\b">a</a>', ['https://blog.example/b'], [], 'an address with a host'],
  ['<a href="/b?c=\\d#\\e">a</a>', ['/b?c=\\d#\\e'], [], 'not in a query or fragment'],
  ['<a href="https://blog.example/b%5Cc">a</a>', ['https://blog.example/b%5Cc'], [], 'not one that its author encoded'],
] as const)
  test(`backslashes in addresses: ${why}`, async () => {
    const rendered = await render(markdown);
    assert.deepEqual(rendered.links, links);
    assert.deepEqual(rendered.images, images);
  });

test('backslashes in addresses: not in those with another scheme', async () => {
  const { html } = await render('<a href="mailto:a\\b@c.example">a</a>');
  assert.match(html, /href="mailto:a\\b@c\.example"/);
});
