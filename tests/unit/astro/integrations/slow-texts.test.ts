import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameSlowTexts } from '#astro/integrations/slow-texts.ts';
import { aText, readFolder } from '../../load/samples.ts';
import { aFolder } from '../../temporary-folder.ts';
import { aLogger } from '../logger.ts';

test('a text that takes longer than 5 s is named in the log, and no other', async () => {
  const { logger, said } = aLogger();
  const times = [0, 5000, 10_000, 17_000];
  const measured = nameSlowTexts(logger, () => times.shift() ?? assert.fail());
  const root = aFolder({ 'posts/a.md': aText('A.'), 'posts/b.md': aText('B.') });
  const { entries } = await readFolder(root, {}, { measured });
  assert.equal(entries.length, 2);
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0] ?? '', /^warn: posts\/b\.md took 7 s/);
});
