import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('src/**/*.{ts,astro}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const imports = files.flatMap(({ file, text }) =>
  [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()'([^'\n]+)'/g)].map(([, to = '']) => ({ file, to })),
);
const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');

/** No import of `from` may satisfy `wrong`. */
const never = (from: RegExp, wrong: (to: string, file: string) => boolean) => {
  const arrows = imports.filter(({ file, to }) => from.test(file) && wrong(to, file));
  assert.deepEqual(
    arrows.map(({ file, to }) => `${file} → ${to}`),
    [],
  );
};

test('the test sees the engine', () => assert.ok(files.length > 50 && imports.length > 100));

/** Where an import leads, as a path below the root; it need not be a file of ours. */
const target = (from: string, to: string) => (to.startsWith('#') ? `src/${to.slice(1)}` : join(dirname(from), to));

test('no two modules need each other, not even for a type', () => {
  const needs = Map.groupBy(
    imports.filter(({ to }) => /^[#.]/.test(to)),
    ({ file }) => file,
  );
  const settled = new Set<string>();
  const circleFrom = (file: string, above: readonly string[]): readonly string[] | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (settled.has(file)) return undefined;
    for (const { to } of needs.get(file) ?? []) {
      const circle = circleFrom(target(file, to), [...above, file]);
      if (circle) return circle;
    }
    settled.add(file);
    return undefined;
  };
  for (const { file } of files) assert.equal(circleFrom(file, [])?.join(' → '), undefined);
});

test('lib imports lib and pure packages', () =>
  never(
    /^src\/lib\//,
    (to) => !/^(?:\.{1,2}\/|#lib\/|(?:@astrojs\/rss|htmlparser2|lodash\.kebabcase|yaml|zod)$)/.test(to),
  ));

test('lib knows no clock, no environment, no disk', () => {
  const impure = /\bimport\.meta\b|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|['"](?:node:|astro)|\bconsole\./;
  assert.deepEqual(
    files.filter(({ file, text }) => file.startsWith('src/lib/') && impure.test(text)).map(({ file }) => file),
    [],
  );
});

test('markdown needs neither data nor Astro', () =>
  never(/^src\/markdown\//, (to) => /^(?:astro|#(?!lib|strings))/.test(to)));

test('output is made of strings, without data, Astro and disk', () =>
  never(/^src\/output\//, (to) => /^(?:astro|#(?!lib|output)|node:(?!crypto$))/.test(to)));

test('components and layouts take props and print', () =>
  never(/^src\/(?:components|layouts)\//, (to) => to === 'astro:content'));

test('nobody imports a page', () => never(/^src\/(?!pages\/)/, (to) => /(?:^#|\/)pages\//.test(to)));

// Fonts and scripts are not imported as code but asked for their addresses, which `#…` cannot do.
test('code of other folders is imported by name', () =>
  never(
    /^src\/[^/]+\//,
    (to, file) => /^\..*\.(?:ts|astro|css)$/.test(to) && roomOf(join(dirname(file), to)) !== roomOf(file),
  ));
