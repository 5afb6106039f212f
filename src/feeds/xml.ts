import { withoutControls } from '#text/plain-text.ts';

/** Escapes text for XML content and attribute values, and removes characters that XML forbids. */
export const xml = (text: string): string =>
  withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
