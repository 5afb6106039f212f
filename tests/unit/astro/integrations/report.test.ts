import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReport, summary } from '#astro/integrations/report.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import { aText, readBlog, readFolder } from '../../load/samples.ts';
import { aFolder } from '../../temporary-folder.ts';
import { aLogger } from '../logger.ts';

const warning: Diagnostic = { level: 'warning', file: 'posts/a.md', line: 6, message: 'Odd.', remedy: 'Mend it.' };
const error: Diagnostic = { ...warning, level: 'error', message: 'Wrong.' };

const posts = { 'posts/a.md': aText('Text.') };

/** A reading of which this is to be told. */
const aReading = async (
  diagnostics: readonly Diagnostic[],
  {
    unsupportedCharacters = [],
    unreadable = 0,
  }: { unsupportedCharacters?: LoadedBlog['unsupportedCharacters']; unreadable?: number } = {},
): Promise<LoadedBlog> => {
  const reading = await readBlog(posts);
  return { ...reading, diagnostics, unsupportedCharacters, counts: { ...reading.counts, unreadable } };
};

test('a build with warnings goes on and tells them', async () => {
  const { logger, said } = aLogger();
  createReport(false)(await aReading([warning]), true, logger);
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /^warn: \nwarning posts\/a\.md:6: Odd\.\n.*Mend it\.\n1 warning\.$/);
});

test('an error stops a build; the report has errors first, and no stack of the engine', async () => {
  const { logger } = aLogger();
  const reading = await aReading([error, warning]);
  assert.throws(
    () => createReport(false)(reading, true, logger),
    (thrown) => {
      assert.ok(thrown instanceof Error);
      assert.match(
        thrown.message,
        /^error posts\/a\.md:6: Wrong\.\n.*\nwarning posts\/a\.md:6: Odd\.\n.*\n1 error, 1 warning; nothing was built\.$/,
      );
      assert.equal(thrown.stack, '');
      return true;
    },
  );
});

test('under strict a warning stops a build too, and is called an error', async () => {
  const { logger, said } = aLogger();
  const reading = await aReading([warning]);
  assert.throws(() => createReport(true)(reading, true, logger), /error posts\/a\.md:6: Odd\.[^]*\n1 error; nothing/);
  assert.deepEqual(said, []);
});

test('while writing, an error is told and does not stop, and its end is told too', async () => {
  const { logger, said } = aLogger();
  const report = createReport(false);
  report(await aReading([error]), false, logger);
  report(await aReading([]), false, logger);
  report(await aReading([]), false, logger);
  assert.equal(said.length, 2);
  assert.match(said[0] ?? '', /^error: \nerror[^]*Wrong\.[^]*\n1 error; a build would fail\.$/);
  assert.match(said[1] ?? '', /^info: No errors/);
});

test('while writing, what was told is not told again, even on another line', async () => {
  const { logger, said } = aLogger();
  const report = createReport(false);
  report(await aReading([warning]), false, logger);
  report(
    await aReading([
      { ...warning, line: 9 },
      { ...warning, message: 'New.' },
    ]),
    false,
    logger,
  );
  assert.equal(said.length, 2);
  assert.match(said[1] ?? '', /New\./);
  assert.doesNotMatch(said[1] ?? '', /Odd\./);
});

test('while writing, an edit that breaks a file does not make old warnings new', async () => {
  const { logger, said } = aLogger();
  const report = createReport(false);
  report(await aReading([warning]), false, logger);
  report(await aReading([error], { unreadable: 1 }), false, logger);
  report(await aReading([warning]), false, logger);
  assert.equal(said.filter((line) => line.includes('Odd.')).length, 1);
});

test('characters that readers’ own fonts draw are told once', async () => {
  const { logger, said } = aLogger();
  const report = createReport(false);
  const unsupportedCharacters = [{ file: 'posts/a.md', line: 6, characters: ['⟶'] }];
  report(await aReading([], { unsupportedCharacters }), false, logger);
  report(
    await aReading([], {
      unsupportedCharacters: [...unsupportedCharacters, { file: 'posts/b.md', characters: ['⟵'] }],
    }),
    false,
    logger,
  );
  assert.equal(said.length, 2);
  assert.match(said[0] ?? '', /posts\/a\.md:6.*⟶/);
  assert.match(said[1] ?? '', /posts\/b\.md/);
  assert.doesNotMatch(said[1] ?? '', /posts\/a\.md/);
});

const dated = (date: string): string => aText('Text.').replace('2016-02-04', date);

test('a build ends with what was read, built and left out, and when to build again', async () => {
  const root = aFolder({
    'site.config.ts': '',
    ...posts,
    'posts/draft.md': aText('Text.', 'draft: true'),
    'posts/late.md': dated('2031-05-06T08:00:00+07:00'),
    'posts/later.md': dated('2032-05-06T08:00:00+07:00'),
    'pages/about.md': '---\ntitle: About\n---\n\n![](https://a.example/a.png)\n',
  });
  const reading = await readFolder(root);
  assert.equal(
    summary(reading, 'Asia/Ho_Chi_Minh'),
    '5 files read, 1 post and 1 page built, left out: 1 draft, 2 scheduled for later (build again after 2031-05-06 08:00). 1 image without alt text.',
  );
  assert.match(summary(reading, 'UTC'), /build again after 2031-05-06 01:00/);
});

test('a build that left nothing out says so', async () =>
  assert.equal(summary(await readBlog(posts), 'UTC'), '1 file read, 1 post and 0 pages built, left out: none.'));
