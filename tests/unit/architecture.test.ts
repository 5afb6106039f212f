import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/**
 * What each folder of `src` may import from others: only what stands above it. Those before `cache` are pure.
 * `docs/architecture.md` says what each is for.
 */
const folders: Readonly<Record<string, readonly string[]>> = {
  text: [],
  diagnostics: [],
  strings: ['text', 'diagnostics'],
  urls: ['text'],
  content: ['text', 'diagnostics', 'urls'],
  config: ['text', 'diagnostics', 'strings', 'urls', 'content'],
  blog: ['text', 'diagnostics', 'urls', 'content', 'config'],
  feeds: ['text', 'blog'],
  legacy: ['text', 'diagnostics', 'urls', 'content', 'config', 'blog', 'feeds'],
  links: ['urls', 'blog', 'legacy'],
  output: ['text', 'diagnostics', 'urls', 'config', 'blog', 'legacy'],
  ledger: ['text', 'diagnostics', 'urls', 'blog', 'legacy', 'output'],
  hosts: ['text', 'diagnostics', 'urls', 'legacy', 'output'],
  shortcodes: ['text'],
  markdown: ['text', 'strings', 'urls', 'content', 'shortcodes'],
  views: ['text', 'strings', 'urls', 'content', 'config', 'blog', 'links', 'markdown', 'output'],
  import: ['text', 'urls', 'content', 'blog', 'legacy', 'ledger', 'markdown', 'shortcodes'],
  editing: ['text', 'strings', 'urls', 'content', 'config', 'import'],
  search: ['text', 'urls', 'config', 'blog', 'markdown', 'cache', 'load'],
  cache: [],
  load: [
    ...[
      'text',
      'diagnostics',
      'strings',
      'urls',
      'content',
      'config',
      'blog',
      'legacy',
      'links',
      'output',
      'ledger',
      'markdown',
    ],
    'cache',
  ],
  download: ['urls', 'content', 'cache', 'load'],
  cli: ['diagnostics', 'content', 'blog', 'ledger', 'import', 'cache', 'load', 'download'],
  scripts: ['search'],
  components: ['views', 'markdown', 'blog', 'output', 'scripts', 'fonts'],
  layouts: ['views', 'components', 'styles'],
  astro: [
    ...['text', 'diagnostics', 'strings', 'urls', 'content', 'config', 'blog', 'feeds', 'legacy', 'links', 'output'],
    ...['hosts', 'markdown', 'views', 'editing', 'search', 'cache', 'load', 'components'],
  ],
  pages: ['astro', 'views', 'layouts', 'components'],
  sample: ['config'],
};

/** Folders that know no disk, no clock, no environment and no Astro: what they say depends on what they are given. */
const pure = Object.keys(folders).slice(0, Object.keys(folders).indexOf('search'));

/** Pure folders may use a hash: it is as pure as an addition. */
const impure =
  /\bimport\.meta\b|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|(?:from |import |import\()['"](?:node:(?!crypto')|astro[:/'])|\bconsole\./;

/** Files outside of Astro's folder that import from Astro: the type of a component, and how it measures images. */
const usesAstro = [
  'src/views/body-view.ts',
  'src/load/public-image-size.ts',
  'src/components/MdxText.astro',
  'src/load/image-file.ts',
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('src/**/*.{ts,astro}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const imports = files.flatMap(({ file, text }) =>
  [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()'([^'\n]+)'/g)].map(([, to = '']) => ({ file, to })),
);
const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

/** Where an import leads, as a path below the root; it need not be a file of ours. */
const target = (from: string, to: string) => (to.startsWith('#') ? `src/${to.slice(1)}` : join(dirname(from), to));

const ours = imports.filter(({ to }) => /^[#.]/.test(to)).map(({ file, to }) => ({ file, to, path: target(file, to) }));

/** No import may satisfy `wrong`. */
const never = (wrong: (from: string, to: string) => boolean) =>
  assert.deepEqual(
    imports.filter(({ file, to }) => wrong(file, to)).map(({ file, to }) => `${file} → ${to}`),
    [],
  );

test('the test sees the engine', () => assert.ok(files.length > 200 && imports.length > 500));

test('each folder is in the table and imports what the table allows', () => {
  const wrong = ours.filter(({ file, path }) => {
    const [from, to] = [folderOf(file), folderOf(path)];
    return from !== undefined && to !== undefined && from !== to && !folders[from]?.includes(to);
  });
  assert.deepEqual(
    wrong.map(({ file, to }) => `${file} → ${to}`),
    [],
  );
  assert.deepEqual(
    [...new Set(files.flatMap(({ file }) => folderOf(file) ?? []))].filter((folder) => !folders[folder]),
    [],
  );
});

test('docs/architecture.md shows the same table', () => {
  const rows = readFileSync(join(root, 'docs/architecture.md'), 'utf8').matchAll(/^\| `src\/(\w+)` \|.*\| (.*) \|$/gm);
  const told = [...rows].map(([, from = '', to = '']) => [from, to === 'nothing' ? [] : to.split(', ')] as const);
  assert.deepEqual(Object.fromEntries(told), folders);
});

test('the table allows nothing that no module needs, and no circle of folders', () => {
  const needed = new Set(ours.map(({ file, path }) => `${folderOf(file)} → ${folderOf(path)}`));
  const arrows = Object.entries(folders).flatMap(([from, to]) => to.map((name) => `${from} → ${name}`));
  assert.deepEqual(
    arrows.filter((arrow) => !needed.has(arrow)),
    [],
  );
  const circle = (folder: string, above: readonly string[]): boolean =>
    above.includes(folder) || (folders[folder] ?? []).some((to) => circle(to, [...above, folder]));
  for (const folder of ['astro', 'pages', 'cli', 'scripts']) assert.ok(!circle(folder, []), folder);
});

test('no two modules need each other, not even for a type', () => {
  const needs = Map.groupBy(ours, ({ file }) => file);
  const settled = new Set<string>();
  const circleFrom = (file: string, above: readonly string[]): readonly string[] | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (settled.has(file)) return undefined;
    for (const { path } of needs.get(file) ?? []) {
      const circle = circleFrom(path, [...above, file]);
      if (circle) return circle;
    }
    settled.add(file);
    return undefined;
  };
  for (const { file } of files) assert.equal(circleFrom(file, [])?.join(' → '), undefined);
});

test('what can be wrong about a blog is decided without disk, clock, environment and Astro', () => {
  assert.ok(pure.length > 10 && pure.includes('blog') && pure.includes('views') && !pure.includes('load'));
  assert.deepEqual(
    files
      .filter(({ file, text }) => pure.includes(folderOf(file) ?? '') && impure.test(text))
      .map(({ file }) => file)
      .filter((file) => !usesAstro.includes(file)),
    [],
  );
  assert.deepEqual(
    files
      .filter(({ file, text }) => file.startsWith('src/search/client/') && impure.test(text))
      .map(({ file }) => file),
    [],
  );
});

test('Astro is known to one folder, to pages and to named files', () => {
  const knows = /^src\/(?:astro|pages|content\.config\.ts|env\.d\.ts)/;
  assert.deepEqual(
    [...new Set(imports.filter(({ to }) => /^astro(?:[:/]|$)|^virtual:/.test(to)).map(({ file }) => file))]
      .filter((file) => !knows.test(file))
      .toSorted(),
    usesAstro.toSorted(),
  );
});

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
    const names = [...code.matchAll(/^import \{ ([^}]*) \} from '(?:#astro|#views|astro:|virtual:)[^']*';$/gm)].flatMap(
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

test('nobody imports a page', () =>
  never((from, to) => !from.startsWith('src/pages/') && /(?:^#|\/)pages\/\[?\w+\]?\//.test(to) && !/#astro/.test(to)));

// Fonts and scripts are not imported as code but asked for their addresses, which `#…` cannot do.
test('code of other folders is imported by name', () =>
  never(
    (from, to) =>
      folderOf(from) !== undefined &&
      /^\..*\.(?:ts|astro|css)$/.test(to) &&
      folderOf(join(dirname(from), to)) !== folderOf(from),
  ));
