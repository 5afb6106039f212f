import { convertHtml, type ConvertedHtml } from './html/convert-html.ts';
import type { ImportEvent } from './import-event.ts';

/**
 * Converts the HTML of a text, and says what happened.
 * @param what path of the file, for messages
 */
export const convertBody = (
  html: string,
  what: string,
  options: Parameters<typeof convertHtml>[1],
): ConvertedHtml & { readonly events: readonly ImportEvent[] } => {
  const converted = convertHtml(html, options);
  const { lost, odd } = converted;
  return {
    ...converted,
    events: [
      ...(converted.body === ''
        ? [{ kind: 'odd', what, why: 'it has no text, so a build asks for one' } as const]
        : []),
      ...(lost.length > 0 ? [{ kind: 'html', what, why: lost.join('; ') } as const] : []),
      ...odd.map((why) => ({ kind: 'odd', what, why: `the page shows it differently: ${why}` }) as const),
    ],
  };
};
