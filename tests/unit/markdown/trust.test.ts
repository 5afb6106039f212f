import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { trusts } from '#content/trust.ts';
import { publicMarkdown } from '#markdown/clean-markdown.ts';
import { activeParts } from '../active-parts.ts';
import { payloads, placements } from './payloads.ts';
import { render } from './rendering.ts';

/** HTML of Markdown as another program makes it, which removes nothing. */
const elsewhere = (markdown: string): string => {
  const { html } = markdownToHtml(markdown, { features: { frontmatter: false, rawHtml: true } });
  return html;
};

for (const trust of trusts)
  for (const [place, put] of Object.entries(placements))
    test(`nothing runs, on the page and in the Markdown export: ${place}, trust: ${trust}`, async () => {
      for (const payload of payloads) {
        const markdown = put(payload);
        const { html } = await render(markdown, { trust });
        assert.deepEqual(activeParts(html), [], `${payload}\n${html}`);
        const exported = publicMarkdown(markdown, trust);
        const read = activeParts(elsewhere(exported)).filter((part) => trust === 'sanitise' || part !== '<iframe>');
        assert.deepEqual(read, [], `${payload}\n${exported}`);
      }
    });

/** What does nothing where it stands, or becomes a link. */
const harmlessAlone = /data-(?:frame|giscus)|<!--|<iframe src="https|<body|<frameset|noembed|svg.*style="(?:on|href)/;

test('every payload that is removed is reported with its line', async () => {
  for (const trust of trusts)
    for (const payload of payloads) {
      const { defects, html } = await render(`One.\n\n${payload}\n`, { trust });
      if (html.includes('&lt;') || harmlessAlone.test(payload)) continue;
      assert.ok(defects.length > 0, `${trust}: ${payload}\n${html}`);
      // Of the others, the line is searched by their text.
      for (const { line = 0 } of defects.filter(({ what }) => /^(?:active|code)/.test(what)))
        assert.ok(line >= 3, `${trust}: ${payload} is in line ${line}`);
    }
});
