/** A blog at Hugo, and the addresses that Hugo 0.111 gave its texts. */
export interface HugoBlog {
  readonly files: Readonly<Record<string, string>>;
  /** By the path of the text. */
  readonly addresses: Readonly<Record<string, string>>;
}

const yaml = (fields: string, body = 'Một đoạn văn bằng tiếng Việt, có dấu đầy đủ.'): string =>
  `---\n${fields}\n---\n\n${body}\n`;

const english = 'A paragraph in English, long enough to tell its language.';

const pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Three languages, told by the names of files; the default one in a folder too; the configuration in a folder. */
export const byName: HugoBlog = {
  files: {
    'config/_default/hugo.toml':
      'BaseURL = "https://blog.example/"\ntitle = "Sổ tay"\nDefaultContentLanguage = "vi"\ndefaultContentLanguageInSubdir = true\ntimeZone = "Asia/Tokyo"\npaginate = 3\n[permalinks]\nposts = "/:year/:slug/"\n',
    'config/_default/languages.toml':
      '[vi]\nweight = 1\ntitle = "Sổ tay"\n[en]\nweight = 2\ntitle = "Notebook"\n[ko]\nweight = 3\nlanguageCode = "ko-KR"\n[fr]\ndisabled = true\n',
    'config/_default/menus.vi.toml':
      '[[main]]\nname = "Giới thiệu"\npageRef = "/about"\nweight = 2\n[[main]]\nname = "Bài viết"\nurl = "/vi/posts/"\nweight = 1\n',
    'config/_default/menus.en.toml':
      '[[main]]\nname = "About"\npageRef = "/about"\n[[main]]\nname = "Shop"\nurl = "/shop/"\n',
    'config/_default/params.toml': 'Author = "An"\nDescription = "Ghi chép"\n',
    'config/_default/params.en.toml': 'description = "Notes"\n',
    'content/posts/dau.md': yaml('title: Bài đầu\ndate: 2019-05-12\ntags: [Lập trình]\ncategories: [Kỹ thuật]'),
    'content/posts/dau.en.md': yaml('title: The first\ndate: 2019-05-12\ntags: [Programming]', english),
    'content/posts/dau.ko.md': yaml('title: 첫 글\ndate: 2019-05-12', '한국어로 쓴 글입니다.'),
    'content/posts/khuya.vi.md': yaml('title: Khuya\ndate: 2019-12-31T23:30:00-10:00\nslug: dem-khuya'),
    'content/posts/goi/index.vi.md': yaml('title: Gói\ndate: 2020-01-02', '![Ảnh](anh.svg)'),
    'content/posts/goi/index.en.md': yaml('title: Bundle\ndate: 2020-01-02', `${english}\n\n![Picture](anh.svg)`),
    'content/posts/goi/anh.svg': pixel,
    'content/posts/goi/ghi-chu.md': yaml('title: Một phần\ndate: 2020-01-02'),
    'content/posts/url.en.md': yaml('title: From the root\ndate: 2020-02-03\nurl: /old/root', english),
    'content/posts/url2.en.md': yaml('title: In the language\ndate: 2020-02-04\nurl: old/inside.html', english),
    'content/posts/khoa.md': yaml('title: Có khoá\ndate: 2020-03-04\ntranslationKey: khoa\naliases: [cu, /rat-cu/]'),
    'content/posts/key.en.md': yaml(
      'title: With a key\ndate: 2020-03-05\ntranslationKey: khoa\naliases: [older]',
      english,
    ),
    'content/posts/phap.fr.md': yaml('title: Français\ndate: 2020-03-05'),
    'content/posts/_index.vi.md': yaml('title: Bài viết'),
    'content/about.md': yaml('title: Giới thiệu'),
    'content/about.en.md': yaml('title: About', english),
    'static/robots.txt': 'User-agent: *',
  },
  addresses: {
    'content/posts/dau.md': '/vi/2019/bài-đầu/',
    'content/posts/dau.en.md': '/en/2019/the-first/',
    'content/posts/dau.ko.md': '/ko/2019/첫-글/',
    'content/posts/khuya.vi.md': '/vi/2019/dem-khuya/',
    'content/posts/goi/index.vi.md': '/vi/2020/gói/',
    'content/posts/goi/index.en.md': '/en/2020/bundle/',
    'content/posts/url.en.md': '/old/root/',
    'content/posts/url2.en.md': '/en/old/inside.html',
    'content/posts/khoa.md': '/vi/2020/có-khoá/',
    'content/posts/key.en.md': '/en/2020/with-a-key/',
    'content/about.md': '/vi/about/',
    'content/about.en.md': '/en/about/',
  },
};

/** Two languages in folders of their own, the default one without its name in addresses; two sections, one file. */
export const byFolder: HugoBlog = {
  files: {
    'config.yaml': [
      'baseurl: https://blog.example/notes/',
      'defaultContentLanguage: en',
      'params: { mainSections: [posts, Talks], author: { name: An } }',
      'taxonomies: { tag: tags }',
      'languages:',
      '  en: { contentDir: content/english, weight: 1, title: Notebook, params: { description: Notes } }',
      '  vi:',
      '    contentDir: content/vietnamese/',
      '    weight: 2',
      '    title: Sổ tay',
      '    languageName: Tiếng Việt',
      '    params: { description: Ghi chép }',
      '    permalinks: { posts: "/bai/:year/:filename/" }',
    ].join('\n'),
    'content/english/posts/2019/First Post.md': yaml('title: First\ndate: 2019-05-12\ntags: [Go]', english),
    'content/vietnamese/posts/2019/First Post.md': yaml('title: Đầu\ndate: 2019-05-12\ntags: [Lập trình]'),
    'content/english/posts/bundle/index.md': yaml(
      'title: Bundle\ndate: 2020-01-02',
      `${english}\n\n![Picture](img/a.svg)`,
    ),
    'content/english/posts/bundle/img/a.svg': pixel,
    'content/english/posts/bundle/b.svg': pixel,
    'content/vietnamese/posts/bundle/index.md': yaml('title: Gói\ndate: 2020-01-02\nslug: goi', '![Ảnh](img/a.svg)'),
    'content/english/Talks/go/slides.md': yaml('title: Slides\ndate: 2020-02-02', english),
    'content/english/Talks/_index.md': yaml('title: Talks', english),
    'content/vietnamese/Talks/go/slides.md':
      '+++\ntitle = "Trang chiếu"\ndate = 2020-02-02T08:00:00+07:00\n[menu]\n+++\n\nMột đoạn văn.\n',
    'content/vietnamese/Talks/rieng.vi.md': '{"title": "Riêng",\n"date": "2020-02-03"}\n\nMột đoạn văn.\n',
    'content/english/about.md': yaml('title: About', english),
    'content/vietnamese/about.md': yaml('title: Giới thiệu'),
  },
  addresses: {
    'content/english/posts/2019/First Post.md': '/posts/2019/first-post/',
    'content/vietnamese/posts/2019/First Post.md': '/vi/bai/2019/first-post/',
    'content/english/posts/bundle/index.md': '/posts/bundle/',
    'content/vietnamese/posts/bundle/index.md': '/vi/bai/2020/bundle/',
    'content/english/Talks/go/slides.md': '/talks/go/slides/',
    'content/vietnamese/Talks/go/slides.md': '/vi/talks/go/slides/',
    'content/vietnamese/Talks/rieng.vi.md': '/vi/talks/rieng/',
    'content/english/about.md': '/about/',
    'content/vietnamese/about.md': '/vi/about/',
  },
};

/** A language with endings of files in addresses, nested sections, and letters without marks. */
export const ugly: HugoBlog = {
  files: {
    'config.toml':
      'baseURL = "https://blog.example/"\ndefaultContentLanguage = "zh-cn"\nremovePathAccents = true\n[uglyURLs]\nposts = true\n[permalinks]\ntalks = "/:sections[1:]/:title/"\n[languages.zh-cn]\nweight = 2\n[languages.vi]\nweight = 1\n',
    'content/posts/a.md': yaml('title: 甲\ndate: 2019-05-12', '中文'),
    'content/posts/a.vi.md': yaml('title: Một\ndate: 2019-05-12\nslug: một'),
    'content/posts/b/index.md': yaml('title: 乙\ndate: 2019-05-13', '中文'),
    'content/talks/go/deep/c.md': yaml('title: Được 2\ndate: 2019-05-14'),
    'content/talks/go/_index.md': yaml('title: Go'),
    'content/talks/go/deep/_index.zh-cn.md': yaml('title: Deep'),
  },
  addresses: {
    'content/posts/a.md': '/posts/a.html',
    'content/posts/a.vi.md': '/vi/posts/mot.html',
    'content/posts/b/index.md': '/posts/b.html',
    'content/talks/go/deep/c.md': '/go/deep/đuoc-2/',
    'content/talks/go/_index.md': '/talks/go/',
    'content/talks/go/deep/_index.zh-cn.md': '/talks/go/deep/',
  },
};
