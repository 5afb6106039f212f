import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import postcss from 'postcss';
import { menuPages } from '#config/menu.ts';
import { readTheme } from '#output/theme.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const docs = read('docs/theme.md');

test('docs/theme.md lists each token with its default', () => {
  const tokens: (readonly [string, string])[] = [];
  for (const node of postcss.parse(read('src/styles/tokens.css')).nodes)
    if (node.type === 'rule') node.walkDecls(/^--/, ({ prop, value }) => void tokens.push([prop, value]));
  const told = [...docs.matchAll(/^\| `(--[\w-]+)` \| `(.*?)` \|/gm)].map(([, name = '', value = '']) => [name, value]);
  assert.ok(tokens.length > 20);
  assert.deepEqual(told, tokens);
});

test('docs/theme.md lists each page that a menu can name', () =>
  assert.ok(
    docs.includes(
      `\`only\` can name ${menuPages
        .map((page) => `\`${page}\``)
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' and ')}.`,
    ),
  ));

test('the style sheets that docs/theme.md shows are right', () => {
  const facts = { base: '', served: new Set(['fonts/my-serif.woff2']), tokens: new Set<string>() };
  for (const [, css = ''] of docs.matchAll(/```css\n(.*?)```/gs))
    assert.deepEqual(readTheme(css, facts).diagnostics, [], css);
});
