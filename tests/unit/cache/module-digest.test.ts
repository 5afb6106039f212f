import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { forgetModules, moduleDigest } from '#cache/module-digest.ts';

const engine = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(engine, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(engine, file)), { recursive: true });
  writeFileSync(join(engine, file), text);
};

const digest = (): string => {
  forgetModules();
  return moduleDigest(engine, ['src/pages/a.astro', 'package-lock.json']);
};

write('package-lock.json', '{}');
write('src/pages/a.astro', "---\nimport B from '#components/B.astro';\nimport '#styles/a.css';\n---\n<B />");
write('src/components/B.astro', "---\nimport { c } from '../lib/c.ts';\nimport s from '../scripts/s.js?url';\n---\n");
write('src/lib/c.ts', 'export const c = 1;');
write('src/scripts/s.js', '1;');
write('src/styles/a.css', "@import './b.css' layer(b);");
write('src/styles/b.css', 'p { src: url(../fonts/f.woff2); }');
write('src/fonts/f.woff2', 'f');
write('src/lib/other.ts', '1');

for (const file of [
  'src/pages/a.astro',
  'src/components/B.astro',
  'src/lib/c.ts',
  'src/scripts/s.js',
  'src/styles/a.css',
  'src/styles/b.css',
  'src/fonts/f.woff2',
  'package-lock.json',
])
  test(`the digest of a module changes with ${file}`, () => {
    const before = digest();
    assert.equal(digest(), before);
    write(
      file,
      `${file.endsWith('2') ? 'g' : "---\nimport B from '#components/B.astro';\nimport '#styles/a.css';\n---\n@import './b.css';import { c } from '../lib/c.ts';import s from '../scripts/s.js?url'; url(../fonts/f.woff2);"}`,
    );
    assert.notEqual(digest(), before);
  });

test('the digest of a module does not change with a file that it does not import', () => {
  const before = digest();
  write('src/lib/other.ts', '2');
  assert.equal(digest(), before);
});

test('a module that does not exist is an error', () =>
  assert.throws(() => moduleDigest(engine, ['src/none.ts']), /none\.ts/));
