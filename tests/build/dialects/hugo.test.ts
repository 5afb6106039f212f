import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBlog, assertFiles, below, builtDialect } from '../dialect.ts';

test('Hugo: texts, code, addresses, files', async () => {
  const built = await builtDialect('hugo');
  const tank = encodeURI('/2020/05/bể-nước/');
  assertBlog(built, {
    '/2019/03/gieo-hat-dau-mua/': {
      text: 'Gieo cách nhau 1~2 gang, 3~4 hạt một lỗ. Đất Đất tơi1. Chú thích Trộn tro. ↩',
      date: '2019-03-05T07:30:00+07:00',
      updated: '2019-04-01T00:00:00+07:00',
      author: 'An',
    },
    '/2019/06/tưới-cây/': {
      text: 'Xem gieo hạt, phần đất và bể nước. Sáng Lá ướt, ảnh to',
      links: ['/2019/03/gieo-hat-dau-mua/', '/2019/03/gieo-hat-dau-mua/#dat', tank, '/anh/la.png'],
      shown: ['/anh/la.png', '/hoa.png'],
      date: '2019-06-07T13:00:00+07:00',
    },
    '/ma/trong-vuon/': {
      text: 'Máy bơm chạy theo lịch: ▮ ▮ ▮ Mẫu thì viết {{< youtube id >}} hoặc {{< ref "x" >}}.',
      code: [
        'func bom() {\n\tmo(`van`) // 1~2 lít, {{< figure src="x.png" >}}\n}\n',
        'van:\n  mo: "06:00"\n',
        '{{ range .Pages }}{{ partial "x" . }}{{ end }}\n',
      ],
    },
    '/2020/05/bể-nước/': {
      text: 'Bản vẽ: bể, tệp nén. Nước chảy Còn bài mã.',
      links: [`${tank}ban-ve.pdf`, `${tank}ban-ve.zip`, `${tank}chay.mp4`, '/ma/trong-vuon/'],
      shown: [`${tank}chay.mp4`, '/_astro/be.webp'],
    },
    '/2021/07/xem/': {
      text: 'YouTube youtube.com/watch?v=w7Ft2ymGmfc Bài hát youtube.com/watch?v=dQw4w9WgXcQ Vimeo vimeo.com/146022717 GitHub Gist gist.github.com/spf13/7896402 x.com/vuon/status/1453110110599868418 x.com/vuon/status/877500564405444608 Hết phim.',
      links: [
        'https://www.youtube.com/watch?v=w7Ft2ymGmfc',
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        'https://vimeo.com/146022717',
        'https://gist.github.com/spf13/7896402',
        'https://x.com/vuon/status/1453110110599868418',
        'https://x.com/vuon/status/877500564405444608',
      ],
    },
    '/2021/12/the-garden-in-winter/': {
      text: 'The garden sleeps in winter, and its paths are covered with leaves. Growth follows g=t2 when the days get longer.',
      lang: 'en',
    },
    '/2022/05/lửa-trại/': {
      text: 'Coi chừng Lửa nóng. Mẹo Có nước gần bên. Ghi chú Tắt trước khi về. Củi nào Củi khô.',
      date: '2022-05-12T00:00:00+07:00',
      author: 'Bình',
    },
    '/2023/08/thu-hoach/': { text: 'Một mùa nữa.' },
    '/about/': { text: 'Vườn nhỏ.' },
  });
  await assertFiles(built, 'hugo', {
    '/2020/05/bể-nước/ban-ve.pdf': 'content/posts/be-nuoc/ban-ve.pdf',
    '/2020/05/bể-nước/ban-ve.zip': 'content/posts/be-nuoc/ban-ve.zip',
    '/2020/05/bể-nước/chay.mp4': 'content/posts/be-nuoc/chay.mp4',
    '/2020/05/bể-nước/be.webp': 'content/posts/be-nuoc/be.webp',
  });
  for (const [from, to] of [
    ['tuoi/index.html', encodeURI('/2019/06/tưới-cây/')],
    ['2018/tuoi-cay.html', encodeURI('/2019/06/tưới-cây/')],
    ['posts/index.html', '/archive/'],
    ['tags/hạt/index.html', '/tag/hat/'],
    ['categories/vườn-rau/index.html', '/category/vuon-rau/'],
  ] as const)
    assert.equal(built.stubs.get(from), to);
  assert.deepEqual(below(built, 'tag'), ['csharp', 'dat', 'hat', 'mua-xuan']);
  assert.deepEqual(below(built, 'series'), ['mot-nam']);
  assert.match(await built.read('2019/03/gieo-hat-dau-mua/index.html'), /<img [^>]*alt="Lá non"/);
  assert.equal(await built.read('index.xml'), await built.read('rss.xml'));
});
