import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { parseCustomRedirects } from '#legacy/custom-redirects.ts';

for (const [text, wanted, why] of [
  ['', [], 'an empty file'],
  ['/a /b', ['/a → /b (1)'], 'one rule'],
  ['/a gone', ['/a → gone (1)'], 'what is gone'],
  ['/a https://other.example/b?c#d', ['/a → https://other.example/b?c#d (1)'], 'elsewhere'],
  ['# a remark\n\n  /a   /b  # why\r\n/c\t/d', ['/a → /b (3)', '/c → /d (4)'], 'remarks, blanks, tabs, CRLF'],
  ['\ufeff/a /b', ['/a → /b (1)'], 'a byte order mark'],
  ['/t%C3%AAn.html /a%20b/', ['/tên.html → /a b/ (1)'], 'encoded'],
  ['/tên.html /tag/học-may/', ['/tên.html → /tag/học-may/ (1)'], 'letters as they are'],
  ['/100% gone', ['/100% → gone (1)'], 'a % that encodes nothing'],
  ['/a#b gone', ['/a#b → gone (1)'], 'a # within a word begins no remark'],
] as const) {
  test(`redirects.txt: ${why}`, () => {
    const { rules, diagnostics } = parseCustomRedirects(text);
    assert.deepEqual(
      rules.map(({ from, to, line }) => `${from} → ${to ?? 'gone'} (${line})`),
      wanted,
    );
    assert.deepEqual(diagnostics, []);
  });
}

for (const [written, why] of [
  ['/a', 'no target'],
  ['a /b', 'no slash at the head'],
  ['/a b', 'no slash at the head of the target'],
  ['/a /b /c', 'three addresses'],
  ['/a /b 301', 'a status, as in _redirects'],
  ['/a GONE', 'capitals'],
  ['/a ftp://other.example/', 'no web address'],
  ['https://me.example/a /b', 'a whole address on the left'],
  ['/a?id=1 /b', 'a query on the left, which no file can tell apart'],
  ['/a/../b /c', 'a step up, which browsers take before they ask'],
] as const) {
  test(`redirects.txt, a line that is no rule: ${why}`, () => {
    const { rules, diagnostics } = parseCustomRedirects(`# remark\n${written}\n/good /rule`);
    assert.equal(
      formatDiagnostics(diagnostics),
      `error ledger/redirects.txt:2:1: “${written}” is no rule.\n    Write /old/address.html /new/address.html, or /old/address.html gone.`,
    );
    assert.deepEqual(
      rules.map(({ from, line }) => [from, line]),
      [['/good', 3]],
      'the others are read',
    );
  });
}
