import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './daemon.ts';

/** A browser with one page. */
export interface BrowserDriver {
  /** Opens an address in a page of some width, in CSS pixels, and waits until it has loaded. */
  readonly open: (url: string, width: number) => Promise<void>;
  /** The value of an expression in the page; `page` is its window. It must be JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Errors that the browser reported since the last call; none where it cannot tell. */
  readonly errors: () => readonly string[];
  readonly stop: () => void;
}

const kill = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
};

const within = <Value>(milliseconds: number, what: string, promise: Promise<Value>): Promise<Value> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error(`${what} took longer than ${milliseconds} ms`)), milliseconds).unref(),
    ),
  ]);

interface BidiMessage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
  readonly result?: Record<string, unknown>;
  readonly message?: string;
}

/** The address at which Firefox listens, which it prints. */
const addressIn = (firefox: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    firefox.stderr?.on('data', (data: Buffer) => {
      printed += data.toString();
      const address = /ws:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    firefox.on('exit', () => reject(new Error(`Firefox ended: ${printed}`)));
  });

/** Starts Firefox, which speaks WebDriver BiDi itself (w3.org/TR/webdriver-bidi). */
export const startFirefox = async (): Promise<BrowserDriver> => {
  const profile = await mkdtemp(join(tmpdir(), 'muc-firefox-'));
  const firefox = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { env: { ...process.env, HOME: profile }, detached: true },
  );
  const socket = new WebSocket(`${await within(60_000, 'The start of Firefox', addressIn(firefox))}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (message: BidiMessage) => void>();
  const errors: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as BidiMessage;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method === 'log.entryAdded' && message.params?.level === 'error')
      errors.push(message.params.text ?? '');
  });
  let last = 0;
  const send = async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const id = (last += 1);
    const answer = new Promise<BidiMessage>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, message } = await within(60_000, method, answer);
    if (result === undefined) throw new Error(`${method}: ${message}`);
    return result;
  };
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await send('browsingContext.getTree')) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  return {
    open: async (url, width) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height: 800 } });
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const { result } = (await send('script.evaluate', {
        expression: `(async (page) => JSON.stringify(await (${expression})))(window)`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string } };
      return JSON.parse(result?.value ?? 'null') as unknown;
    },
    errors: () => errors.splice(0),
    stop: () => kill(firefox),
  };
};

/** The browser of WebKitGTK that can be driven; undefined when it is not installed. */
const miniBrowser = (): string | undefined => globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];

/** Whether WebKit and its driver are installed. */
export const hasWebKit = (): boolean => existsSync('/usr/bin/WebKitWebDriver') && miniBrowser() !== undefined;

/**
 * Starts WebKit by WebDriver (w3.org/TR/webdriver2). Its window cannot be as narrow as a telephone, so pages are shown in a
 * frame.
 * @param origin of the site; `/robots.txt` there is a page without a content security policy
 */
export const startWebKit = async (origin: string): Promise<BrowserDriver> => {
  const port = await freePort();
  const driver = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', '-p', String(port)],
    // Tests may run as root, in a container, without a graphics card.
    {
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
      detached: true,
    },
  );
  const call = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (value?.error !== undefined) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } },
  };
  const begin = async (tries: number): Promise<{ sessionId: string }> => {
    try {
      return (await call('/session', { capabilities })) as { sessionId: string };
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return begin(tries - 1);
    }
  };
  const { sessionId } = await begin(60);
  const session = `/session/${sessionId}`;
  await call(`${session}/timeouts`, { script: 60_000 });
  await call(`${session}/window/rect`, { width: 1400, height: 1000 });
  await call(`${session}/url`, { url: `${origin}/robots.txt` });
  return {
    open: async (url, width) => {
      await call(`${session}/execute/async`, {
        script: `const [url, width, done] = arguments;
const frame = document.createElement('iframe');
frame.style.cssText = 'border:0;height:800px;width:' + width + 'px';
frame.onload = () => done();
frame.src = url;
document.body.replaceChildren(frame);`,
        args: [url, width],
      });
    },
    evaluate: async (expression) =>
      JSON.parse(
        (await call(`${session}/execute/async`, {
          script: `const page = document.querySelector('iframe').contentWindow;
const done = arguments[0];
Promise.resolve(${expression}).then((value) => done(JSON.stringify(value ?? null)), (error) => done(JSON.stringify(String(error))));`,
          args: [],
        })) as string,
      ) as unknown,
    errors: () => [],
    stop: () => kill(driver),
  };
};
