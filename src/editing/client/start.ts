// The script of the page at /admin/: it teaches the CMS to read and write texts, and starts it.
import CMS from '@sveltia/cms';
import type { EditorSettings } from '../admin-page.ts';
import { formatOf } from '../cms-config.ts';
import { openText, saveText, type Form } from '../save-text.ts';

const { config, timeZone, extensions } = JSON.parse(
  document.getElementById('settings')?.textContent ?? '',
) as EditorSettings;

for (const extension of extensions)
  CMS.registerCustomFormat(formatOf(extension), extension, {
    fromFile: (text: string) => openText(text, timeZone),
    toFile: (form: Form) => saveText(form, timeZone),
  });

document.getElementById('loading')?.remove();
await CMS.init({ config });
