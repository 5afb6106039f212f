import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EngineFolder } from '#import/engines/blog-files.ts';
import { importGatsby } from '#import/engines/gatsby.ts';
import { importHexo } from '#import/engines/hexo.ts';
import { importJekyll } from '#import/engines/jekyll.ts';
import { ImportError, type ImportEvent } from '#import/import-event.ts';
import { imported } from './imported.ts';

const settings = async (
  plan: (folder: EngineFolder) => Iterable<ImportEvent>,
  files: Readonly<Record<string, string>>,
): Promise<string> => {
  const events = async function* () {
    yield* plan({ paths: Object.keys(files), read: (path) => files[path], now: new Date('2026-01-01') });
  };
  const { files: written } = await imported(events());
  return written.get('site.config.ts') ?? '';
};

test('keys count in any case, the last one of two, in each form of the file', async () => {
  for (const [plan, path, text] of [
    [importJekyll, '_config.yml', 'Title: "Sổ: tay"\nURL: https://an.example\ntitle: Cũ\ntitle: "Sổ: tay"\n'],
    [importJekyll, '_config.toml', 'title = "Sổ: tay"\nurl = "https://an.example"\n'],
    [importHexo, '_config.yml', "title: 'Sổ: tay' # tên\nURL: https://an.example/\n"],
    [importHexo, '_config.json', '{ "title": "Sổ: tay", "url": "https://an.example" }'],
    [importGatsby, 'content/config.json', '{ "title": "Sổ: tay", "url": "https://an.example" }'],
    [importGatsby, 'config.js', "module.exports = { title: 'Sổ: tay', url: process.env.URL || 'https://an.example' };"],
  ] as const) {
    const written = await settings(plan, { [path]: text, 'gatsby-config.js': 'module.exports = {}' });
    assert.match(written, /title: 'Sổ: tay'/, path);
    assert.match(written, /url: 'https:\/\/an\.example\/'/, path);
  }
});

test('a broken configuration is an error that names the file and the line', async () => {
  for (const [plan, path] of [
    [importJekyll, '_config.yml'],
    [importHexo, '_config.yml'],
    [importGatsby, 'content/config.json'],
  ] as const)
    await assert.rejects(
      settings(plan, { [path]: 'a: 1\nb: [c\n' }),
      (error) =>
        error instanceof ImportError &&
        error.message.startsWith(`${path} cannot be read: `) &&
        /line 2|line 3/.test(error.message),
    );
});
