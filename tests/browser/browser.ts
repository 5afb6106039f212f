import { after } from 'node:test';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { serve } from '../build/serve.ts';
import { sample } from '../build/site.ts';

/**
 * Starts the Chromium of the npm package on Linux, else an installed browser.
 * @throws Error when none starts
 */
export const launch = async (): Promise<Browser> => {
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

// The default arguments of the package are for cloud functions; a container needs only these.
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars'];

/** An open page. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings in the console, and requests to other sites. */
  readonly faults: readonly string[];
}

/** Patterns for the files of each type of page. */
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

/** Builds and serves the sample blog, and starts a browser; once for all tests of a run. */
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

/** Opens a page of the blog in a new browser context. */
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
      faults.push(`${path} requests ${route.request().url()}`);
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
