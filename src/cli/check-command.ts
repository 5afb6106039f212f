import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { replaceFile } from '#cache/replace-file.ts';
import { countDiagnostics, formatTable } from '#diagnostics/diagnostic-groups.ts';
import { isFatal, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { formatLineDiff } from '#diagnostics/line-diff.ts';
import { externalLinks } from '#load/external-links.ts';
import { findFixes, type Fix } from '#load/find-fixes.ts';
import { improvements } from '#load/improvements.ts';
import { linkDiagnostics, storeLinkAnswers } from '#load/link-answers.ts';
import { loadBlog } from '#load/load-blog.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import { reportStyle } from '#load/report-style.ts';
import { unpublishedDiagnostics } from '#load/unpublished-diagnostics.ts';
import { configOrExit } from './blog-options.ts';
import { commandLine } from './command-line.ts';
import { checkLinks } from './link-check.ts';
import { createProgress } from './progress.ts';

const usage = `Usage: npm run check:content    lists what is wrong in the blog of BLOG_DIR, and what can be better

It builds nothing and changes nothing. It ends with 1 when a build would fail. Drafts and scheduled posts are checked too;
what is wrong there is a warning that begins with “Not published yet”.

Options, after --:
  --all         shows each place, not the first three of each kind
  --json        prints JSON
  --strict      warnings count as errors
  --external    asks whether links to other sites still work; needs a network
  --fix         corrects what has only one cure: shows the changes, and asks
  --yes         with --fix: does not ask
  --dry-run     with --fix: only shows the changes
  --help        prints this`;

const { flags } = commandLine({
  usage,
  allowed: [],
  flags: ['all', 'json', 'strict', 'external', 'fix', 'yes', 'dry-run'],
});

const single = (['yes', 'dry-run'] as const).find((flag) => flags.has(flag) && !flags.has('fix'));
const wrong =
  single === undefined
    ? flags.has('fix') && (flags.has('json') || flags.has('external'))
      ? '--fix does not go with --json or --external'
      : undefined
    : `--${single} goes with --fix`;
if (wrong !== undefined) {
  process.stderr.write(`${wrong}.\n${usage}\n`);
  process.exit(2);
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const askServers = async (loaded: LoadedBlog, cache: string): Promise<readonly Diagnostic[]> => {
  const links = await externalLinks(loaded);
  const { show, clear } = createProgress('addresses asked');
  const urls = links.map(({ url }) => url);
  const answers = await checkLinks(urls, { timeout: 15_000, hosts: 8, progress: show });
  clear();
  storeLinkAnswers(cache, answers);
  return linkDiagnostics(links, answers);
};

/** Whether the owner wants it. Without a terminal nobody can answer. */
const wants = async (question: string): Promise<boolean> => {
  if (flags.has('yes')) return true;
  if (!process.stdin.isTTY) {
    print(`${question} Nothing was written: add --yes to write it.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
};

/** Replaces a file in one step. It keeps its mode, and a link to it stays a link. */
const change = ({ path, file, before, after }: Fix): void => {
  if (!readFileSync(path).equals(Buffer.from(before))) return print(`${file} was edited meanwhile. It stays as it is.`);
  const real = realpathSync(path);
  const { mode } = statSync(real);
  replaceFile(real, Buffer.from(after));
  chmodSync(real, mode);
};

const countTexts = (number: number): string => `${number} ${number === 1 ? 'text' : 'texts'}`;

const correct = async (fixes: readonly Fix[]): Promise<void> => {
  if (fixes.length === 0) return print('Nothing can be corrected without a decision of yours.');
  const colours = { removed: 'red', added: 'green' } as const;
  for (const { file, before, after } of fixes)
    print(
      formatLineDiff(file, before, after, (kind, line) => styleText(colours[kind], line, { stream: process.stdout })),
    );
  const texts = countTexts(fixes.length);
  if (flags.has('dry-run')) return print(`${texts} would be changed.`);
  if (!(await wants(`Change ${texts}?`))) return;
  fixes.forEach(change);
  print(`${texts} changed.`);
};

const options = await configOrExit();
const { show, clear } = createProgress('texts read');
const loaded = await loadBlog({ ...options, unpublished: false, progress: show });
const { drafts, scheduled } = loaded.counts;
const all = drafts + scheduled === 0 ? loaded : await loadBlog({ ...options, unpublished: true });
clear();
if (flags.has('fix')) await correct(findFixes(all, options.site));
else {
  const diagnostics = [
    ...loaded.diagnostics,
    ...improvements(loaded),
    ...(flags.has('external') ? await askServers(all, options.cache) : []),
  ]
    .map((one): Diagnostic => (isFatal(one, options.site.strict) ? { ...one, level: 'error' } : one))
    .concat(unpublishedDiagnostics(loaded, all));
  const fixable = findFixes(all, options.site).map(({ file }) => file);
  if (flags.has('json')) print(JSON.stringify({ files: loaded.counts.files, fixable, diagnostics }, undefined, 2));
  else {
    if (diagnostics.length > 0) print(formatTable(diagnostics, reportStyle(process.stdout)));
    print(
      `${loaded.counts.files} ${loaded.counts.files === 1 ? 'file' : 'files'} read: ${countDiagnostics(diagnostics) || 'nothing to do'}.`,
    );
    if (fixable.length > 0) print(`npm run check:content -- --fix can correct ${countTexts(fixable.length)}.`);
  }
  if (diagnostics.some(({ level }) => level === 'error')) process.exitCode = 1;
}
