import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { componentPath } from '#load/mdx-imports.ts';
import { aFolder } from '../temporary-folder.ts';
import { readFolder } from './samples.ts';

const importing = (from: string): string =>
  `---\ntitle: T\ndate: 2016-01-01\nlang: en\n---\n\nimport X from '${from}';\n\n<X />\n`;

const importsOf = async (from: string): Promise<readonly string[]> => {
  const root = aFolder({
    'posts/2016/a.mdx': importing(from),
    'components/Chart.astro': '<p>x</p>\n',
    'components/Chart.jsx': '',
    'components/Chart.vue': '',
  });
  const { diagnostics } = await readFolder(root);
  return diagnostics
    .filter(({ level }) => level === 'error')
    .map(({ file, line, message, remedy }) => `${file}:${line} ${message} ${remedy}`);
};

for (const from of [
  '../../components/Chart.astro',
  // Paths of the blog that the text came from.
  '../../../components/Chart.astro',
  '../components/Chart.astro',
  '../../src/components/Chart.astro',
  '@/components/Chart.astro',
  '#components/Callout.astro',
  'yaml',
])
  test(`an MDX text may import ${from}`, async () => {
    assert.deepEqual(await importsOf(from), []);
  });

for (const [from, wanted] of [
  [
    '../../components/None.astro',
    /^posts\/2016\/a\.mdx:7 There is no file .*None\.astro\. .*@\/components\/Name\.astro/,
  ],
  ['@/components/None.astro', /^posts\/2016\/a\.mdx:7 There is no file @\/components\/None\.astro\./],
  ['@site/src/Card', /^posts\/2016\/a\.mdx:7 There is no package @site\/src\. .*remove the import/],
  [
    '../../components/Chart.vue',
    /^posts\/2016\/a\.mdx:7 .*Chart\.vue cannot be imported here\. .*as an Astro component/,
  ],
] as const)
  test(`an import that leads nowhere is an error with its line and a cure: ${from}`, async () => {
    const [first, ...others] = await importsOf(from);
    assert.match(first ?? '', wanted);
    assert.deepEqual(others, []);
  });

for (const from of ['@/components/A.astro', '~/components/A.astro', '@components/A.astro', 'src/components/A.astro'])
  test(`${from} is a component of the blog`, () => {
    assert.equal(
      componentPath(from, { components: join('/blog', 'components') }, '/blog/posts/a.mdx'),
      join('/blog/components/A.astro'),
    );
  });

test('other names are no components of the blog', () => {
  assert.equal(componentPath('@astrojs/react', { components: '/blog/components' }, '/blog/posts/a.mdx'), undefined);
});
