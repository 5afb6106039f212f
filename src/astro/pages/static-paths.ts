import { digest } from '#cache/digest.ts';

/** A value that is made when it is first asked for: Astro asks twice for each key. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** One path of a route. Its view is made when the page is printed, and when its key is asked for. */
export interface Path<Params, Props> {
  readonly params: Params;
  readonly props: Props;
  /** Changes with anything that the page shows. */
  readonly cacheKey: string;
}

/**
 * A path whose page shows one view and nothing else. Views are not kept: thousands of them would fill the memory.
 * @param makeView pure; what it returns is serialisable
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

/** The one path of a page at a fixed address. Astro gives keys only to routes with parameters: this one stays empty. */
export const fixedPath = <View>(makeView: () => View): [Path<{ root: undefined }, { readonly view: View }>] => [
  pathTo({ root: undefined }, makeView),
];

/**
 * A path of an endpoint that answers with a text.
 * @param facts all that the text depends on, as JSON can say it
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

/** The one path of an endpoint at a fixed address, whose text is made at once. */
export const fixedText = (makeText: () => string) => [textPath({ root: undefined }, makeText, makeText)];
