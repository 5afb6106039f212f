import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open } from './browser.ts';

const post = '/2026/11/what-a-random-key-costs/';

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The positions of the text, the references and the notes on the page. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element): Box => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right };
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)].map(box);
    return { text: all('.prose > p')[0], references: all('[data-footnote-ref]'), notes: all('.footnotes > ol > li') };
  });

const wide = { viewport: { width: 1600, height: 900 } };

test('on wide screens each note is beside its reference', async () => {
  for (const width of [1408, 1600, 2400]) {
    const { page, faults } = await open(post, { viewport: { width, height: 900 } });
    const { text, references, notes } = await layout(page);
    assert.ok(text && notes.length === 3);
    for (const [index, { top, left, right }] of notes.entries()) {
      assert.ok(Math.abs(top - (references[index]?.top ?? 0)) < 10, `note ${index + 1} at ${width} px: ${top}`);
      assert.ok(left > text.right && right <= width, `note ${index + 1} from ${left} to ${right} of ${width} px`);
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  }
});

test('notes of one line are below each other', async () => {
  const { page } = await open(post, wide);
  await page.evaluate(() =>
    document.querySelector('.prose > p')?.append(...document.querySelectorAll('sup:has(> [data-footnote-ref])')),
  );
  const { notes } = await layout(page);
  for (const [index, note] of notes.entries())
    assert.ok(index === 0 || note.top >= (notes[index - 1]?.bottom ?? Infinity), `note ${index + 1}`);
  await page.context().close();
});

test('on narrow screens and in print notes are at the end of the text', async () => {
  const { page } = await open(post);
  const narrow = await layout(page);
  await page.setViewportSize(wide.viewport);
  await page.emulateMedia({ media: 'print' });
  for (const { text, references, notes } of [narrow, await layout(page)]) {
    assert.ok(text && notes.length === 3);
    for (const { top, left, right } of notes) {
      assert.ok(top > (references.at(-1)?.bottom ?? Infinity));
      assert.ok(left >= text.left && right <= text.right + 1);
    }
  }
  await page.context().close();
});

test('a reference links to its note, and the note back', async () => {
  const { page } = await open(post, wide);
  const reference = page.locator('[data-footnote-ref]').nth(1);
  const note = page.locator('.footnotes li').nth(1);
  const colour = () => note.evaluate((element) => getComputedStyle(element, '::marker').color);
  const before = await colour();
  await reference.click();
  assert.notEqual(await colour(), before, 'the note is highlighted');
  assert.ok(await note.evaluate((element) => element.getBoundingClientRect().top >= 0));
  await note.locator('[data-footnote-backref]').click();
  assert.equal(await colour(), before);
  assert.ok(await reference.evaluate((element) => element.matches(':target')));
  await page.context().close();
});
