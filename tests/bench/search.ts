import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blogFolder } from '#load/blog-folder.ts';
import { loadBlog } from '#load/load-blog.ts';
import { loadSettings } from '#load/load-settings.ts';
import { createSearch } from '#search/client/engine.ts';
import { ranking } from '#search/client/pagefind.ts';
import { textOfHtml } from '#text/html-text.ts';
import { indexedTexts } from '#search/index/indexed-texts.ts';
import { indexFolder, updateIndex } from '#search/index/update.ts';
import { byReader, byText, type Question, type Text } from './grades.ts';
import { openPagefind } from './pagefind.ts';
import { peers, scriptBytes, type Engine } from './peers.ts';
import { mean, ndcg, precision } from './relevance.ts';

// Prints how good the search of a blog is, and how much the first search loads: `npm run bench:search`. With `--each`,
// for every query; with `--peers`, for other search engines too.

const root = fileURLToPath(new URL('../..', import.meta.url));
const length = 10;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * The search of the blog.
 * @param folder of its index
 */
const searchOfBlog = async (folder: string): Promise<Engine> => {
  const index = await openPagefind(folder);
  const scripts = await scriptBytes(folder);
  const lists = { words: () => readFile(join(folder, 'words.txt'), 'utf8') };
  const search = createSearch(index.fresh({ ranking }), lists);
  const find = async (instance: typeof search, typed: string) => {
    const answer = await instance.search(typed, {});
    return ((await answer?.load(0, length)) ?? []).map(({ url }) => url);
  };
  return {
    name: 'this blog',
    search: (typed) => find(search, typed),
    bytesFor: async (typed) => {
      await find(createSearch(index.fresh({ ranking }), lists), typed);
      return index.bytes() + scripts;
    },
  };
};

interface Row {
  readonly kind: string;
  readonly ndcg: number;
  readonly precision: number;
}

const evaluate = async ({ search }: Engine, questions: readonly Question[]): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const { kind, typed, grades } of questions) {
    const got = (await search(typed)).map((url) => grades.get(url) ?? 0);
    const all = [...grades.values()];
    const row = { kind, ndcg: ndcg(got, all), precision: precision(got, all, 5) };
    rows.push(row);
    if (process.argv.includes('--each'))
      print(`${row.ndcg.toFixed(2)} ${kind.padEnd(10)} ${typed.padEnd(38)} ${got.join('')}`);
  }
  return rows;
};

const line = (name: string, rows: readonly Row[]): string =>
  `${name.padEnd(12)} ${String(rows.length).padStart(3)} queries  nDCG@10 ${mean(rows.map((row) => row.ndcg)).toFixed(3)}  P@5 ${mean(rows.map((row) => row.precision)).toFixed(3)}`;

/** Prints the results of an engine for each kind of query. */
const printResults = async (engine: Engine, questions: readonly Question[]): Promise<void> => {
  if (questions.length === 0) return;
  const rows = await evaluate(engine, questions);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  for (const kind of kinds)
    print(
      line(
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    );
  print(line('all', rows));
};

const measure = async (name: string, dir: string | undefined): Promise<void> => {
  const folder = blogFolder(root, dir);
  const { site } = await loadSettings(folder, { url: undefined, strict: false });
  const temporary = await mkdtemp(join(tmpdir(), 'muc-bench-'));
  try {
    const cache = join(temporary, 'cache');
    const loaded = await loadBlog({ engine: root, folder, site, cache, now: new Date(), unpublished: false });
    await updateIndex(cache, root, indexedTexts(loaded, site, 'bench'));
    const pages = new Map([...loaded.blog.byPermalink.values()].map((page) => [page.file, page]));
    const texts: Text[] = [];
    for (const entry of loaded.entries) {
      const page = pages.get(entry.source.file);
      if (!page || page.noindex) continue;
      const tags = 'tags' in page && Array.isArray(page.tags) ? page.tags.join(' · ') : '';
      const prose = `${page.description} ${textOfHtml(await loaded.htmlOf(entry))}`;
      texts.push({ url: page.url, title: page.title, tags, text: prose });
    }
    const [counted, judged] = [byText(texts), byReader(texts)];
    const engine = await searchOfBlog(indexFolder(cache));
    print(`\n${name}: ${texts.length} texts. Grades from the texts:`);
    await printResults(engine, counted);
    if (judged.length > 0) print('Grades of a reader:');
    await printResults(engine, judged);
    for (const { name: engineName, search, bytesFor } of [
      engine,
      ...(process.argv.includes('--peers') ? await peers(texts) : []),
    ]) {
      const weights: number[] = [];
      for (const { typed } of [...counted, ...judged]) weights.push(await bytesFor(typed));
      const kilo = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
      print(
        `\n${engineName}: the first search loads ${kilo(mean(weights))} on average, ${kilo(Math.max(...weights))} at most.`,
      );
      if (engineName === engine.name) continue;
      const rows = await evaluate({ name: engineName, search, bytesFor }, judged.length > 0 ? judged : counted);
      for (const kind of ['marks', 'no marks'])
        print(
          line(
            kind,
            rows.filter((row) => row.kind === kind),
          ),
        );
      print(line('all', rows));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

await measure('Sample blog', undefined);
const corpus = resolve(root, '../shared/corpus');
if (existsSync(corpus)) await measure('Old posts', corpus);
