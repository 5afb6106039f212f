import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFiles, swapSite } from '#astro/output-swap.ts';

// Writes a new site, says that it is ready, and puts it in the place of the old one: a process to be killed.
const [how, folder = '', target = '', text = ''] = process.argv.slice(2);
for (let index = 0; index < 300; index += 1) {
  const path = join(folder, `${index % 7}/${text === 'new' ? 'n' : 'o'}${index % 50}/${index}.html`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
process.send?.('ready');
(how === 'files' ? replaceFiles : swapSite)(folder, target);
