import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyEvents, draft, leave, post } from '#import/engines/blog-files.ts';
import { importAstro } from '#import/engines/astro.ts';
import { createReport, formatReport } from '#import/import-report.ts';
import { imported } from './imported.ts';

test('the report counts one as one, images of drafts as files, and names what was left out', () => {
  const { add, report } = createReport();
  const paths = ['_config.yml', 'a.md', 'd/x.md', 'd/x.png', 'n/b/1.md', 'n/b/2.md', 'n/b/3.md', 'n/b/4.md', 'one.txt'];
  const events = copyEvents(paths, (path) =>
    path === 'a.md' ? post(path) : path.startsWith('d/') ? draft(path) : leave('other things'),
  );
  for (const event of events) add(event);
  assert.equal(
    formatReport(report, (text) => text, 'go on'),
    [
      'Read',
      '  1 file of the configuration',
      '  1 post',
      '  1 draft',
      '  1 file',
      '',
      'Left out: other things (2)',
      '  n/b/ (4 files: 1.md, 2.md, 3.md …)',
      '  one.txt',
      '',
      'Next',
      '  go on',
    ].join('\n'),
  );
});

test('what was left out several times under one name is one line', () => {
  const { add, report } = createReport();
  for (const what of ['layout', 'settings', 'settings', 'settings']) add({ kind: 'left-out', what, why: 'parts' });
  assert.match(
    formatReport(report, (text) => text, 'go on'),
    /Left out: parts \(4\)\n {2}layout\n {2}settings \(3\)\n\n/,
  );
});

test('a folder that is no blog is refused before anything is written', async () => {
  const events = async function* () {
    yield* importAstro({ paths: ['package.json', 'pages/a.tsx'], read: () => '', now: new Date(0) });
  };
  await assert.rejects(imported(events()), /no blog of this kind: it has neither its settings nor posts/);
});
