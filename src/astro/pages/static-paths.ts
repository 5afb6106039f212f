import { digest } from '#cache/digest.ts';

/** A function that calls `make` once and returns the same value each time. Astro reads each cache key twice. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let result: { readonly value: Value } | undefined;
  return () => (result ??= { value: make() }).value;
};

/** One path of a route. Its props are computed when the page is rendered. */
export interface Path<Params, Props> {
  readonly params: Params;
  readonly props: Props;
  /** Digest of everything that the page shows. */
  readonly cacheKey: string;
}

/**
 * A path whose page shows only one view. The view is computed for the cache key and again for the page, since thousands
 * of views do not fit into memory.
 * @param makeView pure; its result is serialisable as JSON
 */
export const pathTo = <Params, View>(params: Params, makeView: () => View): Path<Params, { readonly view: View }> => {
  const key = once(() => digest(makeView()));
  return {
    params,
    props: {
      get view() {
        return makeView();
      },
    },
    get cacheKey() {
      return key();
    },
  };
};

/**
 * The only path of a page at a fixed address. Astro supports cache keys only for routes with parameters, so `root` is
 * empty.
 */
export const fixedPath = <View>(makeView: () => View): [Path<{ root: undefined }, { readonly view: View }>] => [
  pathTo({ root: undefined }, makeView),
];

/**
 * A path of an endpoint that answers with a text.
 * @param facts everything that the text depends on, serialisable as JSON
 */
export const textPath = <Params>(
  params: Params,
  facts: () => unknown,
  makeText: () => string | Promise<string>,
): Path<Params, { readonly text: string | Promise<string> }> => {
  const key = once(() => digest(facts()));
  return {
    params,
    props: {
      get text() {
        return makeText();
      },
    },
    get cacheKey() {
      return key();
    },
  };
};

/** The only path of an endpoint at a fixed address. The text itself is the cache key. */
export const fixedText = (makeText: () => string) => [textPath({ root: undefined }, makeText, makeText)];
