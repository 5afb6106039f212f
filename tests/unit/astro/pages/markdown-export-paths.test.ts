import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aText } from '../../load/samples.ts';
import { showBlog } from './without-astro.ts';

const { exportPaths, llmsFullPaths, llmsListPaths } = await import('#astro/pages/markdown-export-paths.ts');

const body = '# Một\n\nChữ **đậm** và [link](/b.html).';
const blog = {
  'posts/a.md': aText(body, 'slug: /a.html'),
  'posts/b.md': aText('Two.', 'slug: /b.html\nlang: en'),
  'posts/hidden.md': aText('Hidden.', 'slug: /hidden.html\nnoindex: true'),
  'pages/about.md': '---\ntitle: About\n---\n\nMe.\n',
};

const kinds = { export: exportPaths, list: llmsListPaths, full: llmsFullPaths };

/** Files of a blog by kind and parameter, with their keys. */
const printAll = async (...files: Parameters<typeof showBlog>) => {
  await showBlog(...files);
  const printed = new Map<string, { readonly key: string; readonly text: string }>();
  for (const [kind, paths] of Object.entries(kinds))
    for (const { params, props, cacheKey } of await paths()) {
      const name = `${kind} ${Object.values(params)[0] ?? ''}`.trim();
      printed.set(name, { key: cacheKey, text: await props.text });
    }
  return printed;
};

test('each post and page has a copy, with the text as its author wrote it', async () => {
  const files = await printAll(blog);
  assert.deepEqual([...files.keys()].filter((name) => name.startsWith('export')).toSorted(), [
    'export a.html.md',
    'export about.md',
    'export b.html.md',
    'export hidden.html.md',
  ]);
  assert.ok(files.get('export a.html.md')?.text.endsWith(`---\n\n${body}\n`), files.get('export a.html.md')?.text);
});

test('llms.txt lists what search engines may find, of the blog and of each language', async () => {
  const files = await printAll(blog);
  const linked = (name: string) =>
    [...(files.get(name)?.text ?? '').matchAll(/\/md\/([^)]*)\)/g)].map(([, file]) => file);
  assert.deepEqual(linked('list').toSorted(), ['a.html.md', 'about.md', 'b.html.md']);
  assert.deepEqual(linked('list en'), ['b.html.md']);
  assert.deepEqual(linked('list vi').toSorted(), ['a.html.md', 'about.md']);
});

test('llms-full.txt holds the same texts in full', async () => {
  const files = await printAll(blog);
  const full = files.get('full')?.text ?? '';
  for (const text of [body, 'Two.', 'Me.']) assert.ok(full.includes(text), text);
  assert.ok(!full.includes('Hidden.'));
  assert.ok(!files.get('full en')?.text.includes(body));
});

test('a blog in one language has one list', async () => {
  const { 'posts/a.md': only } = blog;
  assert.deepEqual(
    [...(await printAll({ 'posts/a.md': only })).keys()].filter((name) => !name.startsWith('export')),
    ['list', 'full'],
  );
});

test('tags of other engines are Markdown in a copy, and links to files lead to the posts', async () => {
  const files = await printAll({
    ...blog,
    'posts/a.md': aText('{% highlight js %}\na\n{% endhighlight %}\n\n{% post_link b %} [[b|hai]]', 'slug: /a.html'),
    'posts/c.mdx': aText(':::note\n\nb\n\n:::\n\n[b](b.md)', 'slug: /c.html'),
  });
  const bodyIn = (name: string) => files.get(name)?.text.split('---\n\n')[1];
  const b = 'https://blog.example/b.html';
  assert.equal(bodyIn('export a.html.md'), `\`\`\`js\na\n\`\`\`\n\n[Title](${b}) [hai](${b})\n`);
  assert.equal(bodyIn('export c.html.md'), `> [!NOTE]\n>\n> b\n>\n\n\n[b](${b})\n`);
  assert.ok(files.get('full')?.text.includes('```js\na\n```'));
});

for (const [files, settings, why] of [
  [{ 'posts/a.md': aText('[[b]]', 'slug: /a.html') }, {}, 'a link to a file'],
  [{ 'posts/b.md': blog['posts/b.md'].replace('Two.', 'Another beginning.') }, {}, 'the beginning of a text'],
  [{ 'posts/a.md': blog['posts/a.md'].replace('(/b.html)', '(/about/)') }, {}, 'a text behind its beginning'],
  [{ 'posts/b.md': blog['posts/b.md'].replace('Title', 'Another') }, {}, 'a title'],
  [{}, { title: 'Another' }, 'the title of the blog'],
  [{ 'terms.yaml': 'tags: {}\n' }, {}, 'a file that is not exported'],
] as const) {
  test(`the key of an export changes exactly when the export does: ${why}`, async () => {
    const before = await printAll(blog);
    const after = await printAll({ ...blog, ...files }, settings);
    const differ = (part: 'key' | 'text') =>
      [...after].filter(([name, file]) => file[part] !== before.get(name)?.[part]).map(([name]) => name);
    assert.deepEqual(differ('key'), differ('text'));
    assert.equal(differ('text').length > 0, !('terms.yaml' in files));
  });
}

test('the key of an export changes with the title and address of a post that it links to by its file', async () => {
  const linking = { ...blog, 'posts/a.md': aText('[](b.md)', 'slug: /a.html') };
  const before = await printAll(linking);
  for (const changed of [blog['posts/b.md'].replace('/b', '/c'), blog['posts/b.md'].replace('Title', 'Another')]) {
    const after = await printAll({ ...linking, 'posts/b.md': changed });
    assert.notEqual(after.get('export a.html.md')?.key, before.get('export a.html.md')?.key);
    assert.notEqual(after.get('export a.html.md')?.text, before.get('export a.html.md')?.text);
  }
});
