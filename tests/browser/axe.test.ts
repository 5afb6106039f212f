import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { open, paths } from './browser.ts';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Time until colour transitions have ended, in milliseconds. */
const transitionTime = 600;

/** A page with content from a script. */
const searchPage = '/search/?q=sqlite';

const faultsAt = async (path: string): Promise<string[]> => {
  const faults: string[] = [];
  const { page } = await open(path);
  if (path === searchPage) await page.locator('muc-search li').first().waitFor();
  await page.evaluate(source);
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(transitionTime);
      const violations = await page.evaluate(
        // The global variable of axe-core.
        async () =>
          (await (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run())
            .violations,
      );
      for (const { id, help, nodes } of violations)
        faults.push(
          `${path} ${width} px ${colorScheme}: ${id} (${help})\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
        );
    }
  await page.context().close();
  return faults;
};

test('axe finds no violations on any type of page, light and dark, narrow and wide', async () => {
  const { types, posts } = await paths();
  const queue = [...types, ...posts, searchPage];
  const faults: string[] = [];
  // Three pages at a time, since a page mostly waits.
  const worker = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) faults.push(...(await faultsAt(path)));
  };
  await Promise.all([worker(), worker(), worker()]);
  assert.deepEqual(faults, []);
});
