import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldNames } from '#content/front-matter.ts';
import { readYamlOf, told } from '../samples.ts';

const rest = 'title: Title\ndate: 2016-02-04';

for (const [yaml, field, wanted, why] of [
  ['title: "  Cài đặt\n  Redis  "\ndate: 2016-02-04', 'title', 'Cài đặt Redis', 'lines and outer blanks'],
  ['title: 2016\ndate: 2016-02-04', 'title', '2016', 'a number'],
  ['title: 2.0\ndate: 2016-02-04', 'title', '2.0', 'a number with a nought at its end'],
  ['title: true\ndate: 2016-02-04', 'title', 'true', 'a word that YAML knows'],
  ['title: "<b> & \\"quotes\\" 🎉"\ndate: 2016-02-04', 'title', '<b> & "quotes" 🎉', 'signs of HTML'],
  [`title: "${'Tên'.normalize('NFD')}"\ndate: 2016-02-04`, 'title', 'Tên', 'NFD becomes NFC'],
  ['title: "a\\u0001b"\ndate: 2016-02-04', 'title', 'ab', 'a control character'],
  [`${rest}\ntags: [a, b, a, "a "]`, 'tags', ['a', 'b'], 'a tag twice'],
  [`${rest}\ntags:\n  -\n  - a\n  - ""`, 'tags', ['a'], 'empty items'],
  [`${rest}\ntags: Redis`, 'tags', ['Redis'], 'one tag as text'],
  [`${rest}\ntags: San Francisco, USA`, 'tags', ['San Francisco, USA'], 'a comma separates nothing'],
  [`${rest}\ntags: [2.0, 007, true]`, 'tags', ['2.0', '007', 'true'], 'tags that are numbers'],
  [`${rest}\ndescription: "<p>One</p> **two** [three](x)"`, 'description', 'One two three', 'HTML and Markdown'],
  [`${rest}\ndescription: >`, 'description', undefined, 'folded and empty'],
  [`${rest}\ndraft: yes`, 'draft', true, 'yes'],
  [`${rest}\ndraft: "true"`, 'draft', true, 'in quotes'],
  [`${rest}\ndraft: On`, 'draft', true, 'on'],
  [`${rest}\ndraft: 1`, 'draft', true, '1'],
  [`${rest}\ndraft: no`, 'draft', false, 'no'],
  [`${rest}\ndraft:`, 'draft', false, 'empty'],
  [`${rest}\npublished: false`, 'draft', true, 'published the other way round'],
  [`${rest}\npublished: yes`, 'draft', false, 'published'],
  [`${rest}\nlang: vi-VN`, 'lang', 'vi', 'a region'],
  [`${rest}\nlang: EN_US`, 'lang', 'en', 'capitals'],
  [`${rest}\nslug: /2016/02/tên.html`, 'slug', '/2016/02/tên.html', 'verbatim'],
  [`${rest}\nslug: /2016/02/t%C3%AAn.html`, 'slug', '/2016/02/t%C3%AAn.html', 'verbatim, encoded'],
  [`${rest}\nslug: "${'/tên'.normalize('NFD')}"`, 'slug', '/tên'.normalize('NFD'), 'verbatim, NFD'],
  [`${rest}\nslug: 2016`, 'slug', '2016', 'a number'],
  [`${rest}\naliases: /old.html`, 'aliases', ['/old.html'], 'one alias as text'],
  [`${rest}\naliases: ["https://old.example/a.html", b]`, 'aliases', ['/a.html', 'b'], 'whole addresses'],
  [`${rest}\nthumbnail: //i.example/a.png`, 'cover', 'https://i.example/a.png', 'an address without scheme'],
  [`${rest}\ncover: ./a.png`, 'cover', './a.png', 'an image beside the post'],
  [`${rest}\ncover: none`, 'cover', undefined, 'none for an image'],
  [`${rest}\ncanonical: https://a.example/x`, 'canonical', 'https://a.example/x', 'an address'],
  [`${rest}\nfbCommentUrl: none`, 'fbCommentUrl', undefined, 'none for an address'],
  [`${rest}\nfbCommentUrl: N/A`, 'fbCommentUrl', undefined, 'n/a for an address'],
  [`${rest}\nseries: { name: " Rust ", order: 2 }`, 'series', { name: 'Rust', order: 2 }, 'a series'],
  [`${rest}\nlayout: page`, 'template', 'page', 'layout'],
  [`${rest}\nauthor: &me Duyệt\ncategory: *me`, 'category', 'Duyệt', 'an alias of an anchor'],
] as const) {
  test(`reads ${field}: ${why}`, () => {
    const { source, diagnostics } = readYamlOf(yaml);
    assert.equal(told(diagnostics), '');
    assert.deepEqual(source?.frontMatter[field], wanted);
  });
}

test('null in any field but title and date is as good as nothing', () => {
  const empty = [
    'updated author lang description category tags series slug aliases draft pinned toc math noindex canonical',
    'cover coverAlt translationOf supersededBy bloggerId bloggerUrl fbCommentUrl fbCommentSnapshot twitterCommentUrl',
    'hackerNewsCommentUrl linkedInCommentUrl template',
  ].flatMap((line) => line.split(' '));
  const plain = readYamlOf(rest).source?.frontMatter;
  assert.ok(plain);
  for (const nothing of ['', 'null', '~', '""', "''"]) {
    const { source, diagnostics } = readYamlOf(`${rest}\n${empty.map((key) => `${key}: ${nothing}`).join('\n')}`);
    assert.equal(told(diagnostics), '');
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
  test(`${old} is an old name of ${oldNames[old]}, and the new one wins in any order`, () => {
    const read = (yaml: string) => readYamlOf(`${rest}\n${yaml}`).source?.frontMatter[oldNames[old]];
    const name = oldNames[old];
    const other = {
      updated: '2018-01-01',
      cover: '/new.png',
      bloggerId: 'new',
      bloggerUrl: 'https://new.example/',
      template: 'post',
      slug: '/new.html',
    }[name];
    assert.deepEqual(read(`${old}: ${value}`), read(`${name}: ${value}`));
    assert.ok(read(`${old}: ${value}`) !== undefined);
    assert.deepEqual(read(`${old}: ${value}\n${name}: ${other}`), read(`${name}: ${other}`));
    assert.deepEqual(read(`${name}: ${other}\n${old}: ${value}`), read(`${name}: ${other}`));
  });
}

for (const [line, wanted, why] of [
  [
    'tags:\n  - C#: intro',
    'error 4:1 [tags]: “{"C#":"intro"}” in the list is no text.\n    Write one text an item, in quotes where it holds “: ”: - "C#: intro".',
    'a map among tags',
  ],
  [
    'tags: [[a]]',
    'error 4:1 [tags]: “["a"]” in the list is no text.\n    Write one text an item, in quotes where it holds “: ”: - "C#: intro".',
    'a list in a list',
  ],
  [
    'category: [a, b]',
    'error 4:1 [category]: “["a","b"]” is a list or map, not text.\n    Write one text, in quotes where it holds “: ” or “#”.',
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
    'a flag by its old name',
  ],
  [
    'updated: 2016-02-30',
    'error 4:1 [updated]: “2016-02-30” is no date that the calendar has.\n    Write it as 2016-02-04 or 2016-02-04T08:00:00+07:00.',
    'a date that the calendar lacks',
  ],
  ['lang: fr', 'error 4:1 [lang]: “fr” is no language of this blog.\n    Write lang: vi or lang: en.', 'a language'],
  [
    'layout: grid',
    'error 4:1 [layout]: “grid” is no template.\n    Write template: post or template: page.',
    'a template',
  ],
  [
    'series: Rust',
    'error 4:1 [series]: “Rust” does not name a series and a place in it.\n    Write series: { name: "Its name", order: 1 }.',
    'a series without order',
  ],
  [
    'slug: ../x',
    'error 4:1 [slug]: “../x” steps up or stays with “.” or “..”.\n    Write it from the root of the blog, as in /2016/02/name.html.',
    'a slug that steps up',
  ],
  [
    'slug: https://blog.example/a.html',
    'error 4:1 [slug]: “https://blog.example/a.html” is a whole web address.\n    Write only its path, as in /2016/02/name.html.',
    'a slug with a host',
  ],
  [
    'slug: "/a\\u0001b.html"',
    'error 4:1 [slug]: “/a\\u0001b.html” holds a control character.\n    Type it anew; write the address as in /2016/02/name.html.',
    'a slug with a control character: not published elsewhere without a word',
  ],
  [
    'aliases: [/a.html, "/b?c"]',
    'error 4:1 [aliases]: “/b?c” holds ? or #, which begin a query or a fragment.\n    Leave them out: /2016/02/name.html.',
    'one alias of many',
  ],
  [
    'canonical: example.com',
    'error 4:1 [canonical]: “example.com” is no web address.\n    Write a full address that starts with https://, or leave the field out.',
    'an address without scheme',
  ],
  [
    'canonical: javascript:alert(1)',
    'error 4:1 [canonical]: “javascript:alert(1)” is no web address.\n    Write a full address that starts with https://, or leave the field out.',
    'an address that runs',
  ],
  [
    'cover: file:///home/me/a.png',
    'error 4:1 [cover]: “file:///home/me/a.png” is no image that a page can show.\n    Write a file beside the post (./cover.jpg) or an address that starts with https://.',
    'an image on the author’s disk',
  ],
  ['draf: true', 'error 4:1 [draf]: There is no field “draf”.\n    Did you mean draft?', 'draft misspelt'],
  ['dratf: true', 'error 4:1 [dratf]: There is no field “dratf”.\n    Did you mean draft?', 'letters swapped'],
  ['Draft: true', 'error 4:1 [Draft]: There is no field “Draft”.\n    Did you mean draft?', 'a capital'],
  ['publishd: no', 'error 4:1 [publishd]: There is no field “publishd”.\n    Did you mean published?', 'old name'],
  ['slgu: /a', 'error 4:1 [slgu]: There is no field “slgu”.\n    Did you mean slug?', 'slug misspelt'],
] as const) {
  test(`stops at a field: ${why}`, () => {
    const { source, diagnostics } = readYamlOf(`${rest}\n${line}`);
    assert.equal(told(diagnostics), wanted);
    assert.equal(source, undefined);
  });
}

const ignored = 'It is ignored; delete the line if nothing else needs it.';

for (const [line, wanted, why] of [
  ['tagz: a', 'warning 4:1 [tagz]: There is no field “tagz”.\n    Did you mean tags?', 'near a known one'],
  [
    'descripton: a',
    'warning 4:1 [descripton]: There is no field “descripton”.\n    Did you mean description?',
    'a letter short',
  ],
  [
    'thumbnal: a',
    'warning 4:1 [thumbnal]: There is no field “thumbnal”.\n    Did you mean thumbnail?',
    'near an old name',
  ],
  [
    'summary: a',
    'warning 4:1 [summary]: There is no field “summary”.\n    Did you mean description?',
    'another engine’s',
  ],
  ['mood: happy', `warning 4:1 [mood]: There is no field “mood”.\n    ${ignored}`, 'near none'],
  ['__proto__: a', `warning 4:1 [__proto__]: There is no field “__proto__”.\n    ${ignored}`, 'a name of JavaScript’s'],
  ['constructor: a', `warning 4:1 [constructor]: There is no field “constructor”.\n    ${ignored}`, 'another'],
  [
    'fbCommentUrl: facebook',
    'warning 4:1 [fbCommentUrl]: “facebook” is no web address.\n    Write a full address that starts with https://, or leave the field out.',
    'a dead address is dropped',
  ],
  [
    'blogger_orig_url: /a.html',
    'warning 4:1 [blogger_orig_url]: “/a.html” is no web address.\n    Write a full address that starts with https://, or leave the field out.',
    'the same by its old name',
  ],
] as const) {
  test(`goes on after a field: ${why}`, () => {
    const { source, diagnostics } = readYamlOf(`${rest}\n${line}`);
    assert.equal(told(diagnostics), wanted);
    assert.equal(source?.frontMatter.title, 'Title');
  });
}

test('a misspelt draft beside the right one is only odd', () => {
  const { source, diagnostics } = readYamlOf(`${rest}\ndraf: true\ndraft: false`);
  assert.equal(source?.frontMatter.draft, false);
  assert.equal(told(diagnostics), 'warning 4:1 [draf]: There is no field “draf”.\n    Did you mean draft?');
});

test('all mistakes come at once, each with its place', () => {
  const { diagnostics } = readYamlOf('title: [a]\ndate: soon\ndraft: maybe\nslug: a//b\nmood: happy');
  assert.deepEqual(told(diagnostics).match(/^(?:error|warning) \S+ \S+/gm), [
    'error 2:1 [title]:',
    'error 3:1 [date]:',
    'error 4:1 [draft]:',
    'error 5:1 [slug]:',
    'warning 6:1 [mood]:',
  ]);
});
