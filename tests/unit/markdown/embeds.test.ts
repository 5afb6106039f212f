import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './rendering.ts';

const embed = (name: string, href: string, more = '') =>
  `<a class="embed" href="${href.replaceAll('&', '&amp;')}" rel="noopener noreferrer external"${more}><b>${name}</b> ${href
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replaceAll('&', '&amp;')}</a>`;
const framed = (frame: string, ratio?: string) =>
  ` data-frame="${frame}"${ratio === undefined ? '' : ` data-ratio="${ratio}"`}`;

for (const [markdown, wanted, why] of [
  [
    '<iframe src="//www.youtube.com/embed/a-b_1?rel=0"></iframe>',
    embed(
      'YouTube',
      'https://www.youtube.com/watch?v=a-b_1',
      framed('https://www.youtube-nocookie.com/embed/a-b_1?autoplay=1', '16/9'),
    ),
    'a video',
  ],
  [
    '<iframe width="640" height="480" title="A talk" src="https://www.youtube-nocookie.com/embed/x?start=9">\n\nNext.',
    embed(
      'A talk',
      'https://www.youtube.com/watch?v=x&t=9s',
      framed('https://www.youtube-nocookie.com/embed/x?autoplay=1&amp;start=9', '640/480'),
    ),
    'an unclosed frame with a title, a size and a start time',
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
    embed(
      'YouTube',
      'https://www.youtube.com/watch?v=x',
      framed('https://www.youtube-nocookie.com/embed/x?autoplay=1', '16/9'),
    ),
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
    assert.deepEqual(
      defects.map(({ what, text }) => [what, text]),
      [['dropped', dropped]],
    );
  });
}
