import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { licenceFaults, neededPackages, shippedParts, type LockedPackages } from '#cli/licences.ts';

const engine = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, engine), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: LockedPackages };

const needed = (licence: string | undefined) => licenceFaults([], [{ name: 'x', version: '1.0.0', licence }]);
const shipped = (licence: string) => licenceFaults([{ name: 'x', version: '1.0.0', licence }], []);

for (const licence of [
  'MIT',
  '(MIT OR GPL-3.0-only)',
  'MIT AND (ISC OR GPL-2.0-only)',
  'Apache-2.0 AND LGPL-3.0-or-later',
])
  test(`a package may have the licence ${licence}`, () => assert.deepEqual(needed(licence), []));

for (const licence of ['GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'SEE LICENSE IN x', '(MIT', 'MIT OR', '', 'UNLICENSED'])
  test(`a package may not have the licence “${licence}”`, () =>
    assert.deepEqual(needed(licence), [
      `The licence of x 1.0.0 is ${licence}, which does not go with MIT. Use another package.`,
    ]));

test('a package without a licence is named, with what to do', () =>
  assert.match(needed(undefined)[0] ?? '', /^x 1\.0\.0 names no licence\. Look at its source/));

test('what readers load asks for no more than a notice', () => {
  assert.deepEqual(shipped('OFL-1.1'), []);
  assert.equal(shipped('MPL-2.0').length, 1);
  assert.equal(shipped('LGPL-3.0-or-later').length, 1);
});

test('packages of development are not listed, others once', () =>
  assert.deepEqual(
    neededPackages({
      '': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/@s/a': { version: '1.0.0', license: 'ISC' },
      'node_modules/dev': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
    }).map(({ name, version, licence }) => `${name} ${version} ${licence}`),
    ['@s/a 1.0.0 ISC', 'b 2.0.0 MIT'],
  ));

test('all licences of the engine go with MIT', () => {
  const parts = shippedParts(packages, '1.0.0');
  assert.deepEqual(licenceFaults(parts, neededPackages(packages)), []);
  for (const { name } of parts) {
    const [, file] = /\((src\/.*)\)$/.exec(name) ?? [];
    if (file !== undefined) assert.match(read(file), /SIL OPEN FONT LICENSE Version 1\.1/i);
  }
});
