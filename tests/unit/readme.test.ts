import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);

test('every file that the README names exists', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const named = new Set(readme.match(/(?<![\w./-])(?:src|tests|public)\/[\w./[\]-]*[\w\]/]/g));
  assert.ok(named.size > 0, 'it names some');
  assert.deepEqual(
    [...named].filter((path) => !existsSync(new URL(path, root))),
    [],
  );
});
