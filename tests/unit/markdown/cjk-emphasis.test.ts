import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCjkEmphasis } from '#markdown/cjk-emphasis.ts';
import { assertLinear } from '../linear-time.ts';
import { render } from './rendering.ts';

for (const [source, wanted] of [
  [
    '**원초문제(the primal problem)**와 **쌍대문제(dual)**의',
    '<strong>원초문제(the primal problem)</strong>와 <strong>쌍대문제(dual)</strong>의',
  ],
  ['는**"인용"**이라', '는<strong>"인용"</strong>이라'],
  ['**`code`**는 **[글](/b/)**을', '<strong><code>code</code></strong>는 <strong>'],
  ['其中**“重点”**是，**「日本語。」**を', '其中<strong>“重点”</strong>是，<strong>「日本語。」</strong>を'],
  ['(참고)**중요**한', '(참고)<strong>중요</strong>한'],
  ['`**a)**는`', '<code>**a)**는</code>'],
  ['(a)**2와 (b)**2', '(a)**2와 (b)**2'],
  [String.raw`\*\*(가)\*\*나`, '**(가)**나'],
  ['f(**kwargs) và g(**kwargs)', 'f(**kwargs) và g(**kwargs)'],
] as const)
  test(`strong text in languages without spaces: ${source}`, async () => {
    const { html } = await render(source);
    assert.ok(html.includes(wanted), html);
  });

test('formulas keep their asterisks', () => assert.equal(withCjkEmphasis('$a)**가$', true), '$a)**가$'));

test('asterisks are read in linear time', () =>
  assertLinear((length) => withCjkEmphasis('**가(b)**나\n\n'.repeat(length / 12), false), 12_500));
