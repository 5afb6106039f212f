import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectMdx } from '#markdown/mdx.ts';
import { context, render } from './rendering.ts';

const embed = (name: string, href: string, more = '', kind = 'embed') =>
  `<a class="${kind}" href="${href.replaceAll('&', '&amp;')}" rel="noopener noreferrer external"${more}><b>${name}</b> ${href
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replaceAll('&', '&amp;')}</a>`;
const video = (name: string, href: string, frame: string) => embed(name, href, framed(frame, '16/9'), 'embed video');
const framed = (frame: string, ratio?: string) =>
  ` data-frame="${frame}"${ratio === undefined ? '' : ` data-ratio="${ratio}"`}`;

for (const [markdown, wanted, why] of [
  [
    '<iframe src="//www.youtube.com/embed/a-b_1?rel=0"></iframe>',
    video(
      'YouTube',
      'https://www.youtube.com/watch?v=a-b_1',
      'https://www.youtube-nocookie.com/embed/a-b_1?autoplay=1',
    ),
    'a video',
  ],
  [
    '<iframe width="640" height="480" title="A talk" src="https://www.youtube-nocookie.com/embed/x?start=9">\n\nNext.',
    video(
      'A talk',
      'https://www.youtube.com/watch?v=x&t=9s',
      'https://www.youtube-nocookie.com/embed/x?autoplay=1&amp;start=9',
    ),
    'an unclosed frame with a title, a size and a start time',
  ],
  [
    '<iframe src="http://player.vimeo.com/video/12?h=a1&title=0" width="4" height="3"></iframe>',
    video('Vimeo', 'https://vimeo.com/12/a1', 'https://player.vimeo.com/video/12?autoplay=1&amp;dnt=1&amp;h=a1'),
    'a video that is not listed',
  ],
  [
    '<script src="https://gist.github.com/a/b.js"></script>',
    embed('GitHub Gist', 'https://gist.github.com/a/b'),
    'a gist',
  ],
  [
    '<script src="https://gist.github.com/a/b.js?file=My.File.py"></script>',
    embed('GitHub Gist', 'https://gist.github.com/a/b#file-my-file-py'),
    'a file of a gist',
  ],
  [
    '<iframe src="http://jsfiddle.net/a/b/embedded/result/"></iframe>',
    embed('JSFiddle', 'https://jsfiddle.net/a/b/', framed('https://jsfiddle.net/a/b/embedded/result,js,html,css/')),
    'a fiddle',
  ],
  [
    '<script async src="//jsfiddle.net/a/b/embed/"></script>',
    embed('JSFiddle', 'https://jsfiddle.net/a/b/', framed('https://jsfiddle.net/a/b/embedded/result,js,html,css/')),
    'a fiddle with a script',
  ],
  [
    '<iframe src="https://codepen.io/a/embed/preview/b?x=1"></iframe>',
    embed('CodePen', 'https://codepen.io/a/pen/b', framed('https://codepen.io/a/embed/b?default-tab=result')),
    'a pen',
  ],
  [
    '<p class="codepen" data-slug-hash="b" data-user="a">See it.</p>\n<script async src="https://static.codepen.io/assets/embed/ei.js"></script>',
    `<p class="codepen" data-slug-hash="b" data-user="a">See it.</p>${embed(
      'CodePen',
      'https://codepen.io/a/pen/b',
      framed('https://codepen.io/a/embed/b?default-tab=result'),
    )}`,
    'a pen with a script',
  ],
  [
    '<script async class="speakerdeck-embed" data-id="abc" src="//speakerdeck.com/assets/embed.js"></script>',
    embed('Speaker Deck', 'https://speakerdeck.com/player/abc', framed('https://speakerdeck.com/player/abc', '16/9')),
    'slides',
  ],
  [
    '<script src="https://asciinema.org/a/14.js" id="x" async></script>',
    embed('asciinema', 'https://asciinema.org/a/14', framed('https://asciinema.org/a/14/iframe')),
    'a terminal recording',
  ],
  [
    '<iframe src="https://e.example/x?y" width="4" height="3"></iframe>',
    embed('e.example', 'https://e.example/x?y', framed('https://e.example/x?y', '4/3')),
    'a page of an unknown service',
  ],
  [
    '<iframe src="http://e.example/x"></iframe>',
    embed('e.example', 'https://e.example/x'),
    'a page over plain HTTP, which browsers do not load into a frame',
  ],
  [
    '<embed src="https://www.youtube.com/v/x">',
    video('YouTube', 'https://www.youtube.com/watch?v=x', 'https://www.youtube-nocookie.com/embed/x?autoplay=1'),
    'an obsolete player',
  ],
  ['<object data="/x.swf"><p>Text.</p></object>', '<p>Text.</p>', 'the fallback content of an object'],
] as const) {
  test(`embeds become links: ${why}`, async () => {
    const { html, defects } = await render(markdown);
    assert.ok(html.includes(wanted), `${html}\n${wanted}`);
    assert.doesNotMatch(html, /<(?:iframe|script|embed|object)/);
    if (!markdown.startsWith('<object')) assert.deepEqual(defects, []);
  });
}

for (const address of ['https://platform.twitter.com/widgets.js', '//www.instagram.com/embed.js'])
  test(`a script that only dresses up a quotation goes without a word: ${address}`, async () => {
    const { html, defects } = await render(
      `<blockquote class="twitter-tweet"><p>Words</p></blockquote> <script async src="${address}"></script>`,
    );
    assert.match(html, /<p>Words<\/p>/);
    assert.doesNotMatch(html, /<script/);
    assert.deepEqual(defects, []);
  });

for (const [markdown, dropped] of [
  ['<script>\nalert(1)\n</script>\n\nNext.', '<script>'],
  ['<script src="https://e.example/x.js"></script>\n\nNext.', '<script>'],
  ['<script src="https://gist.github.com.e.example/x.js"></script>\n\nNext.', '<script>'],
  ['<iframe src="javascript:alert(1)"></iframe>\n\nNext.', '<iframe>'],
  ['<iframe srcdoc="x"></iframe>\n\nNext.', '<iframe>'],
  ['<base href="https://e.example/">\n\nNext.', '<base>'],
  ['<meta http-equiv="refresh" content="0">\n\nNext.', '<meta>'],
  ['<link rel="stylesheet" href="x.css">\n\nNext.', '<link>'],
] as const) {
  test(`removed and reported: ${markdown.split('\n')[0]}`, async () => {
    const { html, defects } = await render(markdown);
    assert.equal(html.trim(), '<p>Next.</p>');
    assert.deepEqual(defects, [{ what: 'dropped', text: dropped, nth: 0 }]);
  });
}

/** Flash films of old posts: what they show, and what is reported of them. */
const flash = [
  [
    '<object width="425" height="350"><param name="movie" value="http://www.youtube.com/v/x&hl=en"></param><embed src="http://www.youtube.com/v/x&hl=en" type="application/x-shockwave-flash"></embed></object>',
    video('YouTube', 'https://www.youtube.com/watch?v=x', 'https://www.youtube-nocookie.com/embed/x?autoplay=1'),
    [],
    'a video',
  ],
  [
    '<object><param name="movie" value="https://e.example/a.swf"><p>Get Flash.</p></object>',
    embed('e.example', 'https://e.example/a.swf'),
    ['object'],
    'a film elsewhere',
  ],
  [
    '<div><object><embed src="/a.swf"></object></div>',
    '<a href="internal:/a.swf">a.swf</a>',
    ['object'],
    'a film here',
  ],
  ['<embed src="/a.swf">', '<a href="internal:/a.swf">a.swf</a>', ['object'], 'a film without an object'],
  [
    '<object data="https://e.example/a"><object data="https://e.example/b"><embed src="https://e.example/c"></object></object>',
    embed('e.example', 'https://e.example/a', framed('https://e.example/a')),
    ['object'],
    'the first of several',
  ],
  [
    '<object><object data="/a.swf"><p>Text. <iframe src="https://e.example/b"></iframe></p></object></object>',
    `<p>Text. ${embed('e.example', 'https://e.example/b', framed('https://e.example/b'))}</p>`,
    ['dropped'],
    'frames in fallback content',
  ],
] as const;

for (const [markdown, wanted, whats, why] of flash)
  test(`plug-ins become links: ${why}`, async (test) => {
    const warn = test.mock.method(console, 'warn');
    const { html, defects } = await render(markdown);
    assert.ok(html.includes(wanted), `${html}\n${wanted}`);
    assert.doesNotMatch(html, /<(?:iframe|embed|object|param)|param&gt;/);
    assert.deepEqual(
      defects.map(({ what }) => what),
      whats,
    );
    await inspectMdx(markdown.replaceAll(/<(param|embed)([^>]*)>(?:<\/\1>)?/g, '<$1$2 />'), context);
    // The library warns on the console, without the name of a file, when two changes meet.
    assert.equal(warn.mock.callCount(), 0);
  });
