import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);

const readme = readFileSync(new URL('README.md', root), 'utf8');

test('every file that the README names exists', () => {
  const named = new Set(readme.match(/(?<![\w./-])(?:src|tests|public)\/[\w./[\]-]*[\w\]/]/g));
  assert.ok(named.size > 0, 'it names some');
  assert.deepEqual(
    [...named].filter((path) => !existsSync(new URL(path, root))),
    [],
  );
});

test('the README says of every package what it is for, and names none that is gone', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Readonly<
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
