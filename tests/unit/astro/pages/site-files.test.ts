import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aText } from '../../load/samples.ts';
import { showBlog } from './without-astro.ts';

const { robotsText, manifestText, postsText } = await import('#astro/pages/site-files.ts');

const posts = { 'posts/a.md': aText('Text.', 'slug: /a.html') };

test('robots.txt lets every crawler in and leads to the sitemap, with its whole address', async () => {
  await showBlog(posts, { url: 'https://example.com/blog/' });
  assert.equal(robotsText(), 'User-agent: *\nAllow: /\n\nSitemap: https://example.com/blog/sitemap-index.xml\n');
});

test('the web manifest begins at the blog and finds its icons, below a sub-path too', async () => {
  for (const [url, root] of [
    ['https://blog.example/', '/'],
    ['https://example.com/blog/', '/blog/'],
  ] as const) {
    await showBlog(posts, { url });
    const manifest = JSON.parse(manifestText()) as { start_url: string; icons: { src: string; sizes: string }[] };
    assert.equal(manifest.start_url, root);
    assert.deepEqual(
      manifest.icons.map(({ src, sizes }) => [src, sizes]),
      [192, 512].map((size) => [`${root}icon-${size}.png`, `${size}x${size}`]),
    );
  }
});

test('the web manifest is in the language of the blog', async () => {
  await showBlog(posts, { lang: 'en' });
  const { lang, description } = JSON.parse(manifestText()) as Readonly<Record<string, unknown>>;
  assert.deepEqual([lang, description], ['en', 'A blog.']);
});

test('posts.json lists the posts and no drafts', async () => {
  await showBlog({ ...posts, 'posts/b.md': aText('Text.', 'slug: /b.html\ndraft: true') });
  const { posts: listed } = JSON.parse(postsText()) as { posts: { url: string }[] };
  assert.deepEqual(
    listed.map(({ url }) => url),
    ['https://blog.example/a.html'],
  );
});
