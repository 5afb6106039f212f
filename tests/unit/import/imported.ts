import { parse } from 'yaml';
import type { ImportEvent } from '#import/import-event.ts';

/** What an import gave, gathered. */
export const imported = async (events: AsyncIterable<ImportEvent>) => {
  const all: ImportEvent[] = [];
  for await (const event of events) all.push(event);
  const files = new Map(all.flatMap((event) => (event.kind === 'file' ? [[event.path, event.content] as const] : [])));
  return {
    files,
    copies: all.flatMap((event) => (event.kind === 'copy' ? [`${event.from} → ${event.path}`] : [])),
    fields: (path: string): unknown =>
      parse(/^---\n([\s\S]*?)\n---\n/.exec(files.get(path) ?? '')?.[1] ?? '', { version: '1.1' }),
    body: (path: string): string => (files.get(path) ?? '').replace(/^---\n[\s\S]*?\n---\n+/, ''),
    json: (path: string): unknown => JSON.parse(files.get(path) ?? 'null'),
    leftOut: all.flatMap((event) => (event.kind === 'left-out' ? [`${event.why}: ${event.what}`] : [])),
    odd: all.flatMap((event) => (event.kind === 'odd' ? [`${event.what}: ${event.why}`] : [])),
    html: all.flatMap((event) => (event.kind === 'html' ? [event.what] : [])),
  };
};
