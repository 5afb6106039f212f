import { withoutControls } from '#text/plain-text.ts';

/** Text as XML content or attribute value. */
export const xml = (text: string): string =>
  withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
