import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { blogOf } from '../dialect.ts';
import { runBuild, site } from '../site.ts';

/** The lines about unknown tags in the output of a build. */
const unknownTags = (output: string): readonly string[] =>
  output.split('\n').filter((line) => /unknown tag|of this kind/.test(line));

test('unknown tags are one kind for each name, with three places: warnings, and errors under --strict', async () => {
  const blog = await blogOf('obsidian');
  const { output } = await site('of-obsidian', { blog });
  const told = (level: string): readonly string[] => [
    `${level} posts/ngay/ba.md:6: The unknown tag chart, which readers see as text: {% chart mua.csv %}`,
    `${level} posts/ngay/bon.md:6: The unknown tag chart, which readers see as text: {% chart nang.csv %}`,
    `${level} posts/ngay/hai.md:8: The unknown tag chart, which readers see as text: {% chart gia.csv kieu:tron %}`,
    '    and 1 more of this kind in 1 file; --all shows each',
    `${level} posts/ngay/ba.md:8: The unknown tag ban-do, which readers see as text: {{< ban-do noi="Huế" >}}`,
    `${level} posts/ngay/nam.md:6: The unknown tag tabs, which readers see as text: :::tabs`,
    `${level} posts/ngay/sau.md:6: The unknown tag page.date, which readers see as text: {{ page.date }}`,
    `${level} posts/ngay/sau.md:6: The unknown tag contact-form-7, which readers see as text: [contact-form-7 id="1"]`,
  ];
  assert.deepEqual(unknownTags(output), told('warning'));
  const strict = await runBuild('of-obsidian-strict', { blog, args: ['--strict'] });
  assert.equal(strict.status, 1);
  assert.deepEqual(unknownTags(strict.output), told('error'));
  assert.match(strict.output, /nothing was built\.\n$/);
  assert.equal(existsSync(strict.folder), false);
});
