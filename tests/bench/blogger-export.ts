import { createRandom } from './random.ts';
import { sentence, type Language } from './vocabulary.ts';

const kind = (name: string): string =>
  `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`;

const escape = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const date = (number: number): string =>
  new Date(Date.UTC(2008, 0, 1) + number * 86_400_000).toISOString().replace('Z', '+07:00');

/**
 * A classic export of Blogger in pieces: each third entry is a comment. The same seed gives the same bytes.
 * @param entries how many
 */
export function* bloggerExport(entries: number): Generator<string> {
  const random = createRandom(7);
  yield `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-1.archive</id><updated>2026-01-01T00:00:00.000+07:00</updated><title type='text'>Blog</title><link rel='alternate' type='text/html' href='https://blog.example/'/>`;
  let post = 0;
  for (let number = 0; number < entries; number += 1) {
    const language: Language = random.chance(0.6) ? 'vi' : 'en';
    const prose = (): string => Array.from({ length: 6 }, () => sentence(language, random)).join(' ');
    const head = (html: string): string =>
      `<id>tag:blogger.com,1999:blog-1.post-${number}</id><published>${date(number)}</published><updated>${date(number)}</updated><title type='text'>${escape(sentence(language, random))}</title><content type='html'>${escape(html)}</content><author><name>An</name></author>`;
    if (number % 3 === 2) {
      yield `<entry>${head(prose())}${kind('comment')}<thr:in-reply-to ref='tag:blogger.com,1999:blog-1.post-${post}'/></entry>`;
      continue;
    }
    post = number;
    const paragraph = (): string =>
      random.pick([
        `${prose()}<br /><br />`,
        `<p>${prose()} <b>${sentence(language, random)} </b></p>`,
        `<div class="separator"><a href="https://1.bp.blogspot.com/-a/b/c/d/s1600/${number}.png"><img border="0" src="https://1.bp.blogspot.com/-a/b/c/d/s320/${number}.png" width="320" /></a></div>`,
        `<pre class="brush: js">let a = 1;<br />  if (a &lt; 2) run();</pre>`,
        `<ul><li>${prose()}</li><li>${prose()}</li></ul>`,
      ]);
    yield `<entry>${head(Array.from({ length: 8 }, paragraph).join('\n'))}${kind('post')}<category scheme='http://www.blogger.com/atom/ns#' term='Data'/><link rel='alternate' type='text/html' href='https://blog.example/2008/01/post-${number}.html'/></entry>`;
  }
  yield '</feed>';
}
