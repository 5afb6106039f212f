import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { contentType } from '#hosts/content-type.ts';
import { allPosts, bloggerFeed, gatsbyFeed, type OldPost } from './old-feeds.ts';
import { buildSample, put } from './old-blog.ts';
import { run, runOk } from './programs.ts';

const { folder, publication } = await buildSample();
const posts = await allPosts();

/** The feed that the server serves; it changes while readers follow it. */
const current = { body: '', type: '' };
const server = createServer((_, response) =>
  response.writeHead(200, { 'content-type': current.type }).end(current.body),
).listen(0, '127.0.0.1');
await once(server, 'listening');
after(() => server.close());

/** A feed reader that follows one feed. */
interface Reader {
  /** Fetches the feed. */
  readonly load: () => Promise<void>;
  /** Ids of all items that were shown, sorted; an item that was shown twice is there twice. */
  readonly shown: () => Promise<readonly string[]>;
}

const newHome = () => mkdtemp(join(tmpdir(), 'muc-reader-'));

const newsboat = async (url: string): Promise<Reader> => {
  const home = await newHome();
  const urls = await put(home, 'urls', `${url}\n`);
  const cache = join(home, 'cache.db');
  return {
    load: async () => {
      const args = ['-q', '-u', urls, '-c', cache, '-C', '/dev/null', '-x', 'reload'];
      await runOk('newsboat', args, { HOME: home, TERM: 'xterm' });
    },
    shown: () => {
      const database = new DatabaseSync(cache, { readOnly: true });
      const rows = database.prepare('select guid from rss_item').all();
      database.close();
      return Promise.resolve(rows.map(({ guid }) => String(guid)).sort());
    },
  };
};

const sfeed = async (url: string): Promise<Reader> => {
  const home = await newHome();
  const rules = await put(home, 'sfeedrc', `sfeedpath="${home}/feeds"\nfeeds() {\n\tfeed "blog" "${url}"\n}\n`);
  return {
    load: async () => {
      const output = await runOk('sfeed_update', [rules], { HOME: home });
      assert.doesNotMatch(output, /FAIL/, output);
    },
    shown: async () =>
      (await readFile(join(home, 'feeds/blog'), 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[5] ?? '')
        .sort(),
  };
};

const rss2email = async (url: string): Promise<Reader> => {
  const home = await newHome();
  const settings = `[DEFAULT]\nfrom = blog@muc.example\nto = reader@muc.example\nemail-protocol = maildir\nmaildir-path = ${home}/mail\nmaildir-mailbox = inbox\n`;
  await mkdir(join(home, 'mail'));
  const options = ['-c', await put(home, 'r2e.cfg', settings), '-d', join(home, 'r2e.json')];
  await runOk('r2e', [...options, 'add', 'blog', url], { HOME: home });
  const mails = join(home, 'mail/inbox/new');
  return {
    load: async () => {
      const output = await runOk('r2e', [...options, 'run'], { HOME: home });
      assert.doesNotMatch(output, /\[(?:WARNING|ERROR)\]/, output);
    },
    shown: async () => {
      const texts = await Promise.all((await readdir(mails)).map((name) => readFile(join(mails, name), 'utf8')));
      return texts
        .map((text) => /^X-RSS-ID: (.*(?:\r?\n[ \t].*)*)/m.exec(text)?.[1]?.replaceAll(/\s/g, '') ?? '')
        .sort();
    },
  };
};

const readers = [
  ['newsboat', newsboat],
  ['sfeed', sfeed],
  ['rss2email', rss2email],
] as const;

/** A move of a feed from another platform to this engine. */
interface Scenario {
  readonly feed: string;
  readonly from: string;
  /** Posts in the old feed. */
  readonly old: readonly OldPost[];
  /** Posts in the new feed. */
  readonly now: readonly OldPost[];
  readonly write: (posts: readonly OldPost[]) => string;
  readonly identity: (post: OldPost) => string;
}

const atBlogger = posts.filter(({ bloggerId }) => bloggerId !== undefined);
const labelled = (label: string) => (post: OldPost) => post.labels.includes(label);
const bloggerIdentity = ({ bloggerId, guid }: OldPost) => bloggerId ?? guid;
const blogger = { from: 'Blogger', write: bloggerFeed, identity: bloggerIdentity };

const scenarios: readonly Scenario[] = [
  {
    feed: '/rss.xml',
    from: 'Gatsby',
    old: posts.slice(2),
    now: posts,
    write: gatsbyFeed,
    identity: ({ guid }) => guid,
  },
  { ...blogger, feed: '/feeds/posts/default', old: atBlogger, now: posts },
  { ...blogger, feed: '/atom.xml', old: atBlogger, now: posts },
  {
    ...blogger,
    feed: '/feeds/posts/default/-/Linux',
    old: atBlogger.filter(labelled('Linux')),
    now: posts.filter(labelled('Linux')),
  },
];

const serveOld = ({ write, old }: Scenario): void => {
  Object.assign(current, { body: write(old), type: 'text/xml; charset=utf-8' });
};

const serveNew = async ({ feed }: Scenario): Promise<void> => {
  const published = publication.manifest.find(({ permalink }) => permalink === feed);
  assert.ok(published, `${feed} is published`);
  const body = await readFile(join(folder, published.file), 'utf8');
  Object.assign(current, { body, type: contentType(published) });
};

for (const scenario of scenarios) {
  const { feed, from, old, now, identity } = scenario;
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}${encodeURI(feed)}`;
  const ids = (some: readonly OldPost[]) => some.map(identity).sort();

  test(`${feed} of ${from} has ${old.length} posts, and the new feed ${now.length - old.length} more`, () => {
    assert.ok(old.length > 0 && now.length > old.length);
    assert.deepEqual(
      old.filter((post) => !now.includes(post)),
      [],
    );
  });

  for (const [name, follow] of readers) {
    test(`${name} follows ${feed} from ${from} to this engine, and shows each post once`, async () => {
      serveOld(scenario);
      const reader = await follow(url());
      await reader.load();
      assert.deepEqual(await reader.shown(), ids(old), 'the old feed');
      await serveNew(scenario);
      await reader.load();
      assert.deepEqual(await reader.shown(), ids(now), 'new posts are shown, and no post twice');
      await reader.load();
      assert.deepEqual(await reader.shown(), ids(now), 'no more posts the next day');
    });
  }
}

for (const [name, follow] of readers) {
  test(`${name} shows posts twice if their ids change, so that these tests detect it`, async () => {
    const [scenario] = scenarios;
    assert.ok(scenario);
    serveOld(scenario);
    const reader = await follow(`http://127.0.0.1:${(server.address() as AddressInfo).port}/rss.xml`);
    await reader.load();
    await serveNew(scenario);
    current.body = current.body.replaceAll(/(<guid[^>]*>https:\/\/)/g, '$1new.');
    await reader.load();
    assert.equal((await reader.shown()).length, scenario.old.length + scenario.now.length);
  });
}

test('a missing program is an error with its Debian package', async () => {
  await assert.rejects(run('newsboat', [], { PATH: '/nowhere' }), /newsboat is missing\. On Debian: apt-get install/);
});
