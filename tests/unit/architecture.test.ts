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

test('views are plain data, made by pure functions', () =>
  never(/^src\/views\//, (to) => /^(?:astro:|node:|virtual:|#(?!lib|markdown|strings|views))/.test(to)));

test('components and layouts take props and print', () =>
  never(/^src\/(?:components|layouts)\//, (to) => /^(?:astro:|virtual:|#data)/.test(to)));

test('a page asks for data in getStaticPaths alone', () => {
  const code = ({ file, text }: (typeof files)[number]) =>
    file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const pages = files.filter(({ file }) => file.startsWith('src/pages/') && file.endsWith('.astro'));
  // Astro knows the page for missing addresses by its name and gives it no props.
  const asking = pages
    .filter(({ file }) => !file.endsWith('/404.astro'))
    .map((page) => ({ ...page, code: code(page) }));
  assert.ok(asking.length > 10);
  for (const { file, code } of asking) {
    const names = [...code.matchAll(/^import \{ ([^}]*) \} from '(?:#data|#views|astro:|virtual:)[^']*';$/gm)].flatMap(
      ([, list = '']) => list.split(', '),
    );
    const rest = code.replaceAll(/^import .*$/gm, '').replace(/^export const getStaticPaths = [\s\S]*?;$/m, '');
    assert.deepEqual(
      names.filter((name) => new RegExp(`\\b${name}\\b`).test(rest)),
      [],
      file,
    );
    assert.match(rest, /Astro\.props/, file);
  }
});

test('nobody imports a page', () => never(/^src\/(?!pages\/)/, (to) => /(?:^#|\/)pages\//.test(to)));

// Fonts and scripts are not imported as code but asked for their addresses, which `#…` cannot do.
test('code of other folders is imported by name', () =>
  never(
    /^src\/[^/]+\//,
    (to, file) => /^\..*\.(?:ts|astro|css)$/.test(to) && roomOf(join(dirname(file), to)) !== roomOf(file),
  ));
