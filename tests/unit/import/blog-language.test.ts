import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogLanguage, languageEvents, languageOfText } from '#import/blog-language.ts';

for (const [text, lang] of [
  ['学习笔记：如何在服务器上部署博客并且保持它长期可用', 'zh'],
  ['今日はサーバーの話をします。ブログを書きました。', 'ja'],
  ['오늘은 블로그를 옮기는 방법에 대해 씁니다. git push 명령도 함께', 'ko'],
  ['Hôm nay tôi viết về việc chuyển blog sang một nơi khác', 'vi'],
  ['Today I write about moving a blog, and quote 你好 once', 'en'],
  ['Сегодня я пишу о переносе блога', 'ru'],
  ['Chào', undefined],
] as const)
  test(`the letters of “${text.slice(0, 12)}…” tell ${lang ?? 'nothing'}`, () =>
    assert.equal(languageOfText(text), lang));

test('the language of a blog: its settings, unless posts have a script of their own', () => {
  assert.equal(blogLanguage('zh_CN', 'zh'), 'zh-CN');
  assert.equal(blogLanguage('fr-FR', 'en'), 'fr-FR', 'the letters do not tell French from English');
  assert.equal(blogLanguage('en', 'ja'), 'ja', 'the settings of a theme');
  assert.equal(blogLanguage('vi-VN', 'en'), 'vi');
  assert.equal(blogLanguage('default', 'en'), 'en');
  assert.equal(blogLanguage(undefined, undefined), undefined);
});

test('strings.ts names each language that has no words', () => {
  const [file, odd] = [...languageEvents(['zh-CN', 'en', undefined, 'ja', 'zh-CN'])];
  assert.ok(file?.kind === 'file' && odd?.kind === 'odd');
  assert.equal(file.path, 'strings.ts');
  assert.match(file.content, /'ja': \{[^]*'zh-CN': \{/);
  assert.match(odd.why, /no words in ja, zh-CN yet/);
  assert.deepEqual([...languageEvents(['vi', 'en'])], []);
});
