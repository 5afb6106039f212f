import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import postcss, { type Rule } from 'postcss';
import parser from 'postcss-selector-parser';
import { pageClasses } from '#markdown/plugins/text-classes.ts';
import { attributeOf, readTokens } from '#text/html-tokens.ts';
import { htmlOf } from './markdown/rendering.ts';

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

/** The class with which a selector begins; undefined for another beginning. */
const firstClass = (selector: string): string | undefined => {
  const first = parser().astSync(selector).nodes[0]?.nodes[0];
  return first?.type === 'class' ? first.value : undefined;
};

const components = globSync('src/{components,layouts,pages}/**/*.astro', { cwd: root }).map((file) => ({
  file,
  styles: stylesOf(
    readFileSync(join(root, file), 'utf8')
      .replace(/^---\n[^]*?\n---\n/, '')
      // HTML reads everything behind the start of a `title` as text.
      .replaceAll('<Title ', '<PostTitle '),
  ),
}));

test('the style of each component is global and begins with a class, so that it needs no scope', () => {
  const faults = components.flatMap(({ file, styles }) =>
    styles.flatMap(({ css, isGlobal }) => [
      ...(isGlobal ? [] : [`${file} has a scope`]),
      ...outerSelectors(css).flatMap((selector) =>
        firstClass(selector) === undefined ? [`${file}: ${selector}`] : [],
      ),
    ]),
  );
  assert.deepEqual(faults, []);
});

/** The only class of a selector; undefined for one that needs a second class, which no old text has in that place. */
const onlyClass = (selector: string): string | undefined => {
  const classes: string[] = [];
  parser()
    .astSync(selector)
    .walkClasses(({ value }) => void classes.push(value));
  return classes.length === 1 ? classes[0] : undefined;
};

test('texts cannot have the classes of components', () => {
  const classes = components.flatMap(({ styles }) =>
    styles.flatMap(({ css }) => outerSelectors(css).flatMap((selector) => onlyClass(selector) ?? [])),
  );
  assert.deepEqual([...pageClasses], [...new Set(classes)].sort());
});

test('an element of a text with a class of a component keeps its other classes', async () => {
  const html = await htmlOf('<div class="cover wide"><p class="search">a</p></div>\n\nb\n{: .notice .mine}');
  assert.equal(html, '<div class="wide"><p>a</p></div>\n<p class="mine">b</p>');
});
