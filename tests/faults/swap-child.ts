import fs, { mkdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';

// Writes a new site, puts it in the place of the old one, and is killed before one of its steps on the disk.
const [how, folder = '', target = '', step = ''] = process.argv.slice(2);
for (let index = 0; index < 100; index += 1) {
  const path = join(folder, `${index % 7}/n${index % 50}/${index}.html`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'new');
}

let left = Number(step);
const steps = ['copyFileSync', 'mkdirSync', 'renameSync', 'rmdirSync', 'rmSync', 'writeFileSync'] as const;
for (const name of steps) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      return original(...args);
    },
  });
}
syncBuiltinESMExports();

const { replaceFiles, swapSite } = await import('#astro/output-swap.ts');
(how === 'files' ? replaceFiles : swapSite)(folder, target);
