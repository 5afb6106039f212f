import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeFor } from '#search/client/rerank.ts';

const a = (title: string, content = '', tags = '') => ({ title, content, tags });

/** A query, then texts from the best answer to the worst. */
for (const [typed, ...answers] of [
  ['học máy', a('Học máy là gì'), a('', '', 'Học máy'), a('', 'học máy và học máy'), a('', 'học máy'), a('Máy học')],
  ['hoc may', a('Học máy'), a('', 'học máy'), a('Học vẽ')],
  ['học máy', a('', 'học máy'), a('', 'học mây')],
  ['mã hoá', a('', 'mã hóa'), a('', 'mà hòa')],
  ['hoán đổi biến', a('Swap (hoán đổi) nhanh hai biến'), a('', 'hoán đổi biến'), a('Hoán đổi')],
  ['trí tuệ nh', a('', 'trí tuệ nhân tạo'), a('', 'trí tuệ')],
  ['ban', a('', 'bạn'), a('', 'bang')],
] as const) {
  test(`texts are graded for “${typed}”: ${answers.map(({ title, content, tags }) => title || content || tags).join(', ')}`, () => {
    const grades = answers.map(gradeFor(typed));
    assert.deepEqual(
      grades,
      [...new Set(grades)].sort((x, y) => y - x),
    );
  });
}

const document = { title: '', tags: '', content: '' };

for (const [typed, fields, grade] of [
  ['học máy', { title: 'Học máy là gì' }, 4],
  ['hoc may', { title: 'Học máy là gì' }, 4],
  ['học máy', { title: 'Hóc may là gì' }, 0],
  ['học may', { title: 'Học máy là gì' }, 4],
  ['hóc may', { title: 'Học máy là gì' }, 3 / 8],
  ['may', { title: 'Mayer' }, 0],
  ['học máy', { tags: 'AI, học máy' }, 3],
  ['sql', { content: 'SQL, sql và SQL; sql' }, 3],
  ['c++', { content: 'Viết C++ và C' }, 1],
  ['apt-get', { content: 'apt-get' }, 1],
  ['a.b', { content: 'axb' }, 0],
] as const) {
  test(`the grade of ${JSON.stringify(fields)} for “${typed}” is ${grade}`, () =>
    assert.equal(gradeFor(typed)({ ...document, ...fields }), grade));
}
