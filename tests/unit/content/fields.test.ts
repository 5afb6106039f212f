import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherNames } from '#content/field-names.ts';
import { readYamlOf, reportOf } from '../samples.ts';

const rest = 'title: Title\ndate: 2016-02-04';

for (const [yaml, field, wanted, why] of [
  ['title: "  Cài đặt\n  Redis  "\ndate: 2016-02-04', 'title', 'Cài đặt Redis', 'line breaks and spaces around it'],
  ['title: 2016\ndate: 2016-02-04', 'title', '2016', 'a number'],
  ['title: 2.0\ndate: 2016-02-04', 'title', '2.0', 'a number with a trailing zero'],
  ['title: true\ndate: 2016-02-04', 'title', 'true', 'a YAML keyword'],
  ['title: "<b> & \\"quotes\\" 🎉"\ndate: 2016-02-04', 'title', '<b> & "quotes" 🎉', 'HTML special characters'],
  [`title: "${'Tên'.normalize('NFD')}"\ndate: 2016-02-04`, 'title', 'Tên', 'NFD becomes NFC'],
  ['title: "a\\u0001b"\ndate: 2016-02-04', 'title', 'ab', 'a control character'],
  [`${rest}\ntags: [a, b, a, "a "]`, 'tags', ['a', 'b'], 'a tag twice'],
  [`${rest}\ntags:\n  -\n  - a\n  - ""`, 'tags', ['a'], 'empty items'],
  [`${rest}\ntags: Redis`, 'tags', ['Redis'], 'one tag as text'],
  [`${rest}\ntags: San Francisco, USA`, 'tags', ['San Francisco, USA'], 'a comma is not a separator'],
  [`${rest}\ntags: [2.0, 007, true]`, 'tags', ['2.0', '007', 'true'], 'tags that look like numbers'],
  [`${rest}\ndescription: "<p>One</p> **two** [three](x)"`, 'description', 'One two three', 'HTML and Markdown'],
  [`${rest}\ndescription: >`, 'description', undefined, 'folded and empty'],
  [`${rest}\ndraft: yes`, 'draft', true, 'yes'],
  [`${rest}\ndraft: "true"`, 'draft', true, 'in quotes'],
  [`${rest}\ndraft: On`, 'draft', true, 'on'],
  [`${rest}\ndraft: 1`, 'draft', true, '1'],
  [`${rest}\ndraft: no`, 'draft', false, 'no'],
  [`${rest}\ndraft:`, 'draft', false, 'empty'],
  [`${rest}\npublished: false`, 'draft', true, 'published: false'],
  [`${rest}\npublished: yes`, 'draft', false, 'published: yes'],
  [`${rest}\nlang: vi-VN`, 'lang', 'vi', 'a region'],
  [`${rest}\nlang: EN_US`, 'lang', 'en', 'capitals'],
  [`${rest}\nslug: /2016/02/tên.html`, 'slug', '/2016/02/tên.html', 'verbatim'],
  [`${rest}\nslug: /2016/02/t%C3%AAn.html`, 'slug', '/2016/02/t%C3%AAn.html', 'verbatim, encoded'],
  [`${rest}\nslug: "${'/tên'.normalize('NFD')}"`, 'slug', '/tên'.normalize('NFD'), 'verbatim, NFD'],
  [`${rest}\nslug: 2016`, 'slug', '2016', 'a number'],
  [`${rest}\naliases: /old.html`, 'aliases', ['/old.html'], 'one alias as text'],
  [`${rest}\naliases: ["https://old.example/a.html", b]`, 'aliases', ['/a.html', 'b'], 'absolute URLs'],
  [`${rest}\nthumbnail: //i.example/a.png`, 'cover', 'https://i.example/a.png', 'a URL without a scheme'],
  [`${rest}\ncover: ./a.png`, 'cover', './a.png', 'an image next to the post'],
  [`${rest}\ncover: none`, 'cover', undefined, 'none for an image'],
  [`${rest}\ncanonical: https://a.example/x`, 'canonical', 'https://a.example/x', 'a URL'],
  [`${rest}\nfbCommentUrl: none`, 'fbCommentUrl', undefined, 'none for a URL'],
  [`${rest}\nfbCommentUrl: N/A`, 'fbCommentUrl', undefined, 'n/a for a URL'],
  [`${rest}\nseries: { name: " Rust ", order: 2 }`, 'series', { name: 'Rust', order: 2 }, 'a series'],
  [`${rest}\nseries: { id: rust, title: Rust, part: 2, total: 3 }`, 'series', { name: 'Rust', order: 2 }, 'of Astro'],
  [`${rest}\nlayout: page`, 'template', 'page', 'layout'],
  [`${rest}\nlayout: blog-post`, 'template', 'post', 'a layout of a theme'],
  [`${rest}\ntype: page`, 'template', 'page', 'type'],
  [`${rest}\npermalink: 2016/a/`, 'slug', '/2016/a/', 'a permalink of Hexo'],
  [`${rest}\nurl: /2016/a/`, 'slug', '/2016/a/', 'url'],
  [`${rest}\nredirect_from: [/b/]\naliases: /a/`, 'aliases', ['/b/', '/a/'], 'both names'],
  [`${rest}\ncategories: [[A, B], C]`, 'category', 'A', 'the first of several categories'],
  [`${rest}\ntags: [x, A]\ncategories: [A, B]`, 'tags', ['x', 'A', 'B'], 'other categories'],
  [`${rest}\ncategories: A`, 'tags', [], 'one category'],
  [`${rest}\ntags: [[a, b], [c]]`, 'tags', ['a', 'b', 'c'], 'lists in a list'],
  [`${rest}\nexcerpt: A\nsummary: B`, 'description', 'A', 'the first of two other names'],
  [`${rest}\nimage: { path: /a.png, alt: Sea }`, 'coverAlt', 'Sea', 'the text of an image'],
  [`${rest}\ncover: { image: a.png, caption: C, relative: true }`, 'cover', 'a.png', 'PaperMod'],
  [`${rest}\nheroImage: ../a.png`, 'cover', '../a.png', 'Astro'],
  [`${rest}\nredirect_from: [/c#-10, /d/]`, 'aliases', ['/c', '/d/'], 'an old address with a fragment'],
  [`${rest}\nheader: About`, 'cover', undefined, 'a header in words'],
  [`${rest}\nheader: { teaser: a.png }`, 'cover', 'a.png', 'a header with an image'],
  [`${rest}\nimages: [/a.png, /b.png]`, 'cover', '/a.png', 'a list of images'],
  [`${rest}\nheader: { teaser: /a.png }`, 'cover', '/a.png', 'Minimal Mistakes'],
  [`${rest}\nauthors: [An, { name: Bình }]`, 'author', 'An, Bình', 'several authors'],
  [`${rest}\nauthor: Unknown`, 'author', undefined, 'the name that Blogger writes where an account is gone'],
  [`${rest}\nauthor: { login: an, display_name: An }`, 'author', 'An', 'an author of WordPress'],
  [`${rest}\nseries: [Rust]`, 'series', { name: 'Rust' }, 'a series of Hugo'],
  [`${rest}\nmath: { enable: true }`, 'math', true, 'math of a theme'],
  [`${rest}\ntoc: { ordered: false }`, 'toc', undefined, 'the look of a table of contents'],
  [`${rest}\ntoc: { enable: false, auto: true }`, 'toc', false, 'a table of contents of LoveIt'],
  [`${rest}\nmathjax: true`, 'math', true, 'mathjax'],
  [`${rest}\nlanguage: en_US`, 'lang', 'en', 'language'],
  [`${rest}\nlastmod: May 12, 2019`, 'updated', new Date('2019-05-11T17:00:00Z'), 'a date in words'],
  ['title: T\npublished: 2023-09-01', 'date', new Date('2023-08-31T17:00:00Z'), 'published as a date'],
  ['title: T\npubDatetime: 2022-09-23T15:22:00Z', 'date', new Date('2022-09-23T15:22:00Z'), 'AstroPaper'],
  [`${rest}\nstatus: private`, 'draft', true, 'a private post of WordPress'],
  [`${rest}\nstatus: publish`, 'draft', false, 'a public post of WordPress'],
  [`${rest}\ndraft: false\npublished: false`, 'draft', true, 'one of two says draft'],
  [`${rest}\nlastmod: 0001-01-01T00:00:00Z`, 'updated', undefined, 'the zero date of Hugo'],
  [`${rest}\nsticky: 100`, 'pinned', true, 'a number that sorts'],
  [`${rest}\nweight: 3\ncomments: false\nsitemap: { priority: 1 }`, 'title', 'Title', 'fields without use'],
  [`${rest}\nauthor: &me Duyệt\ncategory: *me`, 'category', 'Duyệt', 'an alias of an anchor'],
] as const) {
  test(`reads ${field}: ${why}`, () => {
    const { source, diagnostics } = readYamlOf(yaml);
    assert.equal(reportOf(diagnostics), '');
    assert.deepEqual(source?.frontMatter[field], wanted);
  });
}

test('null in any field except title and date counts as absent', () => {
  const empty = [
    'updated author lang description category tags series slug aliases draft pinned toc math noindex canonical',
    'cover coverAlt translationOf supersededBy bloggerId bloggerUrl fbCommentUrl fbCommentSnapshot twitterCommentUrl',
    'hackerNewsCommentUrl linkedInCommentUrl template',
  ].flatMap((line) => line.split(' '));
  const plain = readYamlOf(rest).source?.frontMatter;
  assert.ok(plain);
  for (const nothing of ['', 'null', '~', '""', "''"]) {
    const { source, diagnostics } = readYamlOf(`${rest}\n${empty.map((key) => `${key}: ${nothing}`).join('\n')}`);
    assert.equal(reportOf(diagnostics), '');
    assert.deepEqual(source?.frontMatter, plain, `${nothing || 'empty'} everywhere`);
  }
});

for (const [old, value] of [
  ['modified_time', '2017-01-01'],
  ['thumbnail', '/a.png'],
  ['blogger_id', 'tag:blogger.com,1999:blog-1.post-2'],
  ['blogger_orig_url', 'http://old.example/a.html'],
  ['layout', 'page'],
  ['permalink', '/a.html'],
  ['socialImage', '/b.png'],
] as const) {
  test(`${old} is another name of ${otherNames[old]}, and the current name wins in any order`, () => {
    const name = otherNames[old] ?? assert.fail();
    const read = (yaml: string) => readYamlOf(`${rest}\n${yaml}`).source?.frontMatter[name];
    const others: Readonly<Record<string, string>> = {
      updated: '2018-01-01',
      cover: '/new.png',
      bloggerId: 'new',
      bloggerUrl: 'https://new.example/',
      template: 'post',
      slug: '/new.html',
    };
    const other = others[name];
    assert.deepEqual(read(`${old}: ${value}`), read(`${name}: ${value}`));
    assert.ok(read(`${old}: ${value}`) !== undefined);
    assert.deepEqual(read(`${old}: ${value}\n${name}: ${other}`), read(`${name}: ${other}`));
    assert.deepEqual(read(`${name}: ${other}\n${old}: ${value}`), read(`${name}: ${other}`));
  });
}

for (const [line, wanted, why] of [
  [
    'tags:\n  - C#: intro',
    'error 4:1 [tags]: “{"C#":"intro"}” in the list is not text.\n    Write one text per item, in quotes if it contains “: ”: - "C#: intro".',
    'a map among tags',
  ],
  [
    'category: [a, b]',
    'error 4:1 [category]: “["a","b"]” is a list or map, not text.\n    Write one text, in quotes if it contains “: ” or “#”.',
    'a list for one text',
  ],
  [
    'draft: maybe',
    'error 4:1 [draft]: “maybe” is neither true nor false.\n    Write draft: true or draft: false.',
    'a flag',
  ],
  [
    'published: soon',
    'error 4:1 [published]: “soon” is neither true nor false.\n    Write published: true or published: false.',
    'a flag under its old name',
  ],
  [
    'updated: 2016-02-30',
    'error 4:1 [updated]: “2016-02-30” is not a valid date.\n    Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.',
    'a date that does not exist',
  ],
  [
    'lang: klingon',
    'error 4:1 [lang]: “klingon” is not the code of a language.\n    Write lang: vi or lang: en.',
    'a language',
  ],
  [
    'template: grid',
    'error 4:1 [template]: “grid” is not a template.\n    Write template: post or template: page.',
    'a template',
  ],
  [
    'series: { name: Rust, order: two }',
    'error 4:1 [series]: “{"name":"Rust","order":"two"}” is not a series with a name and an order.\n    Write series: { name: "Its name", order: 1 }.',
    'a series with a word for its order',
  ],
  [
    'slug: ../x',
    'error 4:1 [slug]: “../x” contains “.” or “..” as a part.\n    Write it from the root of the blog, as in /2016/02/name.html.',
    'a slug with ..',
  ],
  [
    'slug: https://blog.example/a.html',
    'error 4:1 [slug]: “https://blog.example/a.html” is an absolute URL.\n    Write only its path, as in /2016/02/name.html.',
    'a slug with a host',
  ],
  [
    'slug: "/a\\u0001b.html"',
    'error 4:1 [slug]: “/a\\u0001b.html” contains a control character.\n    Type it again; write the address as in /2016/02/name.html.',
    'a slug with a control character',
  ],
  [
    'aliases: [/a.html, "/b?c"]',
    'error 4:1 [aliases]: “/b?c” contains ? or #, which begin a query or a fragment.\n    Remove them: /2016/02/name.html.',
    'one of several aliases',
  ],
  [
    'canonical: example.com',
    'error 4:1 [canonical]: “example.com” is not an absolute URL.\n    Write a URL that starts with https://, or delete the field.',
    'a URL without a scheme',
  ],
  [
    'canonical: javascript:alert(1)',
    'error 4:1 [canonical]: “javascript:alert(1)” is not an absolute URL.\n    Write a URL that starts with https://, or delete the field.',
    'a URL that runs code',
  ],
  [
    'cover: file:///home/me/a.png',
    'error 4:1 [cover]: “file:///home/me/a.png” is not an image that a page can show.\n    Write the path of a file next to the post (./cover.jpg), or a URL that starts with https://.',
    'an image on the author’s disk',
  ],
  ['draf: true', 'error 4:1 [draf]: There is no field “draf”.\n    Did you mean draft?', 'a typo in draft'],
  ['dratf: true', 'error 4:1 [dratf]: There is no field “dratf”.\n    Did you mean draft?', 'swapped letters'],
  [
    'publishd: no',
    'error 4:1 [publishd]: There is no field “publishd”.\n    Did you mean published?',
    'a typo in an old name',
  ],
  [
    'password: secret',
    'error 4:1 [password]: This post was readable with a password only. Here everybody could read it.\n    Delete the line to publish the post, or write draft: true.',
    'a password',
  ],
  ['slgu: /a', 'error 4:1 [slgu]: There is no field “slgu”.\n    Did you mean slug?', 'a typo in slug'],
] as const) {
  test(`an error in a field: ${why}`, () => {
    const { source, diagnostics } = readYamlOf(`${rest}\n${line}`);
    assert.equal(reportOf(diagnostics), wanted);
    assert.equal(source, undefined);
  });
}

const ignored = 'It is ignored. Delete the line if no other program needs it.';

for (const [line, wanted, why] of [
  ['tagz: a', 'warning 4:1 [tagz]: There is no field “tagz”.\n    Did you mean tags?', 'similar to a field'],
  [
    'descripton: a',
    'warning 4:1 [descripton]: There is no field “descripton”.\n    Did you mean description?',
    'a missing letter',
  ],
  [
    'thumbnal: a',
    'warning 4:1 [thumbnal]: There is no field “thumbnal”.\n    Did you mean thumbnail?',
    'similar to an old name',
  ],
  ['mood: happy', `warning 4:1 [mood]: There is no field “mood”.\n    ${ignored}`, 'similar to no field'],
  [
    '__proto__: a',
    `warning 4:1 [__proto__]: There is no field “__proto__”.\n    ${ignored}`,
    'a property name of JavaScript objects',
  ],
  [
    'constructor: a',
    `warning 4:1 [constructor]: There is no field “constructor”.\n    ${ignored}`,
    'another property name of JavaScript objects',
  ],
  [
    'fbCommentUrl: facebook',
    'warning 4:1 [fbCommentUrl]: “facebook” is not an absolute URL.\n    Write a URL that starts with https://, or delete the field.',
    'an invalid URL is ignored',
  ],
  [
    'redirect_from: ["https://a.b/?p=2", /d/]',
    'warning 4:1 [redirect_from]: “https://a.b/?p=2” differs from the home page only in its query, which servers of static files ignore.\n    Redirect it in the configuration of your server, if people still use it, and delete it here.',
    'an old address of WordPress',
  ],
  [
    'blogger_orig_url: /a.html',
    'warning 4:1 [blogger_orig_url]: “/a.html” is not an absolute URL.\n    Write a URL that starts with https://, or delete the field.',
    'the same under its old name',
  ],
] as const) {
  test(`a warning about a field: ${why}`, () => {
    const { source, diagnostics } = readYamlOf(`${rest}\n${line}`);
    assert.equal(reportOf(diagnostics), wanted);
    assert.equal(source?.frontMatter.title, 'Title');
  });
}

test('a typo in draft is only a warning if draft is there too', () => {
  const { source, diagnostics } = readYamlOf(`${rest}\ndraf: true\ndraft: false`);
  assert.equal(source?.frontMatter.draft, false);
  assert.equal(reportOf(diagnostics), 'warning 4:1 [draf]: There is no field “draf”.\n    Did you mean draft?');
});

test('all mistakes are reported at once, each with its position', () => {
  const { diagnostics } = readYamlOf('title: [a]\ndate: soon\ndraft: maybe\nslug: a//b\nmood: happy');
  assert.deepEqual(reportOf(diagnostics).match(/^(?:error|warning) \S+ \S+/gm), [
    'error 2:1 [title]:',
    'error 3:1 [date]:',
    'error 4:1 [draft]:',
    'error 5:1 [slug]:',
    'warning 6:1 [mood]:',
  ]);
});
