import { mkdtempSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../build/serve.ts';
import { launch } from './browser.ts';
const browser = await launch();
for (const drop of process.argv.slice(2)) {
const root = mkdtempSync('/tmp/files-b/r-');
cpSync('/work/h/files/dist.test-editing/admin', join(root, 'admin'), { recursive: true });
const file = join(root, 'admin/index.html');
const html = readFileSync(file, 'utf8').replace(/(id="settings">)(.*?)(<\/script>)/s, (_, a, json, c) => {
  const s = JSON.parse(json);
  for (const col of s.config.collections) { if (drop.includes('date')) delete col.sortable_fields;
    for (const f of col.fields) if (f.widget==='datetime') { if (drop.includes('V1')) delete f.format; if (drop.includes('V2')) delete f.input_timezone; if (drop.includes('V3')) delete f.default; if(drop.includes('V4')) f.output_utc = true; }
    if (drop === 'rich') col.fields.at(-1).modes = undefined;
    else if (drop === 'only-title') col.fields = col.fields.filter((f: any) => ['title'].includes(f.name));
    else if (drop === 'text') col.fields.at(-1).widget = 'text', delete col.fields.at(-1).modes;
    else if (drop === 'nopreview') col.editor = { preview: false };
    else for (const d of drop.split(',')) col.fields = col.fields.filter((f: any) => f.name !== d);
  }
  return a + JSON.stringify(s) + c; });
writeFileSync(file, html); writeFileSync(join(root,'404.html'),'x');
const { origin, close } = await serve(root);
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
page.on('pageerror', (e) => console.log('ERR', e.message, e.stack?.slice(0,300)));
page.on('console', (m) => m.type() !== 'debug' && console.log('CONSOLE', m.type(), m.text().slice(0, 200)));
const url = origin.replace('127.0.0.1','localhost') + '/admin/';
await page.addInitScript(() => { (window as any).showDirectoryPicker = () => navigator.storage.getDirectory(); });
await page.goto(url);
const files = Object.fromEntries(['posts/2019/2019-05-12-ink.md','posts/2019/2019-07-01-untouched.md'].map((f) => [f, readFileSync('/work/h/files/tests/fixtures/editing/' + f, 'utf8')]));
await page.evaluate(async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/'); const name = parts.pop()!;
    let dir = root; for (const p of parts) dir = await dir.getDirectoryHandle(p, { create: true });
    const w = await (await dir.getFileHandle(name, { create: true })).createWritable(); await w.write(text); await w.close();
  }
}, files);
await page.getByRole('button', { name: /local/i }).click();
await page.waitForTimeout(1500);
let ok = true;
await page.getByText('một ngày').first().click({ timeout: 5000 }).catch(() => { ok = false; });
await page.waitForTimeout(1500);
const text = await Promise.race([page.evaluate(() => document.body.innerText.length), new Promise((r) => setTimeout(() => r('HANG'), 5000))]);
console.log(drop, ok, text);
if (text !== 'HANG') await page.screenshot({ path: `/tmp/files-b/b-${drop.slice(0,20)}.png`, timeout: 10000 }).catch((e) => console.log('shot', String(e).slice(0, 80)));
void close();
}
process.exit(0);
