import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { oneLine } from '#text/plain-text.ts';
import { commentsFileSchema } from './comments.ts';
import { parseCleanJson } from './control-characters.ts';

type CommentsFile = z.output<typeof commentsFileSchema>;

const remedy = 'docs/blog-folder.md of the engine has an example of such a file.';

/** `comments[0].date`. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const messageOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys')
    return `There is no field ${issue.keys.map((key) => `“${key}”`).join(', ')} here.`;
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'This field is missing.' : `${issue.message}.`;
  return `This value is wrong: ${issue.message}.`;
};

/** Finds the lines of values in JSON, which is YAML too. */
const linesIn = (text: string) => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
};

/**
 * Parses a file of archived comments.
 * @param file path for messages
 * @returns no `value` if there are errors
 */
export const parseComments = (
  text: string,
  file: string,
): { readonly value?: CommentsFile; readonly diagnostics: readonly Diagnostic[] } => {
  let json: ReturnType<typeof parseCleanJson>;
  try {
    json = parseCleanJson(text, file);
  } catch (error) {
    const message = `The file is not JSON: ${oneLine(error instanceof Error ? error.message : String(error))}.`;
    const cure = 'Correct the JSON at the position in the message.';
    return { diagnostics: [{ level: 'error', file, message, remedy: cure }] };
  }
  const parsed = commentsFileSchema.safeParse(json.value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, diagnostics: json.diagnostics };
  const lineOf = linesIn(text);
  return {
    diagnostics: [
      ...json.diagnostics,
      ...parsed.error.issues.map((issue): Diagnostic => ({
        level: 'error',
        file,
        line: lineOf(issue.path),
        ...(issue.path.length === 0 ? {} : { field: fieldOf(issue.path) }),
        message: oneLine(messageOf(issue)),
        remedy,
      })),
    ],
  };
};
