import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blogFolder } from '#load/blog-folder.ts';
import { loadBlog } from '#load/load-blog.ts';
import { loadSettings } from '#load/load-settings.ts';
import { createSearch, ranking } from '#search/client/engine.ts';
import { textOfHtml } from '#text/html-text.ts';
import { indexedTexts } from '#search/index/indexed-texts.ts';
import { indexFolder, updateIndex } from '#search/index/update.ts';
import { byReader, byText, type Question, type Text } from './grades.ts';
import { openPagefind } from './pagefind.ts';
import { peers, scriptBytes, type Engine } from './peers.ts';
import { mean, ndcg, precision } from './relevance.ts';

// Prints how well the search of a blog answers, and what its first question loads: `npm run bench:search`, with
// `--each` for every question, with `--peers` beside other engines as they come.

const root = fileURLToPath(new URL('../..', import.meta.url));
const length = 10;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The search of the blog, its index in `folder`. */
const own = async (folder: string): Promise<Engine> => {
  const index = await openPagefind(folder);
  const scripts = await scriptBytes(folder);
  const search = createSearch(index.fresh({ ranking }));
  const ask = async (asked: typeof search, typed: string) => {
    const answer = await asked.search(typed, {});
    return ((await answer?.load(0, length)) ?? []).map(({ url }) => url);
  };
  return {
    name: 'this blog',
    ask: (typed) => ask(search, typed),
    weigh: async (typed) => {
      await ask(createSearch(index.fresh({ ranking })), typed);
      return index.bytes() + scripts;
    },
  };
};

interface Row {
  readonly kind: string;
  readonly ndcg: number;
  readonly precision: number;
}

const examine = async ({ ask }: Engine, questions: readonly Question[]): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const { kind, typed, grades } of questions) {
    const got = (await ask(typed)).map((url) => grades.get(url) ?? 0);
    const all = [...grades.values()];
    const row = { kind, ndcg: ndcg(got, all), precision: precision(got, all, 5) };
    rows.push(row);
    if (process.argv.includes('--each'))
      say(`${row.ndcg.toFixed(2)} ${kind.padEnd(10)} ${typed.padEnd(38)} ${got.join('')}`);
  }
  return rows;
};

const line = (name: string, rows: readonly Row[]): string =>
  `${name.padEnd(12)} ${String(rows.length).padStart(3)} questions  nDCG@10 ${mean(rows.map((row) => row.ndcg)).toFixed(3)}  P@5 ${mean(rows.map((row) => row.precision)).toFixed(3)}`;

const tell = async (engine: Engine, questions: readonly Question[]): Promise<void> => {
  if (questions.length === 0) return;
  const rows = await examine(engine, questions);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  for (const kind of kinds)
    say(
      line(
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    );
  say(line('all', rows));
};

const measure = async (name: string, dir: string | undefined): Promise<void> => {
  const folder = blogFolder(root, dir);
  const site = await loadSettings(folder, { url: undefined, strict: false });
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
    const engine = await own(indexFolder(cache));
    say(`\n${name}: ${texts.length} texts. Judged by words:`);
    await tell(engine, counted);
    if (judged.length > 0) say('Judged by a reader:');
    await tell(engine, judged);
    for (const { name: called, ask, weigh } of [
      engine,
      ...(process.argv.includes('--peers') ? await peers(texts) : []),
    ]) {
      const weights: number[] = [];
      for (const { typed } of [...counted, ...judged]) weights.push(await weigh(typed));
      const kilo = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
      say(
        `\n${called}: a first question loads ${kilo(mean(weights))} on average, ${kilo(Math.max(...weights))} at most.`,
      );
      if (called === engine.name) continue;
      const rows = await examine({ name: called, ask, weigh }, judged.length > 0 ? judged : counted);
      for (const kind of ['marks', 'no marks'])
        say(
          line(
            kind,
            rows.filter((row) => row.kind === kind),
          ),
        );
      say(line('all', rows));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

await measure('Sample blog', undefined);
const corpus = resolve(root, '../shared/corpus');
if (existsSync(corpus)) await measure('Old posts', corpus);
