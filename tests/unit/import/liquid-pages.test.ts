import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importJekyll } from '#import/engines/jekyll.ts';
import { importFrom } from './engine-import.ts';

test('a page with data by Liquid is taken and named; only lists of posts stay behind', async () => {
  const { written, odd, copies, leftOut, redirects } = await importFrom(importJekyll, {
    '_config.yml': 'title: T',
    'about.html':
      '---\ntitle: Tôi\n---\n<p><a href="{{ site.baseurl }}/x/">X</a></p>\n\n{% for one in site.data.people %}<p>{{ one.name }}</p>{% endfor %}\n',
    'team.md': '---\ntitle: Nhóm\n---\n{% for one in site.data.people %}{{ one.name }}{% endfor %}\n',
    'plain.md': '---\ntitle: X\n---\n[A]({{ site.url }}/a/), {{ site.posts.size }}\n',
    'address.md': '---\ntitle: X\n---\n[A]({{ site.url }}/a/) {% include youtube.html id="x" %}\n',
    'all.html':
      '---\ntitle: Bài\n---\n<p>Bài</p>{% assign all = site.posts | sort %}{% for post in all %}{% endfor %}\n',
    'latest.md': '---\ntitle: Mới\n---\n{% for post in site.posts limit: 5 %}{% endfor %}\n',
    'tags.html': '---\ntitle: Thẻ\n---\n<p>x</p>\n',
    'empty.html': '---\ntitle: Trống\n---\n<div>{% include map.html %}</div>\n',
  });
  assert.match(
    written.get('pages/about.md') ?? '',
    /^---\ntitle: Tôi\n---\n\n<div>\n<p><a href="\{\{ site\.baseurl \}\}\/x\/">X<\/a><\/p>\n\{% for /,
  );
  assert.deepEqual(copies, ['team.md → pages/team.md', 'plain.md → pages/plain.md', 'address.md → pages/address.md']);
  const loop = '{% for one in site.data.people %}';
  assert.deepEqual(
    odd.filter((line) => line.startsWith('pages/')),
    [
      ['about', loop],
      ['team', loop],
      ['plain', '{{ site.posts.size }}'],
    ].map(
      ([name, tag]) =>
        `pages/${name}.md: Jekyll filled in a part of it, by ${tag}; write there by hand what readers saw`,
    ),
  );
  for (const path of ['all.html', 'latest.md', 'tags.html'])
    assert.ok(leftOut.includes(`lists, which the engine makes: ${path}`), leftOut.join('\n'));
  assert.ok(leftOut.some((line) => line.endsWith(': empty.html')));
  for (const line of ['/tags/ /tag/', '/about.html /about/']) assert.ok(redirects.includes(line), redirects.join('\n'));
});
