import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBlog, assertFiles, builtDialect, filesOf } from '../dialect.ts';

test('Astro: texts, code, addresses, files, components', async () => {
  const frame = (await filesOf('astro')).get('src/components/Khung.astro');
  const built = await builtDialect('astro', { 'components/Khung.astro': String(frame) });
  assertBlog(built, {
    '/blog/trang-tron/': {
      text: 'Trăng lên lúc 1~2 giờ, xem mưa sao.',
      links: ['/blog/mua-sao/'],
      shown: ['/_astro/trang.webp'],
      date: '2022-07-08T00:00:00+07:00',
      updated: '2022-07-09T00:00:00+07:00',
    },
    '/blog/mua-sao/': {
      text: 'Sao rơi nhiều, 7 ngôi một phút. Ghi Nhìn về phía đông. Nhớ Mang áo ấm. ▮',
      code: ["<Khung ten={x}>{'{{ a }}'}</Khung>\n"],
      date: '2022-09-23T22:22:00+07:00',
      updated: '2022-09-24T22:22:00+07:00',
      author: 'Nam',
    },
    '/blog/kinh-viễn-vọng/': {
      text: 'Kính soi xa. Bản đồ',
      links: [encodeURI('/blog/kinh-viễn-vọng/ban-do.pdf')],
      date: '2022-12-25T00:00:00+07:00',
    },
    '/blog/sao-choi/': { text: 'Thận trọng Đừng nhìn mặt trời. Hết.', date: '2023-03-04T00:00:00+07:00' },
    '/blog/night-sky/': {
      text: 'On a clear night the sky over the hill is full of stars, and there is no light for miles around us.',
      lang: 'en',
    },
    '/about/': { text: 'Trạm ở trên đồi.' },
  });
  await assertFiles(built, 'astro', { '/blog/kinh-viễn-vọng/ban-do.pdf': 'src/content/blog/ban-do.pdf' });
  assert.match(await built.read('blog/kinh-viễn-vọng/index.html'), /<img [^>]*alt="Ngôi sao"/);
  assert.equal(built.stubs.get('blog/index.html'), '/archive/');
});
