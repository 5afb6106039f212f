import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { activeParts, activePartsIn } from '../unit/active-parts.ts';
import { payloads } from '../unit/markdown/payloads.ts';
import { attribute, find, jsonLd, linked } from './html.ts';
import { engine, runBuild, site, type Site } from './site.ts';
import { readXml, type XmlElement } from './xml.ts';

/** Text that leaves the place where it is printed, if that place does not escape it. */
const breakout = `"'><script>alert(1)</script><img src=x onerror=alert(1)> ]]> --> </script> \u2028 {{x}} \${x} $1 ; %0a`;

const frontMatter = (fields: Readonly<Record<string, unknown>>): string =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n`;

const words = {
  title: `T ${breakout}`,
  description: `D ${breakout}`,
  author: `A ${breakout}`,
  category: `C "'><script>alert(1)</script>`,
  tags: [`G "'><img src=x onerror=alert(1)>`, 'x]]>y', '-->'],
  series: { name: `S "'><script>alert(1)</script>`, order: 1 },
  coverAlt: `V ${breakout}`,
  cover: 'https://e.example/x.png?"><script>alert(1)</script>',
};

const dated = (fields: object) => frontMatter({ ...words, ...fields, date: '2020-01-02' });

const mdx = [
  '<div onClick="alert(1)"><a href={"javascript:alert(1)"}>x</a></div>',
  '<base href="https://e.example/" />',
  '<meta httpEquiv="refresh" content="0" />',
  '<object data="javascript:alert(1)" />',
  '<script>alert(1)</script>',
  '<svg><a xlinkHref="javascript:alert(1)">x</a></svg>',
  '[x](javascript:alert(1)) ![x](javascript:alert(1))',
  '<Figure src="javascript:alert(1)" alt="x" caption="<script>alert(1)</script>" />',
].join('\n\n');

const settings = (trust: string) =>
  `export default ${JSON.stringify({
    url: 'https://hostile.example/',
    title: `B ${breakout}`,
    description: { vi: `Một ${breakout}`, en: `One ${breakout}` },
    author: {
      name: `N ${breakout}`,
      bio: `O ${breakout}`,
      contacts: [{ label: `L ${breakout}`, url: 'https://e.example/' }],
    },
    menu: [{ label: `M ${breakout}`, url: '/about/' }],
    giscus: { repo: 'a/b', repoId: breakout, category: breakout, categoryId: breakout },
    trust,
  })};\n`;

const comment = {
  id: '1',
  author: `K ${breakout}`,
  url: `https://e.example/?"><script>alert(1)</script>`,
  date: '2020-01-03T00:00:00+07:00',
  text: `${breakout}\n\n[x](javascript:alert(1)) <a href="javascript:alert(1)">x</a>`,
};

const files = (trust: string): Readonly<Record<string, string>> => ({
  'site.config.ts': settings(trust),
  ...Object.fromEntries(
    payloads.map((payload, index) => [
      `posts/p${index}.md`,
      `${frontMatter({ title: `P${index}`, date: '2019-01-02', slug: `/p${index}.html`, tags: ['P'] })}${payload}\n\nAfter.\n`,
    ]),
  ),
  'posts/words.md': `${dated({ slug: '/words.html', aliases: ['/old "x";.html', '/a$1{y}.html'] })}Text ${breakout.replaceAll('<', '&lt;')}\n`,
  'posts/code.md': `${dated({ slug: '/data:code.html' })}\`\`\`html title="${breakout.replaceAll('"', '')}"\n${breakout}\n\`\`\`\n\n\`${breakout}\`\n`,
  'posts/two.mdx': `${dated({ slug: '/two.html' })}${trust === 'author' ? mdx : mdx.replace(/\{("[^"]*")\}/, '$1')}\n`,
  'pages/about.md': `${frontMatter({ title: words.title, slug: '/about/' })}${payloads.slice(0, 60).join('\n\n')}\n`,
  'comments/words.json': JSON.stringify({ post: '/words.html', comments: [comment] }),
  'terms.yaml': `tags:\n  P:\n    description: ${JSON.stringify(`Y ${breakout}`)}\n`,
});

const aBlog = async (trust: string): Promise<string> => {
  const blog = join(engine, 'dist.test-blogs', `hostile-${trust}`);
  await rm(blog, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files(trust))) {
    await mkdir(dirname(join(blog, name)), { recursive: true });
    await writeFile(join(blog, name), text);
  }
  return blog;
};

/** Scripts and styles that the engine itself writes into a page: none has a word of the blog. */
const isOwn = (element: Parameters<typeof attribute>[0]): boolean => {
  const src = attribute(element, 'src');
  const type = attribute(element, 'type');
  if (src !== undefined) return src.startsWith('/_astro/');
  return type === 'application/ld+json' || type === 'speculationrules' || type === undefined || type === 'module';
};

const checkPages = async ({ pages, read }: Site): Promise<void> => {
  for (const [file, page] of pages) {
    const body = (await read(file)).replaceAll(/<script [^>]*src="?\/_astro\/[^>]*><\/script>/g, '');
    assert.deepEqual(
      activePartsIn(
        body,
        ({ tagName, attrs }) => tagName === 'article' || attrs.some(({ value }) => /\bprose\b/.test(value)),
      ),
      // The hint of the engine for readers whose browser runs no script.
      file === '404.html' ? ['<noscript>'] : [],
      file,
    );
    for (const script of find(page, 'script')) assert.ok(isOwn(script), file);
    assert.deepEqual(find(page, 'base', 'object', 'embed', 'iframe'), [], file);
    const equivalents = find(page, 'meta').flatMap((element) => attribute(element, 'http-equiv')?.toLowerCase() ?? []);
    assert.deepEqual(equivalents, ['content-security-policy'], file);
    const inlined = find(page, 'script').filter((script) => attribute(script, 'src') === undefined);
    for (const { childNodes } of inlined)
      for (const child of childNodes) assert.ok(!('value' in child) || !/alert\(1\)<\/script>/.test(child.value), file);
    for (const element of find(page, '[onerror]', '[onload]', '[onclick]', '[onfocus]', '[ontoggle]', '[srcdoc]'))
      assert.fail(`${file}: <${element.tagName}>`);
    for (const link of find(page, '[href]', '[src]', '[action]'))
      for (const name of ['href', 'src', 'action'])
        assert.doesNotMatch(attribute(link, name) ?? '', /^\W*(?:javascript|vbscript|data:text)/i, file);
    for (const thing of jsonLd(page)) assert.equal(thing['@context'], 'https://schema.org');
    assert.ok(
      linked(page, 'canonical').every((href) => href.startsWith('https://hostile.example/')),
      file,
    );
  }
};

/** The texts of posts in a feed. */
const contentsOf = (element: XmlElement): readonly string[] => [
  ...(/^(?:content|content:encoded)$/.test(element.name) ? [element.text] : []),
  ...element.children.flatMap(contentsOf),
];

const checkFeeds = async ({ files, read }: Site): Promise<void> => {
  const feeds = files.filter((file) => /\.(?:xml|opml)$/.test(file) || /^feeds\//.test(file));
  assert.ok(feeds.length > 3);
  for (const file of feeds) {
    const xml = await read(file);
    if (!xml.startsWith('<?xml')) continue;
    for (const html of contentsOf(readXml(xml))) assert.deepEqual(activeParts(html), [], file);
  }
  for (const file of files.filter((name) => name.endsWith('feed.json'))) {
    const { items } = JSON.parse(await read(file)) as { readonly items: readonly { readonly content_html: string }[] };
    for (const { content_html: html } of items) assert.deepEqual(activeParts(html), [], file);
  }
};

const checkTexts = async ({ files, read }: Site, trust: string): Promise<void> => {
  const texts = files.filter((file) => file.endsWith('.md') || /llms[\w-]*\.txt$/.test(file));
  assert.ok(texts.length > payloads.length);
  for (const file of texts) {
    const { html } = markdownToHtml(await read(file), { features: { frontmatter: false, rawHtml: true } });
    const found = activeParts(html).filter((part) => trust === 'sanitise' || part !== '<iframe>');
    assert.deepEqual(found, [], `${file}\n${await read(file)}`);
  }
};

const checkRules = async ({ files, read }: Site): Promise<void> => {
  for (const file of files.filter((name) => /(?:^|\/)(?:_headers|_redirects|nginx\.conf|Caddyfile)$/.test(name)))
    assert.doesNotMatch(await read(file), /<script|onerror=|alert\(1|\u2028/, file);
  for (const file of files.filter((name) => name.endsWith('.json'))) JSON.parse(await read(file));
};

for (const trust of ['author', 'sanitise'] as const)
  test(`a hostile blog harms no reader, with trust: ${trust}`, async () => {
    const built = await site(`hostile-${trust}`, { blog: await aBlog(trust), args: ['--all'] });
    await checkPages(built);
    await checkFeeds(built);
    await checkTexts(built, trust);
    await checkRules(built);
    assert.match(built.output, /warning posts\/p0\.md:8: A link that would run code/);
  });

test('code in MDX stops the build where authors are not trusted', async () => {
  const blog = await aBlog('sanitise');
  await writeFile(join(blog, 'posts/two.mdx'), `${dated({ slug: '/two.html' })}One.\n\n{process.env.HOME}\n`);
  const { status, output } = await runBuild('hostile-code', { blog });
  assert.notEqual(status, 0);
  assert.match(output, /error posts\/two\.mdx:\d+:1: Braces hold code, but the setting trust is 'sanitise'/);
});
