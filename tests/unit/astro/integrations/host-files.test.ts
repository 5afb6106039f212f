import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeHostFiles } from '#astro/integrations/host-files.ts';
import type { NewSite } from '#astro/output-folder.ts';
import type { SiteSettings } from '#config/site.ts';
import { strings } from '#strings/index.ts';
import { childrenOf, readXml, textIn } from '../../../build/xml.ts';
import { aText, readBlog } from '../../load/samples.ts';
import { aLogger } from '../logger.ts';

const blog = {
  'posts/a.md': aText('Text.', 'slug: /a.html\ntags: [Redis]\naliases: [/old.html]'),
  'ledger/redirects.txt': '/ended.html gone\n',
};

/** What is written beside the pages: files with their contents, and addresses that get the bytes of another. */
const write = async (settings: Partial<SiteSettings> = {}, files: Readonly<Record<string, string>> = blog) => {
  const { blog: built, entries, publication, site } = await readBlog(files, settings);
  const written = new Map<string, string>();
  const aliases = new Map<string, string>();
  const newSite = {
    write: (file, content) => void written.set(file, content),
    alias: (of, file) => void aliases.set(file, of),
  } as Partial<NewSite> as NewSite;
  const { logger, said } = aLogger();
  writeHostFiles(newSite, { blog: built, entries, publication }, site, logger);
  return { written, aliases, said };
};

const rules = {
  netlify: ['_redirects', '_headers'],
  nginx: ['_hosts/nginx.conf'],
  caddy: ['_hosts/Caddyfile'],
  apache: ['.htaccess'],
};
const stubs = ['old.html', 'ended.html'];

for (const [host, wanted] of [
  ['any', [...rules.netlify, ...rules.nginx, ...rules.caddy, ...rules.apache, ...stubs]],
  ['netlify', rules.netlify],
  ['cloudflare', rules.netlify],
  ['nginx', rules.nginx],
  ['caddy', rules.caddy],
  ['apache', rules.apache],
  ['files', stubs],
] as const) {
  test(`a host gets the rules that it reads, and no others: ${host}`, async () => {
    const { written } = await write({ host });
    assert.deepEqual([...written.keys()].toSorted(), [...wanted].toSorted());
  });
}

test('every host leads old addresses to where the post is now', async () => {
  const { written } = await write();
  for (const file of ['_redirects', '_hosts/nginx.conf', '_hosts/Caddyfile', '.htaccess', 'old.html'])
    assert.match(written.get(file) ?? '', /\/a\.html/, file);
});

test('a page that sends on speaks the language of the blog', async () => {
  const { written } = await write({ host: 'files', lang: 'en' });
  const page = written.get('old.html') ?? '';
  assert.ok(page.includes('<html lang="en">') && page.includes(`<title>${strings.en.movedTo}</title>`), page);
});

test('a blog from Blogger answers at the feeds that its readers know, with the bytes of its feed', async () => {
  const { written, aliases } = await write({ from: ['blogger'] });
  assert.equal(aliases.get('feeds/posts/default/index.html'), '/atom.xml');
  assert.ok(written.has('feeds/comments/default/index.html'));
  assert.ok(!written.has('sw.js'));
});

test('a blog from Gatsby ends the service worker that it left with readers', async () => {
  const { written, aliases } = await write({ from: ['gatsby'] });
  assert.match(written.get('sw.js') ?? '', /unregister/);
  assert.equal(aliases.get('sitemap/sitemap-index.xml'), '/sitemap-index.xml');
});

test('a blog without a past needs no aliases', async () => {
  const { aliases } = await write({}, { 'posts/a.md': aText('Text.') });
  assert.deepEqual([...aliases], []);
});

test('the owner is told how many redirects', async () => {
  assert.match((await write({ host: 'nginx' })).said.join('\n'), /^info: 2 redirects\.$/);
  assert.match((await write({ host: 'files' })).said.join('\n'), /^info: 2 redirects, 2 of them/);
});

test('posts from Blogger have their feeds of comments, with the comments that were archived', async () => {
  const comment = (id: string, day: number, text: string) => ({
    id,
    author: 'An',
    date: `2016-02-0${day}T08:00:00+07:00`,
    text,
  });
  const { written } = await write(
    { from: ['blogger'] },
    {
      'posts/a.md': aText('Text.', 'slug: /a.html\nblogger_id: tag:blogger.com,1999:blog-1.post-22'),
      'posts/b.md': aText('Text.', 'slug: /b.html\nblogger_id: tag:blogger.com,1999:blog-1.post-33'),
      'posts/c.md': aText('Text.', 'slug: /c.html'),
      'comments/a.json': JSON.stringify({
        post: '/a.html',
        comments: [comment('7', 5, 'Hay & <tốt>.\n\nCảm ơn.'), comment('8', 6, 'Mới.')],
      }),
    },
  );
  const feeds = [...written.keys()].filter((file) => /^feeds\/\d+\//.test(file));
  assert.deepEqual(feeds.toSorted(), ['feeds/22/comments/default/index.html', 'feeds/33/comments/default/index.html']);
  const feed = readXml(written.get('feeds/22/comments/default/index.html') ?? '');
  assert.equal(textIn(feed, 'id'), 'tag:blogger.com,1999:blog-1.post-22..comments');
  assert.equal(textIn(feed, 'updated'), '2016-02-06T01:00:00Z');
  const entries = childrenOf(feed, 'entry');
  assert.deepEqual(
    entries.map((entry) => [textIn(entry, 'id'), childrenOf(entry, 'link')[0]?.attributes['href']]),
    [
      ['tag:blogger.com,1999:blog-1.post-8', 'https://blog.example/a.html#c8'],
      ['tag:blogger.com,1999:blog-1.post-7', 'https://blog.example/a.html#c7'],
    ],
  );
  assert.equal(entries[1] && textIn(entries[1], 'content'), '<p>Hay &amp; &lt;tốt>.</p><p>Cảm ơn.</p>');
  const empty = readXml(written.get('feeds/33/comments/default/index.html') ?? '');
  assert.deepEqual([childrenOf(empty, 'entry').length, textIn(empty, 'updated') !== ''], [0, true]);
});

test('security.txt lies where RFC 9116 wants it, and HSTS is sent, when the settings ask for them', async () => {
  const { written } = await write({
    hsts: 'max-age=86400',
    security: { contact: ['mailto:an@blog.example'], expires: '2040-12-31' },
  });
  assert.match(written.get('.well-known/security.txt') ?? '', /^Contact: mailto:an@blog\.example$/m);
  const { written: plain } = await write();
  for (const file of ['_headers', '_hosts/nginx.conf', '_hosts/Caddyfile', '.htaccess']) {
    assert.match(written.get(file) ?? '', /Strict-Transport-Security:? "?max-age=86400/, file);
    assert.doesNotMatch(plain.get(file) ?? '', /Strict-Transport-Security/, file);
  }
  assert.ok(!plain.has('.well-known/security.txt'));
});
