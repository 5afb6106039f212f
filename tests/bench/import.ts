import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bloggerExport } from './blogger-export.ts';
import { measure } from './measure.ts';

// Writes an export of Blogger into a temporary folder, imports it, and prints seconds and peak memory. The number of
// entries is the argument.
const entries = Number(process.argv[2] ?? 5000);
const engine = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'muc-import-'));
const file = join(folder, 'blog.xml');
const stream = createWriteStream(file);
for (const piece of bloggerExport(entries)) if (!stream.write(piece)) await once(stream, 'drain');
await new Promise<void>((resolve) => stream.end(resolve));
const args = [join(engine, 'src/cli/import-command.ts'), 'blogger', file, join(folder, 'blog')];
const { wallSeconds, peakMegabytes } = await measure({
  program: process.execPath,
  args,
  cwd: engine,
  env: process.env,
});
const megabytes = (statSync(file).size / 1e6).toFixed(1);
process.stdout.write(
  `${entries} entries, ${megabytes} MB of XML: ${wallSeconds.toFixed(1)} s, at most ${Math.round(peakMegabytes)} MB of memory\n`,
);
rmSync(folder, { recursive: true });
