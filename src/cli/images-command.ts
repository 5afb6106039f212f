import { formatDiagnostics, isFatal } from '#diagnostics/diagnostic.ts';
import { loadAltLedger } from '#load/images-without-alt.ts';
import { loadBlog } from '#load/load-blog.ts';
import { loadImageLedger } from '#load/load-image-ledger.ts';
import { acceptImages, altReport } from './alt-report.ts';
import { blogOptions } from './blog-options.ts';
import { freeCommandLine } from './command-line.ts';
import { downloadMissing } from './image-download.ts';
import { limitNames, limitUsage, readLimits } from './image-limits.ts';

// A program that reads only the beginning of the output, such as `head`, closes the pipe.
process.stdout.on('error', () => process.exit());

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const usage = `Usage: npm run images                     downloads the images on other sites that texts show
       npm run images -- --alt            lists images without alternative text
       npm run images -- --alt --accept   accepts these; a build refuses others from then on
Copies go to the folder images of the blog, and what is known of them to ledger/images.json.
  --archive                asks web.archive.org for images that are gone
  --retry                  asks again for images that gave nothing in an earlier run
  --measure                keeps sizes only, no copies
  --dry-run                writes nothing and asks nobody
${limitUsage}
  --allow-private-hosts    asks hosts of this machine and of local networks too; only for tests
Exit status: 0 if every image has a copy, 1 if one has none, 2 for a wrong call.`;

const { flags, values } = freeCommandLine({
  usage,
  wanted: [],
  more: false,
  flags: ['alt', 'accept', 'archive', 'retry', 'measure', 'dry-run', 'allow-private-hosts'],
  values: limitNames,
});
const limits = readLimits(values, flags.has('allow-private-hosts'));
const downloads = (['archive', 'retry', 'measure'] as const).find((flag) => flags.has(flag));
const wrong =
  typeof limits === 'string'
    ? limits
    : flags.has('accept') && !flags.has('alt')
      ? '--accept needs --alt'
      : flags.has('alt') && downloads !== undefined
        ? `--${downloads} does not go with --alt, which downloads nothing`
        : undefined;
if (wrong !== undefined || typeof limits === 'string') {
  process.stderr.write(`${wrong}.\n${usage}\n`);
  process.exit(2);
}
const options = await blogOptions();
const { folder } = options;
const [{ ledger: known, diagnostics }, alts] = [await loadImageLedger(folder), await loadAltLedger(folder)];
const fatal = [...diagnostics, ...alts.diagnostics].filter((diagnostic) => isFatal(diagnostic, false));
if (fatal.length > 0 && !flags.has('accept')) {
  print(formatDiagnostics(fatal));
  process.exit(1);
}
const loaded = await loadBlog({ ...options, unpublished: true });
if (flags.has('accept')) {
  print(acceptImages(loaded.entries, folder, { dryRun: flags.has('dry-run') }));
} else if (flags.has('alt')) {
  const { text, status } = altReport(loaded.entries, alts.accepted);
  print(text);
  process.exitCode = status;
} else {
  const { text, status } = await downloadMissing(loaded, known, options, { limits, flags });
  print(text);
  process.exitCode = status;
}
