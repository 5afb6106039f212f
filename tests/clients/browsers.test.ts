import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../build/serve.ts';
import { blogs, copyOf, filesBelow, runBuild } from '../build/site.ts';
import { hasWebKit, startFirefox, startWebKit } from './browser-drivers.ts';
import { put } from './old-blog.ts';

const widePost = `---
title: Wide things
date: 2016-03-04
tags: [Wide]
slug: /2016/03/wide.html
lang: en
---

$$P(w_1,\\dots,w_n) = P(w_1)P(w_2\\mid w_1)\\cdots P(w_n\\mid w_1,\\dots,w_{n-1}) \\approx \\prod_{i=1}^{n} P(w_i \\mid w_{i-1})$$

In a sentence: $a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12} = \\sqrt{b^2 - 4ac}$.

- In a list: $b_1 + b_2 + b_3 + b_4 + b_5 + b_6 + b_7 + b_8 + b_9 + b_{10} + b_{11} + b_{12} = \\sqrt{c^2 - 4ad}$.[^1]

> $$\\begin{align} c_1 + c_2 + c_3 + c_4 + c_5 + c_6 + c_7 + c_8 + c_9 + c_{10} &= \\sqrt{c^2 - 4ad} \\end{align}$$

[^1]: In a note: $d_1 + d_2 + d_3 + d_4 + d_5 + d_6 + d_7 + d_8 + d_9 + d_{10} + d_{11} + d_{12} = \\sqrt{c^2 - 4ad}$.

| Setting | What it does | Default | Since |
| --- | --- | --- | --- |
| \`max_parallel_maintenance_workers\` | number of workers for one command | 2 | 11 |

\`\`\`sh
git log --oneline --graph --decorate --all --since=2016-01-01 --until=2016-12-31 --author=somebody --no-merges
\`\`\`
`;

const longTitle = `---
title: Die Donaudampfschifffahrtsgesellschaftskapitänsmütze und document.scrollingElement.scrollIntoViewIfNeeded()
date: 2016-03-05
tags: [Wide]
slug: /2016/03/title.html
lang: en
---

A word that is wider than a telephone.
`;

const build = async (): Promise<string> => {
  const blog = await copyOf(blogs.sample, 'clients-browsers');
  // It names files that lie beside the engine, not in the blog.
  await rm(join(blog, 'ledger'), { recursive: true });
  await put(join(blog, 'posts/2016'), '2016-03-04-wide.md', widePost);
  await put(join(blog, 'posts/2016'), '2016-03-05-title.md', longTitle);
  // WebKit would ask for scripts by https even here if the address of the blog began with https.
  const env = { SITE_URL: 'http://blog.example/' };
  const { status, output, folder } = await runBuild('clients-browsers', { blog, env });
  assert.equal(status, 0, output);
  return folder;
};

const folder = await build();
const { origin, close } = await serve(folder);
after(close);

/** One page of each type. */
const pages = [
  '/',
  '/archive/',
  '/tag/',
  '/tag/sqlite/',
  '/category/',
  '/2024/',
  '/search/',
  '/subscribe/',
  '/about/',
  '/404.html',
  '/2016/03/wide.html',
];

const installed = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const missing = 'it is not installed. On Debian: apt-get install -y firefox-esr webkit2gtk-driver xvfb';

for (const { name, start, isInstalled } of [
  { name: 'Firefox', start: startFirefox, isInstalled: installed('firefox-esr') },
  {
    name: 'WebKit',
    start: () => startWebKit(origin),
    isInstalled: hasWebKit() && spawnSync('which', ['xvfb-run']).status === 0,
  },
])
  test(`${name} shows the pages`, { skip: isInstalled ? false : missing }, async (t) => {
    const browser = await start();
    after(browser.stop);
    const posts = (await filesBelow(folder)).filter((file) => /^\d{4}\/\d{2}\/(?!index)[^/]+\.html$/.test(file));
    for (const path of [...pages, ...posts.map((file) => encodeURI(`/${file}`))])
      await t.test(`${path}: nothing is wider than the page, and nothing fails`, async () => {
        for (const width of [320, 390, 1280]) {
          await browser.open(origin + path, width);
          const [needed, heading] = (await browser.evaluate(
            "[page.document.documentElement.scrollWidth, page.document.querySelector('h1').textContent.trim()]",
          )) as [number, string];
          assert.ok(needed <= width, `${needed} px at ${width} px`);
          assert.notEqual(heading, '');
        }
        assert.deepEqual(browser.errors(), []);
      });
    await t.test('links and buttons have a thin and pale line below', async () => {
      await browser.open(`${origin}/2016/03/wide.html`, 390);
      const lines = await browser.evaluate(`['.site-footer a', '.take-along button'].map((selector) => {
        const style = page.getComputedStyle(page.document.querySelector(selector));
        return [style.textDecorationLine, style.textDecorationThickness, style.textDecorationColor === style.color];
      })`);
      assert.deepEqual(lines, [
        ['underline', '1px', false],
        ['underline', '1px', false],
      ]);
    });
    await t.test('the theme switch changes the colours', async () => {
      await browser.open(`${origin}/`, 1280);
      const colour = 'page.getComputedStyle(page.document.documentElement).backgroundColor';
      const press = (value: string) =>
        browser.evaluate(`(page.document.querySelector('.theme [value="${value}"]').click(), ${colour})`);
      const [light, dark] = [await press('light'), await press('dark')];
      await press('');
      assert.match(`${String(light)} ${String(dark)}`, /rgb.* rgb/);
      assert.notEqual(light, dark);
    });
    await t.test('the search finds a post', async () => {
      await browser.open(`${origin}/search/?q=sqlite`, 390);
      const found = await browser.evaluate(`new Promise((resolve) => {
        const look = (left) => {
          const title = page.document.querySelector('muc-search li h2')?.textContent.trim();
          if (title || left === 0) resolve(title ?? '');
          else setTimeout(look, 250, left - 1);
        };
        look(100);
      })`);
      assert.match(String(found), /SQLite/i);
      assert.deepEqual(browser.errors(), []);
    });
  });
