import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBlog, assertFiles, below, builtDialect } from '../dialect.ts';

test('Gatsby: texts, code, addresses, files, components', async () => {
  const shelf = '---\nconst { so } = Astro.props;\n---\n<div><slot /> ×{so}</div>\n';
  const built = await builtDialect('gatsby', { 'components/Ke.astro': shelf });
  assertBlog(built, {
    '/cua-go/': {
      text: 'Cưa 1~2 nhát, đo 3~4 lần. Bản vẽ: tệp. Tiếp theo: mài dao.',
      links: ['/cua-go/ve.pdf', '/mai-dao/'],
      shown: ['/_astro/cua.webp', '/cua-go/cua.mp4', '/cua-go/cua.png'],
      date: '2019-05-12T17:00:00+07:00',
    },
    '/mai-dao/': {
      text: 'Góc mài là 15 độ. ▮',
      code: ['const Dao = () => <Luoi goc={15} {...x} />; // 1~2\n'],
      date: '2019-09-01T00:00:00+07:00',
    },
    '/2020/2020-11-20-ban-an/': { text: '', shown: ['/_astro/ban.webp'] },
    '/ghe/': { text: 'Ghế bốn chân.', author: 'Hà, Lan' },
    '/workshop/': {
      text: 'The workshop is quiet in the morning, before the others arrive and the machines are switched on again.',
      lang: 'en',
    },
    '/ke-sach/': {
      text: 'Kệ có 3 tầng. Mẹo Đo trước. Tầng dưới sách cũ ×4 ▮',
      code: ['const ke = { tang: 3 }; // {x}\n'],
      links: ['#duoi'],
    },
  });
  assert.deepEqual(below(built, 'series'), ['ban-ghe']);
  await assertFiles(built, 'gatsby', {
    '/cua-go/ve.pdf': 'content/blog/cua-go/ve.pdf',
    '/cua-go/cua.mp4': 'content/blog/cua-go/cua.mp4',
  });
});
