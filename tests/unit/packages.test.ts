import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const { '': root = {}, ...installed } = packages;

const named = (name: string): boolean => Object.keys(installed).some((path) => path.endsWith(`node_modules/${name}`));

/**
 * Packages with an install script, and why they work without it: `.npmrc` forbids all.
 * - esbuild: the script only replaces a small launcher by the program that a platform package has anyway.
 */
const withScript = ['node_modules/esbuild'];

test('no package needs its install script', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  assert.deepEqual(
    Object.keys(installed).filter((path) => installed[path]?.hasInstallScript),
    withScript,
  );
});

test('each package comes from a registry and has a digest', () => {
  for (const [path, { resolved = 'https://registry.npmjs.org/', integrity = '' }] of Object.entries(installed)) {
    assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//, path);
    assert.match(integrity, /^sha512-/, path);
  }
});

test('the lock file has every optional package of every package, for all platforms', () => {
  for (const [path, { optionalDependencies = {} }] of [...Object.entries(installed), ['the engine', root] as const])
    for (const name of Object.keys(optionalDependencies)) assert.ok(named(name), `${path} → ${name}`);
});

for (const [family, platforms] of [
  [
    '@rolldown/binding',
    [
      'linux-x64-gnu',
      'linux-x64-musl',
      'linux-arm64-gnu',
      'linux-arm64-musl',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64-msvc',
    ],
  ],
  [
    '@bruits/satteri',
    [
      'linux-x64-gnu',
      'linux-x64-musl',
      'linux-arm64-gnu',
      'linux-arm64-musl',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64-msvc',
    ],
  ],
  [
    '@takumi-rs/core',
    [
      'linux-x64-gnu',
      'linux-x64-musl',
      'linux-arm64-gnu',
      'linux-arm64-musl',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64-msvc',
    ],
  ],
  [
    '@astrojs/compiler-binding',
    [
      'linux-x64-gnu',
      'linux-x64-musl',
      'linux-arm64-gnu',
      'linux-arm64-musl',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64-msvc',
    ],
  ],
  [
    'lightningcss',
    [
      'linux-x64-gnu',
      'linux-x64-musl',
      'linux-arm64-gnu',
      'linux-arm64-musl',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64-msvc',
    ],
  ],
  [
    '@img/sharp',
    ['linux-x64', 'linuxmusl-x64', 'linux-arm64', 'linuxmusl-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'],
  ],
  [
    '@img/sharp-libvips',
    ['linux-x64', 'linuxmusl-x64', 'linux-arm64', 'linuxmusl-arm64', 'darwin-x64', 'darwin-arm64'],
  ],
  // Linked statically: the same program for glibc and musl.
  ['@pagefind/', ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64']],
  ['@esbuild/', ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']],
] as const)
  test(`the lock file has ${family} for Linux, macOS and Windows`, () => {
    for (const platform of platforms) {
      const name = family.endsWith('/') ? `${family}${platform}` : `${family}-${platform}`;
      assert.ok(named(name), name);
    }
  });
