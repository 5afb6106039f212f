import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phasesOf } from '../../bench/phases.ts';

const at = (...lines: (readonly [second: number, text: string])[]) => lines.map(([second, text]) => ({ second, text }));

test('phases are computed from the lines of Astro', () => {
  const lines = at(
    [2, '08:00:02 [content] Syncing content'],
    [2.5, '08:00:02 [build] ✓ Completed in 2.40s.'],
    [4, ' generating static routes '],
    [7, '08:00:07 ✓ Completed in 3.00s.'],
    [7.25, '08:00:07 [build] ✓ Completed in 4.75s.'],
    [9.25, '08:00:09 [muc-search] 375 texts can be found.'],
  );
  assert.deepEqual(phasesOf(lines, 12), [
    { name: 'load', seconds: 2 },
    { name: 'start and bundle', seconds: 2 },
    { name: 'pages', seconds: 3 },
    { name: 'images', seconds: 0.25 },
    { name: 'search', seconds: 2 },
    { name: 'rest', seconds: 2.75 },
  ]);
});

test('a phase without its line is part of the next phase', () =>
  assert.deepEqual(phasesOf(at([3, 'generating static routes'], [5, '✓ Completed in 2s']), 6), [
    { name: 'start and bundle', seconds: 3 },
    { name: 'pages', seconds: 2 },
    { name: 'rest', seconds: 1 },
  ]));

test('phases that the engine logs are used instead', () => {
  const lines = at(
    [2, '08:00:02 [muc] load in 1.5s'],
    [3, ' generating static routes '],
    [4, '08:00:04 [muc] search index in 250ms'],
    [5, '08:00:05 [muc] 375 files read, 375 posts built'],
  );
  assert.deepEqual(phasesOf(lines, 5), [
    { name: 'load', seconds: 1.5 },
    { name: 'search index', seconds: 0.25 },
    { name: 'rest', seconds: 3.25 },
  ]);
});

test('a build without output has only the phase rest', () =>
  assert.deepEqual(phasesOf([], 2), [{ name: 'rest', seconds: 2 }]));
