import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { builtSite, recordSite, siteIn } from '#cache/built-sites.ts';
import { aFolder } from '../temporary-folder.ts';

const isBuilt = (engine: string, blog: string, publication: string): boolean =>
  builtSite(engine, blog, publication) !== undefined;

test('what was built is known as long as its folder exists, and until another blog is built into it', () => {
  const [engine, target] = [aFolder(), aFolder()];
  assert.deepEqual([siteIn(engine, target), isBuilt(engine, '/a', 'x')], [undefined, false]);
  recordSite(engine, { target, blog: '/a', publication: 'x' });
  assert.equal(siteIn(engine, target)?.blog, '/a');
  assert.deepEqual(
    [isBuilt(engine, '/a', 'x'), isBuilt(engine, '/a', 'y'), isBuilt(engine, '/b', 'x')],
    [true, false, false],
  );
  recordSite(engine, { target, blog: '/b', publication: 'x' });
  assert.deepEqual([isBuilt(engine, '/a', 'x'), isBuilt(engine, '/b', 'x')], [false, true]);
  rmSync(target, { recursive: true });
  assert.deepEqual([siteIn(engine, target), isBuilt(engine, '/b', 'x')], [undefined, false]);
});
