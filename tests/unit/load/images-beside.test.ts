import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSource } from '#content/source.ts';
import { imageInPublic } from '#load/image-in-public.ts';
import { imagesBeside } from '#load/images-beside.ts';
import { aFile, bytesOf } from '../samples.ts';
import { aFolder } from '../temporary-folder.ts';
import { anImage, damaged } from './image-files.ts';
import { aText } from './samples.ts';

/** What is told of the images of a post beside these files, and which of them pages show. */
const beside = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  text: string,
  images: readonly string[] = [],
) => {
  const folder = aFolder(files);
  const source =
    readSource(bytesOf(text), aFile, 'Asia/Ho_Chi_Minh').source ?? assert.fail('the source cannot be read');
  const { paths, inPublic, diagnostics } = await imagesBeside(
    source,
    images,
    join(folder, 'post.md'),
    (image) => imageInPublic(image, '/article/2019/x.html', join(folder, 'public')),
    () => source.body,
  );
  const shown = paths.map((path) => path.slice(folder.length + 1));
  const found = inPublic.map(({ path, inPublic: address }) => [path, address]);
  return found.length === 0 ? { shown, diagnostics } : { shown, diagnostics, inPublic: found };
};

test('an image that is not beside the post is told once with its line, and one that is there is not', async () => {
  const { shown, diagnostics } = await beside(
    { 'a.png': anImage.png },
    aText('See pictures/b.png.\n\n![A](a.png)\n\n![B](pictures/b.png) ![B](pictures/b.png)'),
    ['a.png', 'pictures/b.png', 'pictures/b.png'], // as rendering collects them
  );
  assert.deepEqual(
    diagnostics.map(({ level, file, line }) => [level, file, line]),
    [['warning', aFile.file, 10]],
  );
  assert.match(diagnostics[0]?.message ?? '', /pictures\/b\.png/);
  assert.deepEqual(shown, ['a.png']);
});

test('an image with other capitals is told with the name that the file has', async () => {
  const { diagnostics } = await beside({ 'Cat.PNG': anImage.png }, aText('![A](cat.png)'), ['cat.png']);
  assert.match(diagnostics[0]?.message ?? '', /cat\.png.*Cat\.PNG/);
});

test('an image whose name on disk has its marks apart is told as that, not as missing', async () => {
  const { diagnostics } = await beside({ ['tên.png'.normalize('NFD')]: anImage.png }, aText('![A](tên.png)'), [
    'tên.png',
  ]);
  assert.match(diagnostics[0]?.remedy ?? '', /NFD/);
});

test('a cover beside the post that is not there is told at its field; one at an address is not looked for', async () => {
  const [told] = (await beside({}, aText('Text.', 'cover: ./cover.png'))).diagnostics;
  assert.deepEqual([told?.field, told?.line], ['cover', 4]);
  assert.deepEqual((await beside({}, aText('Text.', 'cover: https://a.example/cover.png'))).diagnostics, []);
  assert.deepEqual((await beside({ 'cover.png': anImage.png }, aText('Text.', 'cover: ./cover.png'))).diagnostics, []);
});

for (const [name, bytes] of Object.entries(anImage))
  test(`a whole image is shown: ${name}`, async () => {
    const file = `a.${name}`;
    assert.deepEqual(await beside({ [file]: bytes }, aText(`![A](${file})`), [file]), {
      shown: [file],
      diagnostics: [],
    });
  });

for (const [file, { bytes, what, shown = false }] of Object.entries(damaged))
  test(`told with line and cure, in the text and as a cover: ${file} ${what}`, async () => {
    const inText = await beside({ [file]: bytes }, aText(`One.\n\n![A](${file})`), [file]);
    const asCover = await beside({ [file]: bytes }, aText('Text.', `cover: ${file}`));
    for (const [{ shown: paths, diagnostics }, line] of [
      [inText, 8],
      [asCover, 4],
    ] as const) {
      assert.deepEqual(
        diagnostics.map((one) => [one.level, one.file, one.line]),
        [['warning', aFile.file, line]],
      );
      assert.match(diagnostics[0]?.message ?? '', what);
      assert.notEqual(diagnostics[0]?.remedy, '');
      assert.deepEqual(paths, shown ? [file] : []);
    }
  });

for (const path of ['.', './', '..', 'a.png'])
  test(`a folder is no image: ${path}`, async () => {
    const { shown, diagnostics } = await beside({ 'a.png/b.png': anImage.png }, aText(`![A](${path})`), [path]);
    assert.match(diagnostics[0]?.message ?? '', /is a folder/);
    assert.deepEqual(shown, []);
  });

for (const [image, address, why] of [
  ['../../images/a b.png', '/images/a b.png', 'by the address of the post'],
  ['../images/c.png', '/images/c.png', 'by the folder of texts'],
  ['images/c.png', '/images/c.png', 'from the root'],
  ['../../static/images/c.png', '/images/c.png', 'with the folder that Hugo has'],
  ['./b.png', '/article/2019/b.png', 'beside the address of the post'],
] as const)
  test(`an image that lies in public is shown from there: ${why}`, async () => {
    const files = {
      'public/images/a b.png': anImage.png,
      'public/images/c.png': anImage.png,
      'public/article/2019/b.png': anImage.png,
    };
    const { inPublic, diagnostics } = await beside(files, aText(`![A](<${image}>)`), [image]);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      inPublic?.map(([, found]) => found),
      [address],
    );
  });

test('a cover that lies in public is found there', async () => {
  const { inPublic, diagnostics } = await beside({ 'public/img/c.png': anImage.png }, aText('x', 'cover: img/c.png'));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(inPublic, [['img/c.png', '/img/c.png']]);
});

test('an image in the folder with the name of the post is found, as at Hexo', async () => {
  const { shown, diagnostics } = await beside({ 'post/a.png': anImage.png }, aText('![A](a.png)'), ['a.png']);
  assert.deepEqual([shown, diagnostics], [['post/a.png'], []]);
});
