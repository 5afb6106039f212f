import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBlog, assertFiles, below, builtDialect } from '../dialect.ts';

test('Hexo: texts, code, addresses, files', async () => {
  const built = await builtDialect('hexo');
  assertBlog(built, {
    '/2018/01/02/len-nui/': {
      text: 'Đi 1~2 giờ, nghỉ 3~4 phút. Bản đồ: Bản đồ giấy hoặc tệp.',
      links: ['/2018/01/02/len-nui/ban-do.pdf', '/2018/01/02/len-nui/ban-do.pdf'],
      shown: ['/_astro/dinh.webp', '/_astro/doc.webp'],
      date: '2018-01-02T03:04:05+07:00',
      updated: '2018-02-03T04:05:06+07:00',
    },
    '/2018/03/04/xuong-bien/': {
      text: 'Sau khi Lên núi, tôi xuống biển. Cũng có ở bài trước và tên tệp. Dữ dội và dịu êm — Xuân Quỳnh, Sóng https://tho.example/song Biển rộng Cảnh báo Sóng lớn.',
      links: ['/2018/01/02/len-nui/', '/2018/01/02/len-nui/', '/2018/01/02/len-nui/', 'https://tho.example/song'],
      date: '2018-03-04T05:06:07+07:00',
    },
    '/2019/05/06/ma/': {
      text: 'Tính đường ▮ ▮ Viết {% post_link x %} như thế, và {{ dấu ngoặc }}.',
      code: ['const xa = (a) => `{{ a }}`;  // 1~2\n\tif (xa < 3) {}\n', "const hexo = '{% asset_img x.png %}';\n"],
    },
    '/phim/chuyen-di.html': {
      text: 'YouTube youtube.com/watch?v=lJIrF4YjHfQ Vimeo vimeo.com/9368236 di.mp4 GitHub Gist gist.github.com/b6365e79be6052e7531e7ba6ea8caf23 Trang bạn',
      links: [
        'https://www.youtube.com/watch?v=lJIrF4YjHfQ',
        'https://vimeo.com/9368236',
        '/anh/di.mp4',
        'https://gist.github.com/b6365e79be6052e7531e7ba6ea8caf23',
        'https://ban.example/',
      ],
    },
    '/2020/01/01/english/': {
      text: 'We drove all night and slept in the car until the sun came up over the hills, and then we drove on.',
      lang: 'en',
    },
    '/2020/02/02/toan/': { text: 'Quãng đường là s=vt, và s=2' },
    '/2021/03/04/2021/duong-ve/': { text: 'Về rồi.', shown: ['/anh/duong.png'] },
    '/2022/03/04/cuoi/': { text: 'Hết.' },
    '/about/': { text: 'Tôi đi nhiều.' },
    '/lien-he/': { text: 'Viết thư.' },
  });
  assert.deepEqual(below(built, 'tag'), ['bien', 'di-bo', 'nhat-ky', 'nui']);
  assert.doesNotMatch(built.output, /^warning/m);
  await assertFiles(built, 'hexo', {
    '/2018/01/02/len-nui/ban-do.pdf': 'source/_posts/len-nui/ban-do.pdf',
    '/2018/01/02/len-nui/dinh.png': 'source/_posts/len-nui/dinh.png',
    '/2018/01/02/len-nui/doc.webp': 'source/_posts/len-nui/doc.webp',
  });
  for (const [from, to] of [
    ['lien-he.html', '/lien-he/'],
    ['ve-nha/index.html', '/2021/03/04/2021/duong-ve/'],
    ['categories/Chuyen-di/Nui/index.html', '/tag/nui/'],
    ['archives/2018/01/index.html', '/2018/01/'],
  ] as const)
    assert.equal(built.stubs.get(from), to);
});
