import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleSize } from '#views/title-size.ts';

test('the longer a title is in print, the smaller it is', () => {
  for (const [title, size] of [
    ['Ngày đầu tiên', 'display'],
    ['SQLite ngoài đời thực: sao lưu khi đang chạy', 'large'],
    ['用數據庫記錄每一天', 'display'],
    ['用數據庫記錄每一天的生活並且保持簡單而長久的寫作習慣', 'large'],
    [
      '데이터베이스의 이전과 색인을 만드는 데 걸리는 시간을 줄이기 위해 우리가 시도해 본 여러 가지 방법에 대하여',
      'medium',
    ],
  ] as const)
    assert.equal(titleSize(title), size, title);
});
