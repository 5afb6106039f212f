import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeTelex } from '#search/client/telex.ts';

for (const [typed, meant] of [
  ['hojc mays', 'học máy'],
  ['tris tueej nhaan taoj', 'trí tuệ nhân tạo'],
  ['duwx lieeuj', 'dữ liệu'],
  ['caif ddawtj', 'cài đặt'],
  ['caif ddatwj', 'cài đặt'],
  ['ddawng kys', 'đăng ký'],
  ['nguoiwf', 'người'],
  ['nguwowif', 'người'],
  ['tieengs vieetj', 'tiếng việt'],
  ['laapj trinhf', 'lập trình'],
  ['duowng', 'dương'],
  ['dduwowngf', 'đường'],
  ['quyeenf', 'quyền'],
  ['quar', 'quả'],
  ['giaf', 'già'],
  ['huowngs daanx', 'hướng dẫn'],
  ['thuys', 'thúy'],
  ['uwu tieen', 'ưu tiên'],
  ['Hojc', 'học'],
  ['spark', 'spảk'],
  ['linux 6', 'lĩnu 6'],
  ['học', 'học'],
  ['', ''],
] as const) {
  test(`Telex “${typed}” is decoded to “${meant}”`, () => assert.equal(decodeTelex(typed), meant));
}
