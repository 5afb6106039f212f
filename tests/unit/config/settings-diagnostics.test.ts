import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSettings } from '#config/settings-diagnostics.ts';
import { placeholderSettings } from '#config/site.ts';

test('of a setting with few values, a wrong one names them all', () => {
  const { diagnostics, site } = checkSettings(
    { ...placeholderSettings, covers: 'post' },
    "export default {\n  covers: 'post',\n};\n",
  );
  assert.deepEqual(diagnostics, [
    {
      level: 'error',
      file: 'site.config.ts',
      line: 2,
      field: 'covers',
      message: 'This value is wrong: "post".',
      remedy: "Write 'lists', 'posts', 'both', or 'none'.",
    },
  ]);
  assert.equal(site.covers, 'both', 'the build goes on with the default');
});
