import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { systemErrorText } from '#load/system-error.ts';
import { aFolder } from '../temporary-folder.ts';

const thrown = (does: () => unknown): unknown => {
  try {
    does();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
};

test('errors of the file system say what is wrong with which file', () => {
  const folder = aFolder({ file: '', 'folder/a.md': '' });
  symlinkSync('loop', join(folder, 'loop'));
  for (const [does, wanted] of [
    [() => mkdirSync(join(folder, 'file/below')), /file\/below lies below something that is a file/],
    [() => readFileSync(join(folder, 'folder')), undefined],
    [() => readFileSync(join(folder, 'nothing.md')), /^There is no .*nothing\.md/],
    [() => readFileSync(join(folder, 'loop')), /loop leads to itself/],
    [() => mkdirSync(join(folder, 'folder')), /folder exists already\./],
    [() => JSON.parse('{'), undefined],
  ] as const) {
    const text = systemErrorText(thrown(does));
    if (wanted === undefined) assert.equal(text, undefined);
    else assert.match(text ?? '', wanted);
  }
});
