import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Comparable } from '#blog/bm25.ts';
import { createFeatureReader } from '#blog/text-features.ts';
import { findRelated, sharedTags } from '#blog/related-posts.ts';

const readFeatures = createFeatureReader();

const a = (
  permalink: string,
  text: string,
  { title = permalink, ...fields }: Partial<Comparable> & { title?: string } = {},
): Comparable => ({
  permalink,
  lang: 'vi',
  features: readFeatures({ title, description: '', tags: [], text }),
  tags: [],
  category: undefined,
  excluded: new Set(),
  ...fields,
});

const posts = [
  a('/spark', 'Cài đặt Apache Spark trên máy chủ Ubuntu, chạy với Jupyter', { tags: ['spark', 'data'] }),
  a('/pyspark', 'Apache Spark và Python: thiếu thư viện trên máy chủ', { tags: ['spark', 'python'] }),
  a('/parquet', 'Apache Spark đọc Parquet nhanh hơn CSV, chạy với Jupyter', { tags: ['spark'] }),
  a('/jupyter', 'Chạy với Jupyter trên Ubuntu', { tags: ['data'] }),
  a('/kubernetes', 'Running Apache Spark on Kubernetes', { tags: ['spark'], lang: 'en' }),
  a('/meo', 'Con mèo nằm ngủ cả ngày bên cửa sổ'),
  a('/meo-2', 'Con mèo nằm ngủ bên cửa sổ, mưa rơi'),
  a('/thu', 'Thư gửi mẹ'),
];

for (const [of, first, not] of [
  ['/spark', '/parquet', '/meo'],
  ['/pyspark', '/parquet', '/thu'],
  ['/meo', '/meo-2', '/spark'],
] as const) {
  test(`${of} is related to ${first} and not to ${not}`, () => {
    const related = findRelated(posts).get(of) ?? [];
    assert.ok(related.includes(first), related.join(' '));
    assert.ok(!related.includes(not), related.join(' '));
  });
}

test('a post that is similar to no other has no related posts', () =>
  assert.deepEqual(findRelated(posts).get('/thu'), []));

test('a post without a similar one leads to the nearest of its topic, in its language', () => {
  const bread = a('/banh', 'Công thức bánh mì nướng muối ớt', { category: 'Bếp' });
  const soup = a('/canh', 'Nồi canh chua miền Tây của bà ngoại', { category: 'Bếp' });
  const soups = a('/soup', 'Sour soup with fish and tamarind, canh chua miền Tây', { lang: 'en' });
  const all = findRelated([...posts, bread, soup, soups]);
  assert.deepEqual(all.get('/banh'), ['/canh']);
  assert.ok(all.get('/canh')?.includes('/banh'));
});

test('a post without any in its language leads to the nearest one with a common tag', () => {
  const words =
    'split editor, focus panel, toggle sidebar, rename symbol, peek definition, fold region, jump back'.repeat(3);
  const shortcuts = a('/keys', words, { tags: ['data', 'keys', 'editor'], lang: 'en' });
  const others = posts.filter(({ lang }) => lang === 'vi');
  assert.deepEqual(findRelated([...others, shortcuts]).get('/keys'), ['/jupyter']);
});

test('common words of a language with few posts do not make posts similar', () => {
  const english = ['robots', 'stopwords', 'clipboard', 'calendar', 'fonts'].map((topic) =>
    a(
      `/${topic}`,
      `This is a small package for ${topic}. Install it with npm and use it as you like. How to contribute`,
      {
        lang: 'en',
        tags: topic === 'robots' || topic === 'fonts' ? ['middleware'] : [],
      },
    ),
  );
  const many = Array.from({ length: 60 }, (_, index) => a(`/vi-${index}`, `Bài số ${index} về chuyện ${index % 7}`));
  assert.deepEqual(findRelated([...many, ...english]).get('/robots'), ['/fonts']);
});

test('one related post is in another language', () => {
  const crowd = Array.from({ length: 6 }, (_, index) =>
    a(`/${index}`, 'Apache Spark trên máy chủ', { tags: ['spark'] }),
  );
  const related = findRelated([...crowd, ...posts]).get('/0') ?? [];
  assert.equal(related.length, 4);
  assert.equal(related.at(-1), '/kubernetes');
});

test('common URLs do not make posts similar', () => {
  const films = ['/mot', '/hai'].map((name) =>
    a(name, `YouTube youtube.com/watch?v=${name.slice(1)} https://youtube.com/channel/x/videos`, { title: '' }),
  );
  assert.deepEqual(findRelated([...posts, ...films]).get('/mot'), []);
});

test('excluded posts are left out', () => {
  const withExclusion = posts.map((post) =>
    post.permalink === '/meo' ? { ...post, excluded: new Set(['/meo-2']) } : post,
  );
  assert.deepEqual(findRelated(withExclusion).get('/meo'), []);
});

/** Counts how many posts another post is compared with. */
class Counter extends Set<string> {
  static count = 0;
  override has(post: string): boolean {
    Counter.count += 1;
    return super.has(post);
  }
}

test('the number of comparisons per post is limited', () => {
  for (const size of [500, 3000]) {
    Counter.count = 0;
    findRelated(
      Array.from({ length: size }, (_, index) =>
        a(`/${index}`, [7, 31, 53, 101, 151, 307].map((every) => `Apache Spark ${index % every}`).join(' '), {
          tags: ['spark', `phòng ${index % 61}`],
          category: 'Data',
          excluded: new Counter(),
        }),
      ),
    );
    assert.ok(Counter.count > 0 && Counter.count <= size * 100, `${size}: ${Counter.count}`);
  }
});

test('a tag that the text mentions counts more than one that it does not', () => {
  const [docker, mood] = [{ tags: ['docker'] }, { tags: ['ngẫm'] }];
  const moods = [
    a('/dong-goi', 'Đóng gói ứng dụng bằng Docker', { tags: ['docker', 'ngẫm'] }),
    a('/mua', 'Mưa rơi, tắt ứng dụng, nghe tiếng mưa', mood),
    a('/anh', 'Ảnh của Docker nặng bao nhiêu', docker),
  ];
  assert.equal(findRelated([...posts, ...moods]).get('/dong-goi')?.[0], '/anh');
});

test('the result is deterministic', () => assert.deepEqual([...findRelated(posts)], [...findRelated(posts)]));

test('shared tags are compared by slug, and keep the spelling of the post', () =>
  assert.deepEqual(sharedTags({ tags: ['Lập trình', 'Rust'] }, { tags: ['lap trinh', 'Go'] }, 'ascii'), ['Lập trình']));

test('an empty blog has no related posts', () => assert.equal(findRelated([]).size, 0));
