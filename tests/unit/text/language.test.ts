import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectLanguage } from '#text/language.ts';

const vietnamese = 'Cài đặt Redis trên Ubuntu và các lệnh cơ bản để quản lý dữ liệu.';
const english = 'How to install Redis on Ubuntu, and the commands that everybody needs.';

for (const [text, wanted, why] of [
  [vietnamese, 'vi', 'Vietnamese'],
  [vietnamese.normalize('NFD'), 'vi', 'Vietnamese in NFD'],
  [vietnamese.toUpperCase(), 'vi', 'capitals'],
  ['Lập trình hướng đối tượng với Java Spring Boot và Hibernate', 'vi', 'half English terms'],
  [english, 'en', 'English'],
  [`${english} ${english} By Duyệt Lê.`, 'en', 'English with a Vietnamese name'],
  ['', undefined, 'nothing'],
  ['Hướng dẫn', undefined, 'too few letters'],
  ['12345 67890 !!! ??? 12345 67890', undefined, 'no letters'],
  ['abcdefghijklmnopqrst', 'en', 'exactly enough letters'],
  ['abcdefghijklmnopqrs', undefined, 'one letter too few'],
  ['đabcdefghijklmnopqrs', 'vi', 'one letter in twenty'],
  ['đabcdefghijklmnopqrst', 'en', 'one letter in twenty-one'],
  [`\`\`\`js\n${english}\n${english}\n\`\`\`\n${vietnamese}`, 'vi', 'code does not count'],
  [`~~~\n${english.repeat(3)}\n~~~\n${vietnamese}`, 'vi', 'code between tildes does not count'],
  [`\`${english}\` ${vietnamese}`, 'vi', 'inline code does not count'],
  [`${vietnamese}\n\n$$\n${String.raw`\frac{a}{b} + `.repeat(90)}c\n$$`, 'vi', 'formulas do not count'],
  [`${english} $$ ${english}`, 'en', 'dollars without a formula'],
  [`${vietnamese} <div class="${english}">`, 'vi', 'tags do not count'],
  [`${vietnamese} https://example.com/${'a'.repeat(500)}`, 'vi', 'URLs do not count'],
  [`[${vietnamese}](/${'a'.repeat(500)})`, 'vi', 'link targets do not count'],
] as const) {
  test(`detects the language: ${why}`, () => assert.equal(detectLanguage(text), wanted));
}
