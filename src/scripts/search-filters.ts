import type { Counts } from '#search/client/pagefind.ts';

/**
 * Updates the options of all filters: the values that texts have, with their number.
 * @param names of languages by code
 */
export const updateFilters = (
  filters: readonly HTMLSelectElement[],
  counts: Counts,
  names: Readonly<Record<string, string>>,
): void => {
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const select of filters) {
    const values = Object.entries(counts[select.name] ?? {}).filter(([value, n]) => n > 0 || value === select.value);
    values.sort(([a], [b]) => (select.name === 'year' ? order.compare(b, a) : order.compare(a, b)));
    const options = values.map(
      ([value, count]) => new Option(`${names[value] ?? value} (${count})`, value, false, value === select.value),
    );
    select.replaceChildren(...[...select.options].slice(0, 1), ...options);
  }
};
