import { test } from 'node:test';
import { assertBlog, assertFiles, blogOf } from '../dialect.ts';
import { site } from '../site.ts';

test('Obsidian and MkDocs: wiki links, callouts, files, dates, the default address', async () => {
  const built = await site('of-obsidian', { blog: await blogOf('obsidian') });
  const [kitchen, garden] = [encodeURI('/ghi/2019/12/Bếp-nhỏ'), encodeURI('/ghi/2020/05/Vườn-sau.html')];
  assertBlog(built, {
    '/2019/12/Bếp-nhỏ.html': {
      text: 'Xem Vườn sau, khu vườn, hàng rào và Node.js. phim.mp4 Có thực đơn và thuc-don.pdf. món xem rau vườn [[Vườn sau]] trong mã thì giữ nguyên. Lặp ![[bep.png]].',
      links: [
        garden,
        garden,
        `${garden}${encodeURI('#hàng-rào')}`,
        '/ghi/2021/05/Node.js.html',
        `${kitchen}/phim.mp4`,
        `${kitchen}/thuc-don.pdf`,
        `${kitchen}/thuc-don.pdf`,
        garden,
      ],
      shown: ['/ghi/_astro/bep.webp', '/ghi/_astro/bep.webp', `${kitchen}/phim.mp4`],
      date: '2019-12-25T00:00:00+07:00',
    },
    '/2020/05/Vườn-sau.html': {
      text: 'Cây lớn 1~2 phân, héo xanh. Hàng rào Mẹo Buộc chặt. Hỏi Ai buộc? Ghi chú Rào sớm. Về Bếp nhỏ hoặc bếp.',
      links: ['#hàng-rào', `${kitchen}.html`, `${kitchen}.html`],
      date: '2020-05-12T00:00:00+07:00',
      updated: '2020-06-01T00:00:00+07:00',
    },
    '/2021/05/Node.js.html': {
      text: 'Nhớ Chạy lệnh này: ▮ Thận trọng Đừng xoá. Ghi chú Một ::: trong mã. ▮ Hết.',
      code: ['node  x.js  \n  # 1~2 [[a]]\n', ':::note\n:::\n'],
      date: '2021-05-12T00:00:00+07:00',
    },
    '/2021/11/ten-bai.html': { text: 'Bài này không có slug.', shown: ['/ghi/2021/11/ten-bai/hat.mp3'] },
    '/2022/05/mot.html': { text: 'Bảng giá: {% chart gia.csv %}', date: '2022-05-13T00:00:00+07:00' },
    '/2022/05/hai.html': { text: 'Một dòng. {% chart gia.csv kieu:tron %}', date: '2022-05-13T07:00:00+07:00' },
    '/2022/05/ba.html': {
      text: '{% chart mua.csv %} {{< ban-do noi="Huế" >}}',
      date: '2022-05-14T10:00:00+07:00',
    },
    '/2022/05/bon.html': { text: '{% chart nang.csv %} và {% chart x %}.', date: '2022-05-15T00:00:00+07:00' },
    '/2022/05/nam.html': { text: ':::tabs Hai thẻ. :::', date: '2022-05-16T22:00:00+07:00' },
    '/2022/05/sau.html': {
      text: 'Ngày {{ page.date }} đã qua. [contact-form-7 id="1"]',
      date: '2022-05-17T00:00:00+07:00',
    },
  });
  await assertFiles(built, 'obsidian', {
    '/2019/12/Bếp-nhỏ/thuc-don.pdf': 'posts/thuc-don.pdf',
    '/2021/11/ten-bai/hat.mp3': 'posts/2026/2021-11-20-ten-bai/hat.mp3',
  });
});
