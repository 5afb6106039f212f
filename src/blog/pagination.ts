/** One page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}

/**
 * Splits a list into pages. An empty list has one page.
 * @param size number of items per page
 */
export const paginate = <Item>(items: readonly Item[], size: number): readonly ListPage<Item>[] => {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    pages,
  }));
};
