import { applyEdits } from '#text/edits.ts';
import type { Span } from '#text/html-tokens.ts';

/** Where the addresses in a `srcset` stand (WHATWG HTML §4.8.4.2.2, “parse a srcset attribute”). */
const addressesIn = (srcset: string): readonly Span[] => {
  const spans: Span[] = [];
  const space = /\s/;
  let at = 0;
  while (at < srcset.length) {
    while (at < srcset.length && (space.test(srcset.charAt(at)) || srcset.charAt(at) === ',')) at += 1;
    const start = at;
    while (at < srcset.length && !space.test(srcset.charAt(at))) at += 1;
    let end = at;
    while (end > start && srcset.charAt(end - 1) === ',') end -= 1;
    if (end > start) spans.push({ start, end });
    // A comma at the end of the address ends the candidate; else its size goes on to the next comma.
    if (end < at) continue;
    let depth = 0;
    for (; at < srcset.length && (depth > 0 || srcset.charAt(at) !== ','); at += 1)
      depth = Math.max(0, depth + (srcset.charAt(at) === '(' ? 1 : srcset.charAt(at) === ')' ? -1 : 0));
  }
  return spans;
};

/** The addresses in a `srcset`, in order. */
export const srcsetAddresses = (srcset: string): readonly string[] =>
  addressesIn(srcset).map(({ start, end }) => srcset.slice(start, end));

/** A `srcset` with other addresses. */
export const mapSrcset = (srcset: string, map: (address: string) => string): string =>
  applyEdits(
    srcset,
    addressesIn(srcset).map(({ start, end }) => ({ start, end, text: map(srcset.slice(start, end)) })),
  );
