import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertPage, blogOf, builtDialect, filesOf, type Expected } from './dialect.ts';
import { lineOf } from './html.ts';
import { runBuild, site, type Site } from './site.ts';

/** Words that only the fixtures’ drafts have. */
const hidden = /Giấu|Không ai|Không công bố|Người viết dặn|Dặn thêm/;

/** Asserts what readers of a blog from another engine meet, by the address of each post. */
const assertBlog = (built: Site, posts: Readonly<Record<string, Expected>>): void => {
  for (const [address, expected] of Object.entries(posts))
    assertPage(built, address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1), expected);
  for (const [path, page] of built.pages) assert.doesNotMatch(lineOf(page), hidden, path);
};

/** The last parts of the addresses below a list, such as tags. */
const below = ({ pages }: Site, list: string): readonly string[] => [
  ...new Set([...pages.keys()].flatMap((file) => new RegExp(`^${list}/([^/]+)/index\\.html$`).exec(file)?.[1] ?? [])),
];

/** Asserts that files of the fixture are served with their bytes. */
const assertFiles = async (built: Site, kind: string, files: Readonly<Record<string, string>>): Promise<void> => {
  const sources = await filesOf(kind);
  for (const [address, source] of Object.entries(files)) {
    assert.ok(built.files.includes(address.slice(1)), `${address} is not there`);
    const wanted = sources.get(source) ?? assert.fail(source);
    if (typeof wanted === 'string') assert.equal(await built.read(address.slice(1)), wanted, address);
    else assert.ok((await readFile(join(built.folder, address))).equals(wanted), address);
  }
};

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

/** The lines about unknown tags in the output of a build. */
const unknownTags = (output: string): readonly string[] =>
  output.split('\n').filter((line) => /unknown tag|of this kind/.test(line));

test('unknown tags are one kind for each name, with three places: warnings, and errors under --strict', async () => {
  const blog = await blogOf('obsidian');
  const { output } = await site('of-obsidian', { blog });
  const told = (level: string): readonly string[] => [
    `${level} posts/ngay/ba.md:6: The unknown tag chart, which readers see as text: {% chart mua.csv %}`,
    `${level} posts/ngay/bon.md:6: The unknown tag chart, which readers see as text: {% chart nang.csv %}`,
    `${level} posts/ngay/hai.md:8: The unknown tag chart, which readers see as text: {% chart gia.csv kieu:tron %}`,
    '    and 1 more of this kind in 1 file; --all shows each',
    `${level} posts/ngay/ba.md:8: The unknown tag ban-do, which readers see as text: {{< ban-do noi="Huế" >}}`,
    `${level} posts/ngay/nam.md:6: The unknown tag tabs, which readers see as text: :::tabs`,
    `${level} posts/ngay/sau.md:6: The unknown tag page.date, which readers see as text: {{ page.date }}`,
    `${level} posts/ngay/sau.md:6: The unknown tag contact-form-7, which readers see as text: [contact-form-7 id="1"]`,
  ];
  assert.deepEqual(unknownTags(output), told('warning'));
  const strict = await runBuild('of-obsidian-strict', { blog, args: ['--strict'] });
  assert.equal(strict.status, 1);
  assert.deepEqual(unknownTags(strict.output), told('error'));
  assert.match(strict.output, /nothing was built\.\n$/);
  assert.equal(existsSync(strict.folder), false);
});
