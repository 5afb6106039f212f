import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { unknownOptions } from '#load/command-options.ts';
import { refuseTaken } from './command-line.ts';

const usages: Readonly<Record<string, string>> = {
  build: `Usage: npm run build    builds the blog of BLOG_DIR into dist

Options, after --:
  --outDir DIR      builds into another folder
  --strict          warnings stop the build as errors do
  --all             shows each mistake, not the first three of each kind
  --verbose         shows where in the engine an error arose
  --help            prints this

Variables: BLOG_DIR (the folder of the blog), SITE_URL (another address, for a preview), SOURCE_DATE_EPOCH (the clock).
It ends with 1, and leaves the last site as it was, when something is wrong.`,
  dev: `Usage: npm run dev    serves the blog of BLOG_DIR while you write

Options, after --:
  --port NUMBER     another port than 4321
  --host [ADDRESS]  serves other machines of your network too
  --open            opens the browser
  --all             shows each mistake, not the first three of each kind
  --verbose         shows where in the engine an error arose
  --help            prints this`,
  preview: `Usage: npm run preview    serves the site that was built last

Options, after --:
  --outDir DIR      serves another folder than dist
  --port NUMBER     another port than 4321
  --host [ADDRESS]  serves other machines of your network too
  --open            opens the browser
  --help            prints this`,
};

// Runs a command of Astro, which does not know the options of the engine and ignores unknown ones.
const [command = '', ...options] = process.argv.slice(2);
refuseTaken(['outDir', 'strict', 'all', 'port', 'open']);
const usage = usages[command] ?? Object.values(usages).join('\n\n');
if (options.includes('--help') || options.includes('-h')) process.stdout.write(`${usage}\n`);
else {
  // A build reports them with everything else that is wrong.
  const unknown = command === 'build' ? [] : unknownOptions(options);
  if (usages[command] === undefined || unknown.length > 0) {
    const what = unknown.length > 0 ? formatDiagnostics(unknown) : `Unknown command '${command}'.`;
    process.stderr.write(`${what}\n${usage}\n`);
    process.exit(2);
  }
  // Astro would tell its makers about each build.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  // It would ask the network for its newest version, and write into a file that restarts the servers of other blogs.
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] ??= 'true';
  // Its own lock is for all blogs of an engine; `content-source.ts` has one for each.
  if (command !== 'build' && !['--background', '--force'].some((option) => options.includes(option)))
    process.argv.push('--ignore-lock');
  await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
}
