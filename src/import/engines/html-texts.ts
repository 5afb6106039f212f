import { readDocument } from '#content/document.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { convertBody } from '../converted-body.ts';
import type { ImportEvent } from '../import-event.ts';
import type { EngineFolder, Place } from './blog-files.ts';

const html = /\.html?$/i;

/** Whether an engine may read a file as a text in HTML. */
export const isHtml = (path: string): boolean => html.test(path);

/** The place of a text in HTML, which becomes Markdown. */
export const htmlText = (path: string, what: 'posts' | 'pages' | 'drafts'): Place => ({
  to: `${what === 'drafts' ? 'posts/_drafts' : what}/${path.replace(html, '.md')}`,
  what,
});

/** Code between tags of Liquid, whose lines HTML would join. */
const withCode = (body: string): string =>
  body.replaceAll(
    /\{%-?\s*highlight\s+([\w+#-]+)(?![\w+#-])[^%]*%\}(.*?)\{%-?\s*endhighlight\s*-?%\}/gs,
    (_, language: string, code: string) =>
      `<pre><code class="language-${language}">${escapeHtml(code.replace(/^\n/, '').trimEnd())}</code></pre>`,
  );

/** A text in HTML as a text in Markdown. */
export interface HtmlText {
  /** Undefined for one that cannot be read. */
  readonly content: string | undefined;
  readonly events: readonly ImportEvent[];
}

/**
 * The front matter of a text as it is, and its HTML as Markdown. With tags of an engine it stays HTML, which keeps them.
 * @param path for messages
 */
export const readHtmlText = (path: string, text: string): HtmlText => {
  const document = readDocument(new TextEncoder().encode(text), path);
  if ('level' in document)
    return {
      content: undefined,
      events: [{ kind: 'left-out', what: path, why: `${document.message} ${document.remedy}` }],
    };
  const head = text.split(/\r\n?|\n/).slice(0, document.bodyLine - 1);
  const body = withCode(document.body);
  const converted = convertBody(body, path, { keep: /\{[%{]/.test(body) });
  return { content: `${head.join('\n')}\n\n${converted.body}`, events: converted.events };
};

/** Writes texts in HTML as Markdown; copies all other files. */
export const withHtmlTexts = function* (
  events: Iterable<ImportEvent>,
  read: EngineFolder['read'],
): Generator<ImportEvent> {
  for (const event of events)
    if (event.kind === 'copy' && isHtml(event.from) && !isHtml(event.path)) {
      const { content, events: more } = readHtmlText(event.path, read(event.from) ?? '');
      if (content !== undefined) yield { kind: 'file', path: event.path, content };
      yield* more;
    } else yield event;
};
