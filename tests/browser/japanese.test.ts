import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { attribute, find } from '../build/html.ts';
import { serve } from '../build/serve.ts';
import { engine, site } from '../build/site.ts';
import { launch } from './browser.ts';

const posts: Readonly<Record<string, string>> = {
  筆の手入れ: '筆は使ったあとすぐに水で洗います。穂先を整えて、日陰で乾かしてください。',
  和紙の選び方: '和紙は墨をよく吸います。東京都の文房具店で買いました。',
  墨をする時間: '硯に水を落とし、墨をゆっくりとすります。静かな朝の習慣です。',
  データベースの移行: 'PostgreSQLからSQLiteへ移行しました。インデックスの作成に時間がかかります。',
  京都への旅: '京都の古い寺を訪れました。紅葉が美しく、人々で賑わっていました。',
};

test('a reader finds each of five Japanese posts by words within its sentences', async () => {
  const blog = join(engine, 'dist.test-blogs/japanese');
  rmSync(blog, { recursive: true, force: true });
  mkdirSync(join(blog, 'posts'), { recursive: true });
  writeFileSync(
    join(blog, 'site.config.ts'),
    `export default {
  url: 'https://blog.example/', title: '墨の手帳', description: '筆と紙の記録。', author: { name: '山田' }, lang: 'ja',
  timeZone: 'Asia/Tokyo', analytics: { service: 'umami', websiteId: 'a-1', server: 'https://count.example' },
};\n`,
  );
  writeFileSync(join(blog, 'strings.ts'), "export default { ja: { archive: '記事一覧' } };\n");
  for (const [index, [title, text]] of Object.entries(posts).entries())
    writeFileSync(
      join(blog, `posts/${index}.md`),
      `---\ntitle: ${title}\ndate: 2024-03-0${index + 1}\nslug: /${index}.html\n---\n\n${text}\n`,
    );
  const { folder, pages } = await site('japanese', { blog });

  const page = pages.get('0.html') ?? assert.fail('0.html');
  const [script] = find(page, 'script').filter((one) => attribute(one, 'src') === 'https://count.example/script.js');
  assert.equal(attribute(script, 'data-website-id'), 'a-1', 'a counter on a server of the owner');
  const policy = find(page, 'meta')
    .map((meta) => attribute(meta, 'content') ?? '')
    .find((text) => text.includes('src'));
  assert.match(
    policy ?? '',
    /script-src 'self' https:\/\/count\.example [^;]*;connect-src 'self' https:\/\/count\.example;/,
  );

  const server = await serve(folder);
  const browser = await launch();
  try {
    const tab = await browser.newPage({ baseURL: server.origin });
    await tab.goto('/search/');
    const field = tab.locator('main input[type=search]');
    for (const [typed, title] of [
      ['手入れ', '筆の手入れ'],
      ['東京', '和紙の選び方'],
      ['習慣', '墨をする時間'],
      ['インデックス', 'データベースの移行'],
      ['紅葉', '京都への旅'],
    ] as const) {
      await field.fill(typed);
      await tab.locator('main ol a').filter({ hasText: title }).waitFor();
      assert.equal(await tab.locator('main ol > li').count(), 1, typed);
    }
    assert.equal(await tab.locator('main ol mark').first().textContent(), '紅葉');
  } finally {
    await browser.close();
    await server.close();
  }
});
