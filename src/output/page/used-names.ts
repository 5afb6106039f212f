/** What scripts add to pages that hold something: `scripts/post.js`, `scripts/embed.js`, `scripts/giscus.js`. */
const addedBy: Readonly<Record<string, readonly string[]>> = {
  pre: ['div', '.copyable', 'button'],
  img: ['a', '[href]', 'span', '.lost', 'dialog', '.zoom', 'button', '[referrerpolicy]'],
  '[data-frame]': ['small', 'iframe', '[src]', '[title]', '[allow]', '[referrerpolicy]'],
  '[data-giscus]': ['div', '.giscus', 'iframe', '.giscus-frame'],
};

/** Attributes that readers, browsers and scripts set and take away on any element. */
const changing = /^\[(?:open|hidden|inert|disabled|checked|style|class|data-theme|aria-[\w-]+)\]$/;

/**
 * Tells of a name whether a page holds it, or may hold it once a script or a reader did something. Names are elements,
 * `.classes` and `[attributes]`.
 * @param names those that the page is written with
 */
export const heldNames = (names: ReadonlySet<string>): ((name: string) => boolean) => {
  const added = new Set(Object.entries(addedBy).flatMap(([by, those]) => (names.has(by) ? those : [])));
  return (name) => names.has(name) || added.has(name) || changing.test(name);
};
