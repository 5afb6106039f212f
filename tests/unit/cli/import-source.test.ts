import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateRawSync, crc32 } from 'node:zlib';
import { filesIn, openExport } from '#cli/import-source.ts';
import { aFolder } from '../temporary-folder.ts';

/** A .zip archive (APPNOTE 4.3), compressed. */
const zip = (files: Readonly<Record<string, string>>): Buffer => {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, data, packed] = [Buffer.from(path), Buffer.from(content), deflateRawSync(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), common, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, name);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length / 4, 4);
  end.writeUInt16LE(directory.length / 4, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end]);
};

const textOf = async (path: string): Promise<string> => {
  let text = '';
  for await (const chunk of (await openExport(path)).read()) text += chunk;
  return text;
};

test('an export is a file, a folder or an archive, and its characters come whole', async () => {
  const long = 'Tiếng Việt '.repeat(20_000);
  const folder = aFolder({
    'blog.xml': long,
    'Takeout/Blogger/Blogs/Sổ/feed.atom': long,
    'takeout.zip': zip({ 'Takeout/Blogger/Albums/a.txt': 'x', 'Takeout/Blogger/Blogs/Sổ/feed.atom': long }),
  });
  for (const name of ['blog.xml', 'Takeout', 'takeout.zip']) assert.equal(await textOf(join(folder, name)), long, name);
});

test('what holds no export, or several, says so', async () => {
  const folder = aFolder({
    'two/a/feed.atom': '',
    'two/b/feed.atom': '',
    'none/a.txt': '',
    'two.zip': zip({ 'a/feed.atom': '', 'b/feed.atom': '' }),
    'bad.zip': 'PK',
  });
  for (const [name, message] of [
    ['nowhere.xml', /^There is no .*nowhere\.xml\.$/],
    ['two', /There are several blogs in .*two\. .*\n.*a\/feed\.atom\n.*b\/feed\.atom$/],
    ['two.zip', /several blogs[^]*\na\/feed\.atom\nb\/feed\.atom$/],
    ['none', /There is no feed\.atom in/],
    ['bad.zip', /bad\.zip is not a whole \.zip archive/],
  ] as const)
    await assert.rejects(openExport(join(folder, name)), ({ message: found }: Error) => message.test(found), name);
});

test('files of a folder are listed by their paths below it', async () => {
  const folder = aFolder({ 'b/c.md': '', 'a.md': '', '.git/x': '', 'node_modules/y.md': '' });
  assert.deepEqual(await filesIn(folder), ['a.md', 'b/c.md']);
  await assert.rejects(filesIn(join(folder, 'nowhere')), /There is no folder/);
});
