import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingSettings, unchangedSettings, type Evidence } from '#config/suggested-settings.ts';
import { frontMatterSchema, type FrontMatter } from '#content/front-matter.ts';
import { parseSite } from '#config/site.ts';

const remedyFor = (posts: readonly Partial<FrontMatter>[], shown: Partial<Evidence> = {}): string =>
  missingSettings(
    {
      posts: posts.map((post) => frontMatterSchema.parse({ title: 'T', ...post })),
      languages: [],
      offsets: [],
      ...shown,
    },
    'https://blog.example/',
  ).remedy;

/** The settings in the remedy, evaluated as a module. */
const settingsIn = async (remedy: string): Promise<object> => {
  const code = remedy.slice(remedy.indexOf('export default'));
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: object };
  return module.default;
};

/** The same, with the empty values filled in. */
const siteIn = async (remedy: string) =>
  parseSite({ ...(await settingsIn(remedy)), title: 'Blog', description: 'Notes.' }, 'site.config.ts');

test('the suggested settings are invalid until the owner fills in the empty values', async () => {
  const settings = await settingsIn(remedyFor([{}]));
  assert.throws(() => parseSite(settings, 'site.config.ts'), /name of the blog[\s\S]*what the blog is about/);
});

test('the warning names the placeholder title and the URL', () => {
  const { level, file, message } = missingSettings(
    { posts: [], languages: [], offsets: [] },
    'https://preview.example/',
  );
  assert.deepEqual([level, file], ['warning', 'site.config.ts']);
  assert.match(message, /“Blog”.*https:\/\/preview\.example\//);
});

test('the suggested settings are valid and use the most frequent values of the posts', async () => {
  const bloggerUrl = 'https://blog.example.vn/2016/02/x.html';
  const site = await siteIn(
    remedyFor([
      { author: "Ngô 'Ty'", bloggerUrl, fbCommentUrl: 'http://old.example/x' },
      { author: "Ngô 'Ty'", bloggerUrl },
      { author: 'Khách', bloggerUrl: 'https://other.example/y.html' },
    ]),
  );
  assert.deepEqual(
    [site.url, site.author.name, site.from, site.legacyOrigin, site.oldHosts],
    ['https://blog.example.vn/', "Ngô 'Ty'", ['blogger'], 'https://blog.example.vn', ['other.example', 'old.example']],
  );
});

test('the suggested settings are valid for posts without such values', async () => {
  const site = await siteIn(remedyFor([{}]));
  assert.deepEqual([site.url, site.from, site.oldHosts], ['https://blog.example/', [], []]);
});

test('language and time zone are those of most posts', async () => {
  const site = await siteIn(
    remedyFor([{}], { languages: ['vi', 'en', 'en'], offsets: ['+09:00', '+09:00', '+07:00'] }),
  );
  assert.deepEqual([site.lang, site.timeZone], ['en', 'Etc/GMT-9']);
});

test('addresses are mentioned if most posts do not say theirs', () => {
  assert.match(remedyFor([{}]), /permalinks:/);
  assert.doesNotMatch(remedyFor([{ slug: '/a/' }]), /permalinks:/);
});

test('a name that the owner did not fill in is a warning', async () => {
  const warningsFor = async (author: string) => unchangedSettings(await siteIn(remedyFor([{ author }])));
  assert.deepEqual(await warningsFor('An'), []);
  assert.match((await warningsFor('Your name'))[0]?.message ?? '', /still “Your name”/);
});

const aPostAt = (slug: string, day: string): Partial<FrontMatter> => ({ slug, date: new Date(`${day}T05:00:00Z`) });

for (const [posts, wanted, why] of [
  [[aPostAt('/blog/a/', '2016-02-04'), aPostAt('/blog/b/', '2017-03-05')], '/blog/:title/', 'below a folder'],
  [
    [aPostAt('/2016/02/04/a/', '2016-02-04'), aPostAt('/2017/03/05/b/', '2017-03-05')],
    '/:year/:month/:day/:title/',
    'with the day',
  ],
  [[aPostAt('/2016/02/a.html', '2016-02-04')], undefined, 'as the engine makes them anyway'],
  [[aPostAt('/a/', '2016-02-04'), aPostAt('/x/y/z/', '2016-02-04')], undefined, 'without a pattern'],
  [[{}], undefined, 'of their own in no post'],
] as const)
  test(`the suggested pattern of addresses: ${why}`, async () =>
    assert.equal((await siteIn(remedyFor(posts))).permalinks?.pattern, wanted));

test('the suggested settings say how many posts stand on one page', async () =>
  assert.equal((await siteIn(remedyFor([{}]))).postsPerPage, 20));
