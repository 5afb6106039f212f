import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveAssets } from '#import/engines/astro-assets.ts';

for (const [to, text, wanted] of [
  ['posts/a.md', "heroImage: '../../assets/a.png'", "heroImage: './assets/a.png'"],
  ['posts/2020/a.md', '![x](../../../assets/in/a.png)', '![x](../assets/in/a.png)'],
  ['posts/a.mdx', "import a from '@/assets/a.png';", "import a from './assets/a.png';"],
  ['posts/a.md', 'ogImage: ~/assets/a.png', 'ogImage: ./assets/a.png'],
  ['pages/a.md', '![x](../assets/a.png)', '![x](../posts/assets/a.png)'],
  ['posts/a.md', '![x](../../assets/missing.png) ./assets.png', '![x](../../assets/missing.png) ./assets.png'],
] as const)
  test(`an image in src/assets of Astro: ${text} in ${to}`, () =>
    assert.equal(moveAssets(text, to, (path) => !path.includes('missing')).text, wanted));
