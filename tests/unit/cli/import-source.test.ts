import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateRawSync, crc32 } from 'node:zlib';
import { filesIn, openExport } from '#cli/import-source.ts';
import { takeoutExport } from '../import/blogger-exports.ts';
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

const textOf = async (path: string, blog?: string): Promise<string> => {
  let text = '';
  for await (const chunk of (await openExport(path, blog)).read()) text += chunk;
  return text.normalize('NFC');
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

test('what holds no export says so', async () => {
  const folder = aFolder({ 'none/a.txt': '', 'bad.zip': 'PK', 'none.zip': zip({ 'a.txt': '' }) });
  for (const [name, message] of [
    ['nowhere.xml', /^There is no .*nowhere\.xml\.$/],
    ['none', /There is no feed\.atom in/],
    ['none.zip', /There is no feed\.atom in/],
    ['bad.zip', /bad\.zip is not a whole \.zip archive/],
  ] as const)
    await assert.rejects(openExport(join(folder, name)), ({ message: found }: Error) => message.test(found), name);
});

/** A Takeout as Google makes it for an account in Vietnamese. */
const takeout = (...blogs: readonly string[]): Readonly<Record<string, string>> => {
  const texts = (of: string) => takeoutExport.replace('<title>Sổ tay</title>', `<title>${of}</title>`);
  const comment = /<entry>(?:(?!<\/entry>).)*>COMMENT<.*?<\/entry>/.exec(takeoutExport)?.[0] ?? '';
  return {
    'Takeout/trình_duyệt_lưu_trữ.html': '<p>Google Takeout</p>',
    'Takeout/Blogger/Hồ sơ/profile.csv': 'a,b',
    'Takeout/Blogger/Album/Sổ tay/ảnh.jpg': 'x',
    'Takeout/Blogger/Bình luận/Blog của người khác/feed.atom': `${takeoutExport.split('<entry>')[0]}${comment}</feed>`,
    ...Object.fromEntries(blogs.map((name) => [`Takeout/Blogger/Blog/${name}/feed.atom`, texts(name)])),
    ...Object.fromEntries(blogs.map((name) => [`Takeout/Blogger/Blog/${name}/settings.csv`, 'a,b'])),
  };
};

for (const [sort, at] of [
  ['a folder', (files: Readonly<Record<string, string>>) => aFolder(files)],
  ['a .zip', (files: Readonly<Record<string, string>>) => join(aFolder({ 'takeout.zip': zip(files) }), 'takeout.zip')],
] as const) {
  test(`the one blog of a Takeout is found beside comments on other blogs: ${sort}`, async () =>
    assert.match(await textOf(at(takeout('Sổ tay'))), /<title>Sổ tay<\/title>[^]*>POST</));

  test(`of several blogs in a Takeout the owner names one: ${sort}`, async () => {
    const path = at(takeout('Sổ tay', 'Nhật ký'.normalize('NFD')));
    await assert.rejects(openExport(path), ({ message }: Error) =>
      /^There are several blogs in [^\n]*\n {2}--blog '(?:Sổ tay|Nhật ký)'\n {2}--blog '(?:Sổ tay|Nhật ký)'$/.test(
        message,
      ),
    );
    assert.match(await textOf(path, 'Nhật ký'), /<title>Nhật ký<\/title>/u);
    await assert.rejects(openExport(path, 'Khác'), /There is no blog “Khác” with posts in [^]*--blog 'Sổ tay'/);
  });
}

test('files of a folder are listed by their paths below it', async () => {
  const folder = aFolder({ 'b/c.md': '', 'a.md': '', '.git/x': '', 'node_modules/y.md': '' });
  assert.deepEqual(await filesIn(folder), ['a.md', 'b/c.md']);
  await assert.rejects(filesIn(join(folder, 'nowhere')), /There is no folder/);
});
