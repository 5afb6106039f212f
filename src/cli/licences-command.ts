import { readFileSync } from 'node:fs';
import { commandLine } from './command-line.ts';
import { licenceFaults, neededPackages, shippedParts, type Licensed, type LockedPackages } from './licences.ts';

// Lists the licences of everything that readers load and of every package that a build needs.
commandLine({
  usage: 'Usage: npm run licences    lists the licences of what readers load and of all packages',
  allowed: [],
  flags: [],
});
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { readonly packages: LockedPackages };
const { version } = read('package.json') as { readonly version: string };

const printList = (heading: string, parts: readonly Licensed[]): void => {
  const lines = parts.map(({ name, version, licence = 'unknown' }) => `  ${`${name} ${version}`.trim()}: ${licence}`);
  process.stdout.write(`${heading} (${parts.length})\n${lines.join('\n')}\n`);
};

const [shipped, needed] = [shippedParts(packages, version), neededPackages(packages)];
printList('Loaded by readers', shipped);
printList('Needed by a build', needed);
const faults = licenceFaults(shipped, needed);
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
