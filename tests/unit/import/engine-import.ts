import assert from 'node:assert/strict';
import type { EngineFolder } from '#import/engines/blog-files.ts';
import type { ImportEvent } from '#import/import-event.ts';
import { imported } from './imported.ts';

/** What the import of a folder of another engine gives, with its settings and its redirects, a line each. */
export const importFrom = async (
  plan: (folder: EngineFolder) => Iterable<ImportEvent>,
  files: Readonly<Record<string, string>>,
) => {
  const events = async function* () {
    yield* plan({ paths: Object.keys(files), read: (path) => files[path], now: new Date('2026-01-01') });
  };
  const { files: written, ...rest } = await imported(events());
  return {
    ...rest,
    written,
    settings: written.get('site.config.ts') ?? '',
    redirects: (written.get('ledger/redirects.txt') ?? '').trimEnd().split('\n'),
  };
};

/** Asserts that a text has all of some parts. */
export const has = (text: string, parts: readonly string[]): void => {
  for (const part of parts) assert.ok(text.includes(part), `${part} in\n${text}`);
};

/** A text with nothing but a title. */
export const text = '---\ntitle: A\n---\n';

/** A text with some fields. */
export const post = (fields: string): string => `---\n${fields}\n---\n\nx\n`;
