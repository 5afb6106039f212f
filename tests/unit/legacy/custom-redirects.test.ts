import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { parseCustomRedirects } from '#legacy/custom-redirects.ts';

for (const [text, wanted, why] of [
  ['', [], 'an empty file'],
  ['/a /b', ['/a → /b (1)'], 'one rule'],
  ['/a gone', ['/a → gone (1)'], 'removed content'],
  ['/a https://other.example/b?c#d', ['/a → https://other.example/b?c#d (1)'], 'another host'],
  ['# a comment\n\n  /a   /b  # why\r\n/c\t/d', ['/a → /b (3)', '/c → /d (4)'], 'comments, spaces, tabs, CRLF'],
  ['\ufeff/a /b', ['/a → /b (1)'], 'a byte order mark'],
  ['/t%C3%AAn.html /a%20b/', ['/tên.html → /a b/ (1)'], 'percent-encoded'],
  ['/tên.html /tag/học-may/', ['/tên.html → /tag/học-may/ (1)'], 'unencoded letters'],
  ['/100% gone', ['/100% → gone (1)'], 'a % that does not begin an escape'],
  ['/a#b gone', ['/a#b → gone (1)'], 'a # inside a word does not begin a comment'],
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
  ['a /b', 'no leading slash'],
  ['/a b', 'no leading slash in the target'],
  ['/a /b /c', 'three addresses'],
  ['/a /b 301', 'a status, as in _redirects'],
  ['/a GONE', 'upper case'],
  ['/a ftp://other.example/', 'not an HTTP URL'],
  ['https://me.example/a /b', 'an absolute URL as source'],
  ['/a?id=1 /b', 'a query in the source, which static files cannot distinguish'],
  ['/a/../b /c', 'a .., which browsers resolve before the request'],
] as const) {
  test(`an invalid line in redirects.txt: ${why}`, () => {
    const { rules, diagnostics } = parseCustomRedirects(`# comment\n${written}\n/good /rule`);
    assert.equal(
      formatDiagnostics(diagnostics),
      `error ledger/redirects.txt:2:1: “${written}” is not a valid rule.\n    Write /old/address.html /new/address.html, or /old/address.html gone.`,
    );
    assert.deepEqual(
      rules.map(({ from, line }) => [from, line]),
      [['/good', 3]],
      'the other rules are parsed',
    );
  });
}
