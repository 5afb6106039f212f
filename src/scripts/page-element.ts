/**
 * The first element that matches a selector.
 * @throws Error when there is none
 */
export const only = <Kind extends Element>(root: ParentNode, selector: string): Kind => {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The search page lacks ${selector}.`);
  return found;
};
