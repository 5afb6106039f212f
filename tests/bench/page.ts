import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Size limits in bytes after brotli compression. HTML includes its styles. */
const budget = {
  /** A short post without images: `/2016/02/deep-learning-la-gi.html` of the corpus. */
  shortPost: 8_192,
  /** The first page. */
  home: 10_240,
  /** The median post. */
  median: 12_000,
  /**
   * Any post under 2,000 words: it fits into the first round trip of a TCP connection (initial window of 10 segments).
   */
  post: 14_600,
  /** All scripts of a page, except the search page. */
  script: 2_048,
};

const engine = fileURLToPath(new URL('../..', import.meta.url));
const shortPost = '2016/02/deep-learning-la-gi.html';

/** Sizes of a page in bytes after brotli compression. */
interface Weight {
  readonly file: string;
  readonly type: string;
  readonly words: number;
  readonly html: number;
  readonly script: number;
  readonly fonts: number;
}

const build = async (name: string, blog: string | undefined): Promise<string> => {
  const folder = join(engine, `dist.bench-${name}`);
  const { BLOG_DIR: _, ...rest } = process.env;
  const astro = join(engine, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: engine,
    env: { ...rest, ...(blog === undefined ? {} : { BLOG_DIR: blog }) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  if (status !== 0) throw new Error(`The build of ${name} failed.`);
  return folder;
};

const types: readonly (readonly [type: string, matches: (file: string, html: string) => boolean])[] = [
  ['post', (_, html) => html.includes('<article class="post')],
  ['page', (_, html) => html.includes('<article class="page')],
  ['home', (file) => file === 'index.html'],
  ['search', (_, html) => html.includes('<muc-search')],
  ['tag', (file) => file.startsWith('tag/') && file !== 'tag/index.html'],
  ['category', (file) => file.startsWith('category/') && file !== 'category/index.html'],
  ['series', (file) => file.startsWith('series/')],
  ['archive', (file) => /^(?:archive|\d{4}(?:\/\d\d)?)\/index\.html$/.test(file)],
  ['terms', (file) => /^(?:tag|category)\/index\.html$/.test(file)],
  ['other', () => true],
];

const compressedSize = (bytes: string | Uint8Array): number => brotliCompressSync(bytes).length;

const weights = async (folder: string): Promise<Weight[]> => {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const known = new Map<string, number>();
  const sizeOf = async (url: string, compressed: boolean): Promise<number> => {
    const path = join(folder, url);
    if (!known.has(path) && existsSync(path)) {
      const bytes = await readFile(path);
      known.set(path, compressed ? bytes.length : compressedSize(bytes));
    }
    return known.get(path) ?? 0;
  };
  const sum = async (urls: Iterable<string>, compressed: boolean): Promise<number> => {
    let total = 0;
    for (const url of new Set(urls)) total += await sizeOf(url, compressed);
    return total;
  };
  const all: Weight[] = [];
  for (const file of files) {
    const html = await readFile(join(folder, file), 'utf8');
    // Redirect pages, and feeds at old addresses that end in a slash.
    if (!html.includes('<main')) continue;
    const scripts = [...html.matchAll(/<script [^>]*src="([^"]*)"/g)].map(([, url = '']) => url);
    const preloaded = [...html.matchAll(/<link rel="preload" as="font"[^>]*href="([^"]*)"/g)].map(
      ([, url = '']) => url,
    );
    // The mono font is loaded when there is code. The italic font, for emphasis, is not counted.
    const mono = /<(?:pre|code|kbd|samp)[\s>]/.test(html)
      ? [...(/url\(([^)]*muc-mono[^)]*)\)/.exec(html)?.slice(1) ?? [])]
      : [];
    all.push({
      file,
      type: types.find(([, matches]) => matches(file, html))?.[0] ?? 'other',
      words: Number(/"wordCount":(\d+)/.exec(html)?.[1] ?? 0),
      html: compressedSize(html),
      script: await sum(scripts, false),
      fonts: await sum([...preloaded, ...mono], true),
    });
  }
  return all;
};

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const report = (name: string, all: readonly Weight[]): string[] => {
  print(`\n${name}: bytes after brotli, median (most)`);
  print(['type', 'pages', 'HTML and CSS', 'script', 'fonts'].map((word) => word.padEnd(16)).join(''));
  for (const [type, pages] of Map.groupBy(all, ({ type }) => type)) {
    const column = (of: (weight: Weight) => number) => {
      const numbers = pages.map(of);
      return `${middle(numbers)} (${Math.max(...numbers)})`.padEnd(16);
    };
    print(
      [
        type.padEnd(16),
        String(pages.length).padEnd(16),
        column(({ html }) => html),
        column(({ script }) => script),
        column(({ fonts }) => fonts),
      ].join(''),
    );
  }
  const posts = all.filter(({ type }) => type === 'post');
  const median = middle(posts.map(({ html }) => html));
  return [
    ...posts
      .filter(({ words, html }) => words < 2000 && html > budget.post)
      .map(({ file, html }) => `${name}/${file} weighs ${html} bytes, more than ${budget.post}.`),
    ...posts
      .filter(({ file, html }) => file === shortPost && html > budget.shortPost)
      .map(({ file, html }) => `${name}/${file} weighs ${html} bytes, more than ${budget.shortPost}.`),
    ...all
      .filter(({ type, html }) => type === 'home' && html > budget.home)
      .map(({ file, html }) => `${name}/${file} weighs ${html} bytes, more than ${budget.home}.`),
    ...(median > budget.median
      ? [`The median post of ${name} weighs ${median} bytes, more than ${budget.median}.`]
      : []),
    ...all
      .filter(({ type, script }) => type !== 'search' && script > budget.script)
      .slice(0, 5)
      .map(({ file, script }) => `${name}/${file} loads ${script} bytes of script, more than ${budget.script}.`),
  ];
};

// Measures the pages of the sample blog, and of the corpus next to the engine if there is one.
const corpus = resolve(engine, '../shared/corpus');
const blogs = [['sample', undefined] as const, ...(existsSync(corpus) ? [['corpus', corpus] as const] : [])];
const faults: string[] = [];
for (const [name, blog] of blogs) {
  const folder = await build(name, blog);
  faults.push(...report(name, await weights(folder)));
  await rm(folder, { recursive: true });
}
print(faults.length === 0 ? '\nEverything is within the limits.' : `\n${faults.join('\n')}`);
if (faults.length > 0) process.exitCode = 1;
