import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../build/serve.ts';
import { media } from '../build/site.ts';
import { launch } from './browser.ts';

test('films and sounds of a blog below a sub-path play, and fit into a phone', async (context) => {
  const { folder } = await media();
  const root = mkdtempSync(join(tmpdir(), 'muc-'));
  symlinkSync(folder, join(root, 'sub'));
  const { origin, close } = await serve(root);
  const browser = await launch();
  context.after(async () => {
    await browser.close();
    await close();
    rmSync(root, { recursive: true });
  });
  for (const width of [390, 1280]) {
    const page = await browser.newPage({ baseURL: origin, viewport: { width, height: 844 } });
    const faults: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
    page.on('response', (response) => void (response.status() >= 400 && faults.push(response.url())));
    await page.goto('/sub/2019/03/film.html');
    const film = page.locator('video').first();
    await film.evaluate((video: HTMLVideoElement) => video.play());
    const box = (await film.boundingBox()) ?? assert.fail('the film is not shown');
    assert.ok(box.x >= 0 && box.x + box.width <= width, `${box.x} ${box.width}`);
    assert.ok(Math.abs(box.width / box.height - 16 / 9) < 0.01, `${box.width} × ${box.height}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page
      .locator('video')
      .nth(1)
      .evaluate((video: HTMLVideoElement) => video.play());
    const old = (await page.locator('video').nth(1).boundingBox()) ?? assert.fail('the small film is not shown');
    assert.deepEqual([old.width, old.height], [160, 90]);
    await page.goto('/sub/hear/');
    const seconds = await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      if (audio.readyState < 1) await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve));
      return audio.duration;
    });
    assert.equal(seconds, 0.25);
    assert.deepEqual(faults, []);
    await page.close();
  }
});
