/**
 * Names of callouts in other engines by the kind here. Sources: help.obsidian.md/callouts, docusaurus.io/docs/markdown-features/admonitions,
 * squidfunk.github.io/mkdocs-material/reference/admonitions, starlight.astro.build/guides/authoring-content.
 */
const names = {
  note: 'note info abstract summary tldr todo question help faq example quote cite seealso primary default details aside',
  tip: 'tip hint success check done',
  important: 'important',
  warning: 'warning warn attention',
  caution: 'caution danger error failure fail missing bug',
} as const;

const kinds: ReadonlyMap<string, keyof typeof names> = new Map(
  (Object.keys(names) as (keyof typeof names)[]).flatMap((kind) => names[kind].split(' ').map((name) => [name, kind])),
);

/** The kind of callout that a name of another engine means, in any case; undefined for other words. */
export const calloutKindOf = (name: string): keyof typeof names | undefined => kinds.get(name.toLowerCase());
