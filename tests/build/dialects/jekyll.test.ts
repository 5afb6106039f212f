import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBlog, assertFiles, below, builtDialect, type Expected } from '../dialect.ts';

test('Jekyll: texts, code, addresses, files', async () => {
  const built = await builtDialect('jekyll');
  const posts: Readonly<Record<string, Expected>> = {
    '/2015/01/05/nau-com/': {
      text: 'Vo gạo 1~2 lần, để 3~4 phút. Vo gạo Nước trong dần. Nấu Cơm chín sau 20 phút, đừng mở nắp mở nắp một lần.',
      links: ['#vo-gao', '#nau'],
      date: '2015-01-05T00:00:00+07:00',
      lang: 'vi',
      author: 'Lê Bếp',
    },
    '/may-chu/linux/2016/02/06/may-chu/': {
      text: 'Dòng nào ghi lỗi? ▮ ▮ Viết {{ page.url }} và {% include x %} trong mã thì giữ nguyên. ▮',
      code: [
        'grep "~1~" /var/log/*.log\n\techo \'{{ site.url }}\'  # {% post_url x %}\n',
        '{{ page.title | upcase }}\n',
        ':::note\n[[wiki]] {: .x}\n',
      ],
      date: '2016-02-06T23:30:00+07:00',
    },
    '/mang/lien-ket/': {
      text: 'Xem nấu cơm, máy chủ, bằng tên, trang riêng và thực đơn. Blog ở https://bep.example/notes.',
      links: [
        '/notes/2015/01/05/nau-com/',
        '/notes/may-chu/linux/2016/02/06/may-chu/',
        '/notes/2015/01/05/nau-com/#vo-gao',
        '/notes/gioi-thieu/',
        '/notes/assets/thuc-don.pdf',
        '/notes/',
      ],
    },
    '/bep-lua-2018.html': {
      text: 'Nghe tiếng xèo:',
      shown: [
        '/notes/assets/com.png',
        '/notes/assets/xao.mp4',
        '/notes/assets/com.png',
        '/notes/assets/xeo.mp3',
        '/notes/assets/com.png',
        '/notes/assets/com.png 1x, /notes/assets/bep.webp 2x',
      ],
      date: '2018-04-08T08:00:00+07:00',
      updated: '2018-05-09T10:00:00+07:00',
      author: 'Bình',
    },
    '/2019/06/01/cong-thuc/': {
      text: 'Diện tích chảo là S=πr2 nếu chảo tròn. V=Sh Giá 5$ một cái.',
      author: 'An, Bình',
    },
    '/2020/07/02/ghi-chu/': {
      text: 'Thấy. Cảnh báo Đừng để nước tràn. Mẫu của Liquid: {{ post.title }}. món giờ cơm 1~2 Nhớ lệnh này: ▮ Mở trang lạ, đoạn cuối có nhấn và hết.',
      code: ['ls  -l\n'],
      links: ['https://e.example/'],
    },
    '/go/2021/08/03/goroutine/': {
      text: 'A goroutine is a function that runs beside the others. It costs a few kilobytes, so a program may have thousands of them. ▮',
      code: ['go func() { done <- true }()\n'],
      lang: 'en',
    },
    '/bep/nha/2022/09/04/gim/': { text: 'Bài này đứng đầu danh sách.', lang: 'vi' },
    '/gioi-thieu/': { text: 'Sổ này do một người giữ.' },
  };
  assertBlog(built, posts);
  await assertFiles(built, 'jekyll', {
    '/assets/thuc-don.pdf': 'assets/thuc-don.pdf',
    '/assets/xao.mp4': 'assets/xao.mp4',
    '/assets/xeo.mp3': 'assets/xeo.mp3',
  });
  assert.deepEqual(Object.fromEntries(built.stubs), {
    'bep-lua.html': '/notes/bep-lua-2018.html',
    'bep/index.html': '/notes/bep-lua-2018.html',
    'cu/lien-ket.html': '/notes/mang/lien-ket/',
    'page2/index.html': '/notes/page/2/',
  });
  assert.deepEqual(below(built, 'tag'), ['com', 'gao', 'linux', 'nha']);
  assert.equal(await built.read('feed.xml'), await built.read('atom.xml'));
});
