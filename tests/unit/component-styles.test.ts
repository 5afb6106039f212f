import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import postcss, { type Rule } from 'postcss';
import parser from 'postcss-selector-parser';
import { attributeOf, readTokens } from '#text/html-tokens.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The styles of a component, with whether Astro leaves them without a scope. */
const stylesOf = (source: string): readonly { readonly css: string; readonly isGlobal: boolean }[] => {
  const found: { css: string; isGlobal: boolean }[] = [];
  let open: { readonly end: number; readonly isGlobal: boolean } | undefined;
  readTokens(source, {
    onStartTag: (tag) => {
      if (tag.name === 'style') open = { end: tag.end, isGlobal: attributeOf(tag, 'is:global') !== undefined };
    },
    onEndTag: ({ name, start }) => {
      if (name === 'style' && open) found.push({ css: source.slice(open.end, start), isGlobal: open.isGlobal });
    },
  });
  return found;
};

/** Selectors outside of other rules. */
const outerSelectors = (css: string): readonly string[] => {
  const found: string[] = [];
  postcss.parse(css).walkRules((rule: Rule) => {
    let { parent } = rule as { parent: Rule['parent'] | undefined };
    while (parent && parent.type !== 'rule') parent = parent.parent as Rule['parent'] | undefined;
    if (!parent) found.push(...rule.selectors);
  });
  return found;
};

const beginsWithClass = (selector: string): boolean => parser().astSync(selector).nodes[0]?.nodes[0]?.type === 'class';

test('the style of each component is global and begins with a class, so that it needs no scope', () => {
  const faults = globSync('src/{components,layouts,pages}/**/*.astro', { cwd: root }).flatMap((file) =>
    stylesOf(readFileSync(join(root, file), 'utf8').replace(/^---\n[^]*?\n---\n/, '')).flatMap(({ css, isGlobal }) => [
      ...(isGlobal ? [] : [`${file} has a scope`]),
      ...outerSelectors(css).flatMap((selector) => (beginsWithClass(selector) ? [] : [`${file}: ${selector}`])),
    ]),
  );
  assert.deepEqual(faults, []);
});
