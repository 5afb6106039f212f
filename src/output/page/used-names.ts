/** Names that scripts add to a page with the given name: `scripts/post.js`, `scripts/embed.js`, `scripts/giscus.js`. */
const addedBy: Readonly<Record<string, readonly string[]>> = {
  pre: ['div', '.copyable', 'button'],
  '.take-along': ['ol', 'li', '.addresses', '[data-address]'],
  img: ['a', '[href]', 'span', '.lost', 'dialog', '.zoom', 'button', '[referrerpolicy]'],
  '[data-frame]': ['small', 'iframe', '[src]', '[title]', '[allow]', '[referrerpolicy]'],
  '[data-giscus]': ['div', '.giscus', 'iframe', '.giscus-frame'],
};

/** Attributes that readers, browsers and scripts can add to any element. */
const changing = /^\[(?:open|hidden|inert|disabled|checked|style|class|data-theme|aria-[\w-]+)\]$/;

/**
 * Creates a function that tells whether a page contains a name, or may contain it after a script or a reader changed
 * it. Names are elements, `.classes` and `[attributes]`.
 * @param names names in the HTML of the page
 */
export const createNameTest = (names: ReadonlySet<string>): ((name: string) => boolean) => {
  const added = new Set(Object.entries(addedBy).flatMap(([name, addedNames]) => (names.has(name) ? addedNames : [])));
  return (name) => names.has(name) || added.has(name) || changing.test(name);
};
