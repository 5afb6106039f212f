import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importGatsby } from '#import/engines/gatsby.ts';
import { importHexo } from '#import/engines/hexo.ts';
import { importJekyll } from '#import/engines/jekyll.ts';
import { ImportError } from '#import/import-event.ts';
import { importFrom } from './engine-import.ts';

test('keys count in any case, the last one of two, in each form of the file', async () => {
  for (const [plan, path, text] of [
    [importJekyll, '_config.yml', 'Title: "Sổ: tay"\nURL: https://an.example\ntitle: Cũ\ntitle: "Sổ: tay"\n'],
    [importJekyll, '_config.toml', 'title = "Sổ: tay"\nurl = "https://an.example"\n'],
    [importHexo, '_config.yml', "title: 'Sổ: tay' # tên\nURL: https://an.example/\n"],
    [importHexo, '_config.json', '{ "title": "Sổ: tay", "url": "https://an.example" }'],
    [importGatsby, 'content/config.json', '{ "title": "Sổ: tay", "url": "https://an.example" }'],
    [importGatsby, 'config.js', "module.exports = { title: 'Sổ: tay', url: process.env.URL || 'https://an.example' };"],
  ] as const) {
    const { settings: written } = await importFrom(plan, { [path]: text, 'gatsby-config.js': 'module.exports = {}' });
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
      importFrom(plan, { [path]: 'a: 1\nb: [c\n' }),
      (error) =>
        error instanceof ImportError &&
        error.message.startsWith(`${path} cannot be read: `) &&
        /line 2|line 3/.test(error.message),
    );
});
