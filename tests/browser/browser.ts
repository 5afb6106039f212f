import { after } from 'node:test';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { serve } from '../build/serve.ts';
import { sample } from '../build/site.ts';

/** The Chromium that comes with the packages on Linux, else a browser of the machine. */
const launch = async (): Promise<Browser> => {
  const reasons: string[] = [];
  const attempts = [
    ...(process.platform === 'linux'
      ? [async () => playwright.launch({ executablePath: await chromium.executablePath(), args: [...args] })]
      : []),
    ...['chrome', 'msedge', 'chromium'].map((channel) => () => playwright.launch({ channel })),
  ];
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      reasons.push(String(error).split('\n')[0] ?? '');
    }
  }
  throw new Error(`No browser starts. Install Google Chrome and run the tests again.\n${reasons.join('\n')}`);
};

// Its own list is meant for one page in a cloud function; these are what a container needs.
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars'];

export interface Visit {
  readonly page: Page;
  /** Errors in the console, and requests to anybody but the blog. */
  readonly faults: readonly string[];
}

/** What each type of page looks like on disk. */
const types = [
  /^index\.html$/,
  /^page\/\d+\/index\.html$/,
  /^archive\/index\.html$/,
  /^\d{4}\/index\.html$/,
  /^\d{4}\/\d{2}\/index\.html$/,
  /^tag\/index\.html$/,
  /^tag\/[^/]+\/index\.html$/,
  /^category\/index\.html$/,
  /^category\/[^/]+\/index\.html$/,
  /^series\/index\.html$/,
  /^series\/[^/]+\/index\.html$/,
  /^search\/index\.html$/,
  /^subscribe\/index\.html$/,
  /^about\/index\.html$/,
  /^404\.html$/,
];

const isPost = /^\d{4}\/\d{2}\/[^/]+(?:\.html|\/index\.html)$/;

const pathOf = (file: string): string => encodeURI(`/${file.replace(/(?<=^|\/)index\.html$/, '')}`);

/** The sample blog built and served, and a browser; once for all tests of a run. */
const start = async () => {
  const { folder, pages } = await sample();
  const { origin, close } = await serve(folder);
  const browser = await launch();
  return { browser, origin, close, files: [...pages.keys()] };
};

let started: ReturnType<typeof start> | undefined;

const running = () => (started ??= start());

after(async () => {
  if (!started) return;
  const { browser, close } = await started;
  await browser.close();
  await close();
});

/** Opens a page of the blog in a context of its own. */
export const open = async (path: string, options: BrowserContextOptions = {}): Promise<Visit> => {
  const { browser, origin } = await running();
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${path}: ${message.text()}`);
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      faults.push(`${path} asks ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.goto(path, { waitUntil: 'load' });
  return { page, faults };
};

/** Addresses of one page of each type, and of every post. */
export const paths = async (): Promise<{ readonly types: readonly string[]; readonly posts: readonly string[] }> => {
  const { files } = await running();
  return {
    types: types.flatMap((type) => files.find((file) => type.test(file)) ?? []).map(pathOf),
    posts: files.filter((file) => isPost.test(file) && !/^\d{4}\/\d{2}\/index/.test(file)).map(pathOf),
  };
};
