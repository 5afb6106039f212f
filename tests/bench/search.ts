import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { blogFolder } from '#data/folder.ts';
import { readBlog } from '#data/reading.ts';
import { copyIndex, indexedTexts, updateIndex } from '#data/search-index.ts';
import { readSettings } from '#data/settings.ts';
import { createSearch, ranking, type Pagefind } from '#lib/search/engine.ts';
import { textOfHtml } from '#lib/text.ts';
import { queries, type Query } from './queries.ts';

// Prints how well the search of a blog answers: `npm run bench:search`. Judged by the texts themselves: 3 for the words
// in the title or a tag, 2 for three times in the text, 1 for once or twice, all with their marks.

const engine = fileURLToPath(new URL('../..', import.meta.url));
const length = 10;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Judged {
  readonly url: string;
  readonly named: string;
  readonly text: string;
}

const gradeOf = ({ named, text }: Judged, meant: string): number => {
  const escaped = meant.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const words = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${escaped.replaceAll(' ', String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'gu',
  );
  if (words.test(named)) return 3;
  const count = text.match(words)?.length ?? 0;
  return count >= 3 ? 2 : Math.min(count, 1);
};

const gain = (grades: readonly number[]): number =>
  grades.slice(0, length).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pagefind's browser script outside a browser: it fetches its files from disk. */
const open = async (folder: string) => {
  let bytes = 0;
  const read = new Map<string, Uint8Array<ArrayBuffer>>();
  globalThis.fetch = async (address) => {
    const path = new URL(String(address instanceof Request ? address.url : address)).pathname;
    const content = read.get(path) ?? new Uint8Array(await readFile(join(folder, path)));
    if (!read.has(path)) bytes += content.length;
    read.set(path, content);
    return new Response(content, {
      headers: { 'Content-Type': path.endsWith('.json') ? 'application/json' : 'application/wasm' },
    });
  };
  const module = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind;
  };
  const fresh = () => {
    bytes = 0;
    read.clear();
    return module.createInstance({
      basePath: 'http://search.example/',
      baseUrl: '/',
      language: 'vi',
      noWorker: true,
      ranking,
    });
  };
  return { fresh, bytes: () => bytes };
};

const measure = async (name: string, dir: string | undefined): Promise<void> => {
  const folder = blogFolder(engine, dir);
  const site = await readSettings(folder, { url: undefined, strict: false });
  const temporary = await mkdtemp(join(tmpdir(), 'muc-bench-'));
  try {
    const cache = join(temporary, 'cache');
    const reading = await readBlog({ engine, folder, site, cache, now: new Date(), unpublished: false });
    const texts = indexedTexts(reading, site);
    const begun = process.cpuUsage();
    const started = performance.now();
    await updateIndex(cache, engine, texts);
    const took = performance.now() - started;
    const own = process.cpuUsage(begun);
    await copyIndex(cache, join(temporary, 'index'));
    const index = await open(join(temporary, 'index'));
    const pages = new Map([...reading.blog.byPermalink.values()].map((page) => [page.file, page]));
    const judged = reading.entries.flatMap(({ source, text }): Judged[] => {
      const page = pages.get(source.file);
      if (!page || page.noindex) return [];
      const tags = 'tags' in page && Array.isArray(page.tags) ? page.tags.join(' · ') : '';
      return [
        {
          url: page.url,
          named: `${page.title} · ${tags}`.toLowerCase().normalize('NFC'),
          text: `${page.description} ${textOfHtml(text.rendered.html)}`.toLowerCase().normalize('NFC'),
        },
      ];
    });
    const search = createSearch(index.fresh());
    const rows = new Map<
      Query['kind'],
      { readonly ndcg: number[]; readonly precision: number[]; readonly ms: number[] }
    >();
    const skipped: string[] = [];
    for (const { kind, typed, meant } of queries) {
      const grades = new Map(judged.map((one) => [one.url, gradeOf(one, meant)]));
      const ideal = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
      if (ideal.length === 0) {
        skipped.push(typed);
        continue;
      }
      const asked = performance.now();
      const answer = await search.search(typed, {});
      const hits = (await answer?.load(0, length)) ?? [];
      const got = hits.map(({ url }) => grades.get(url) ?? 0);
      const row = rows.get(kind) ?? { ndcg: [], precision: [], ms: [] };
      rows.set(kind, row);
      row.ndcg.push(gain(got) / gain(ideal));
      row.precision.push(got.filter((grade) => grade > 0).length / Math.min(length, ideal.length));
      row.ms.push(performance.now() - asked);
      if (process.argv.includes('--each'))
        say(
          `${typed.padEnd(28)} ${(gain(got) / gain(ideal)).toFixed(2)} ${got.join('')} of ${ideal.slice(0, length).join('')}`,
        );
    }
    const first: number[] = [];
    for (const { typed } of queries) {
      const answer = await createSearch(index.fresh()).search(typed, {});
      await answer?.load(0, length);
      first.push(index.bytes());
    }
    const script =
      (await readFile(join(temporary, 'index/pagefind.js'))).length +
      (await readFile(join(temporary, 'index/pagefind-worker.js'))).length;
    say(
      `\n${name}: ${texts.length} texts, index made in ${Math.round(took)} ms (${Math.round((own.user + own.system) / 1000)} ms of them here)`,
    );
    for (const [kind, { ndcg, precision, ms }] of rows)
      say(
        `${kind.padEnd(10)} ${String(ndcg.length).padStart(2)} queries  nDCG@10 ${mean(ndcg).toFixed(3)}  P@10 ${mean(precision).toFixed(3)}  ${mean(ms).toFixed(0)} ms`,
      );
    const all = [...rows.values()].flatMap(({ ndcg }) => ndcg);
    const kilo = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
    say(`All: nDCG@10 ${mean(all).toFixed(3)}; not in this blog: ${skipped.join(', ') || 'none'}`);
    say(
      `A first query loads ${kilo(mean(first))} on average, ${kilo(Math.max(...first))} at most, beside ${kilo(script)} of scripts before compression.`,
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

await measure('Sample blog', undefined);
const corpus = resolve(engine, '../shared/corpus');
if (existsSync(corpus)) await measure('Old posts', corpus);
