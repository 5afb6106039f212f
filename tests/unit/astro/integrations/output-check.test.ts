import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOutput, countErrors } from '#astro/integrations/output-check.ts';
import { aPublished } from '../../hosts/samples.ts';
import { aFolder } from '../../temporary-folder.ts';

const manifest = ['/a.html', '/tag/', '/rss.xml'].map((permalink) => aPublished(permalink));
const files = { 'a.html': '', 'tag/index.html': '', 'rss.xml': '', 'more.txt': '' };

/** What the owner is told of a build; undefined where it is complete. */
const told = (root: string, faults: readonly string[] = [], errors = 0): string | undefined => {
  try {
    checkOutput(root, manifest, faults, errors);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test('a build with all promised files is complete', () => assert.equal(told(aFolder(files)), undefined));

test('every promised file that is missing is named, and the last site stays', () => {
  const message = told(aFolder({ 'rss.xml': '' })) ?? assert.fail('nothing was told');
  assert.match(message, /the previous site is unchanged/);
  assert.match(message, /^\/a\.html .*not written/m);
  assert.match(message, /^\/tag\/ .*not written/m);
  assert.doesNotMatch(message, /rss\.xml/);
});

test('an empty folder in the place of a page is no page', () => {
  const { 'tag/index.html': _, ...others } = files;
  assert.match(told(aFolder({ ...others, 'tag/other.html': '' })) ?? '', /^\/tag\/ /m);
});

test('faults of pages, and errors that Astro only logs, stop a complete build', () => {
  assert.match(told(aFolder(files), ['a.html holds <x>.']) ?? '', /^a\.html holds <x>\.$/m);
  assert.match(told(aFolder(files), [], 2) ?? '', /2 errors/);
});

test('errors that Astro logs are counted, and still printed', (context) => {
  const printed: string[] = [];
  const write = (text: unknown): boolean => printed.push(String(text)) > 0;
  const original = process.stderr.write;
  context.after(() => (process.stderr.write = original));
  process.stderr.write = write;
  const errors = countErrors();
  assert.equal(errors(), 0);
  process.stderr.write('12:00:00 [ERROR] [build] a page failed\n');
  process.stderr.write('12:00:00 [WARN] [build] odd\n');
  process.stderr.write(Buffer.from('12:00:01 [ERROR] an image failed\n'));
  assert.deepEqual([errors(), printed.length], [2, 3]);
});
