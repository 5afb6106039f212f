import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagesWithoutAlt } from '#load/images-without-alt.ts';
import { aText, readBlog } from './samples.ts';

const remote = 'https://e.example';
const post = aText(
  `Text.\n\n![](${remote}/a.png)\n\n![words](${remote}/b.png)\n\n<img src="${remote}/a.png">\n\n<img alt="" role="none" src="${remote}/c.png">`,
);
const list = 'ledger/images-without-alt.json';

test('images without alternative text are told with their lines', async () => {
  const { entries, diagnostics, counts } = await readBlog({ 'posts/a.md': post });
  assert.deepEqual(
    entries.flatMap((entry) => imagesWithoutAlt(entry)),
    [8, 12].map((line) => ({ file: 'posts/a.md', line, address: `${remote}/a.png`, isDraft: false })),
  );
  assert.equal(counts.imagesWithoutAlt, 2);
  assert.deepEqual(diagnostics, [], 'a blog without a list accepts all');
});

test('with a list, a build refuses each image that is not in it', async () => {
  const errorsWith = async (accepted: unknown, text = post) => {
    const { diagnostics } = await readBlog({ 'posts/a.md': text, [list]: JSON.stringify(accepted) });
    return diagnostics.map(({ level, file, line, message }) => `${level} ${file}:${line} ${message}`);
  };
  const error = (line: number) => `error posts/a.md:${line} An image without alternative text: ${remote}/a.png`;
  assert.deepEqual(await errorsWith({ 'posts/a.md': [`${remote}/a.png`, `${remote}/a.png`] }), []);
  assert.deepEqual(await errorsWith({ 'posts/a.md': [`${remote}/a.png`] }), [error(12)]);
  assert.deepEqual(await errorsWith({}), [error(8), error(12)]);
  const accepted = { 'posts/a.md': [`${remote}/a.png`, `${remote}/a.png`, `${remote}/z.png`] };
  assert.deepEqual(await errorsWith(accepted, post.replace('Text.', 'Other.\n\nLines.')), [], 'lines may move');
});
