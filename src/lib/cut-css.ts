/** A rule with its block, or a declaration. */
type Item = string | { readonly prelude: string; readonly items: readonly Item[] };

/** Style sheets as minifiers print them: no comments. */
const readBlock = (css: string, start: number): { readonly items: readonly Item[]; readonly end: number } => {
  const items: Item[] = [];
  let from = start;
  let depth = 0;
  const take = (to: number) => {
    const text = css.slice(from, to).trim();
    if (text !== '') items.push(text);
    from = to + 1;
  };
  for (let index = start; index < css.length; index += 1) {
    const char = css.charAt(index);
    if (char === '\\') index += 1;
    else if (char === '"' || char === "'") {
      for (index += 1; index < css.length && css.charAt(index) !== char; index += 1)
        if (css.charAt(index) === '\\') index += 1;
    } else if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    else if (depth > 0) continue;
    else if (char === ';') take(index);
    else if (char === '{') {
      const inner = readBlock(css, index + 1);
      items.push({ prelude: css.slice(from, index).trim(), items: inner.items });
      index = inner.end;
      from = index + 1;
    } else if (char === '}') {
      take(index);
      return { items, end: index };
    }
  }
  take(css.length);
  return { items, end: css.length };
};

const print = (items: readonly Item[]): string =>
  items
    .map((item, index) =>
      typeof item === 'string'
        ? item + (index === items.length - 1 && !item.startsWith('@') ? '' : ';')
        : `${item.prelude}{${print(item.items)}}`,
    )
    .join('');

/** Splits at commas that stand in no brackets. */
const alternatives = (selectors: string): string[] => {
  const parts = [''];
  let depth = 0;
  for (const char of selectors) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
};

/** Names of elements, `.classes` and `[attributes]` that a page holds or a script adds. */
type Names = ReadonlySet<string>;

const innermost = /:([\w-]+)\(([^()]*)\)/g;

/** Whether anything on a page could match: each name that the selector asks for is there. */
const isPossible = (selector: string, names: Names): boolean => {
  let plain = selector;
  // From the inside out: a list of alternatives is possible where one of them is; what :not and others ask for, says nothing.
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replaceAll(innermost, (_, name: string, list: string) =>
      !/^(?:is|where|has)$/.test(name) || alternatives(list).some((one) => isPossible(one, names)) ? '' : '.\u0000',
    );
  }
  const asked = plain
    .replaceAll(/::?[\w-]+/g, '')
    .replaceAll(/\[\s*([\w-]+)[^\]]*\]/g, ' [$1] ')
    .replaceAll(/([.#])/g, ' $1')
    .split(/[\s>+~&*]+/)
    .filter((name) => name !== '' && !name.startsWith('#'));
  return asked.every((name) => names.has(name.startsWith('.') ? name : name.toLowerCase()));
};

const cut = (items: readonly Item[], names: Names): Item[] =>
  items.flatMap((item): Item[] => {
    if (typeof item === 'string') return [item];
    const { prelude } = item;
    if (/^@(?:media|supports|layer|container)\b/.test(prelude)) {
      const kept = cut(item.items, names);
      return kept.length > 0 ? [{ prelude, items: kept }] : [];
    }
    if (prelude.startsWith('@')) return [item];
    const selectors = alternatives(prelude).filter((selector) => isPossible(selector, names));
    if (selectors.length === 0) return [];
    const kept = cut(item.items, names);
    return kept.length > 0 ? [{ prelude: selectors.join(','), items: kept }] : [];
  });

const tag = /<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** Names of what a page is made of. */
export const namesIn = (html: string): Set<string> => {
  const names = new Set<string>();
  for (const [, element = '', attributes = ''] of html.matchAll(tag)) {
    names.add(element.toLowerCase());
    for (const [, name = '', value = ''] of attributes.matchAll(/\s+([^\s=>"]+)(?:="([^"]*)")?/g)) {
      names.add(`[${name.toLowerCase()}]`);
      if (name.toLowerCase() === 'class') for (const one of value.split(/\s+/)) names.add(`.${one}`);
    }
  }
  return names;
};

/** A style sheet as read, with what was cut from it: pages of one kind use the same few names of the many that they hold. */
interface Sheet {
  readonly items: readonly Item[];
  readonly mentions: Map<string, boolean>;
  readonly cuts: Map<string, string>;
}

const sheets = new Map<string, Sheet>();

const sheetOf = (css: string): Sheet => {
  const sheet = sheets.get(css) ?? { items: readBlock(css, 0).items, mentions: new Map(), cuts: new Map() };
  sheets.set(css, sheet);
  return sheet;
};

/**
 * The rules of a style sheet that something on a page could match; all others are left out.
 * @param css without comments
 */
export const cutCss = (css: string, names: Names): string => {
  const { items, mentions, cuts } = sheetOf(css);
  const isMentioned = (name: string): boolean => {
    const known = mentions.get(name) ?? css.includes(name.replaceAll(/[[\].]/g, ''));
    mentions.set(name, known);
    return known;
  };
  const key = [...names].filter(isMentioned).sort().join(' ');
  const known = cuts.get(key) ?? print(cut(items, names));
  cuts.set(key, known);
  return known;
};
