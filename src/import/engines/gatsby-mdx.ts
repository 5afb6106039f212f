import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { readDocument } from '#content/document.ts';
import { applyEdits, type Edit } from '#text/edits.ts';
import type { ImportEvent } from '../import-event.ts';
import type { EngineFolder } from './blog-files.ts';

/** Components that a text here can use without an import. */
const provided = ['Callout', 'Figure'];

/** An import on one line. */
const importLine = /^import\b[^"']*["']([^"']+)["'];?[ \t]*$/;

/** Files that a text here may import. */
const importable = /\.(?:astro|mdx?|json|avif|gif|jpe?g|png|svg|webp)$/i;

const nodesIn = (root: MdastNode): readonly MdastNode[] => {
  const nodes = [root];
  for (const node of nodes) if ('children' in node) nodes.push(...(node.children as MdastNode[]));
  return nodes;
};

/** Whether a text imports or defines something, outside of code that it shows. */
const isProgram = (body: string): boolean =>
  nodesIn(markdownToMdast(body, { features: { frontmatter: false } })).some(
    ({ type, position }) =>
      type === 'paragraph' && /^(?:import|export)\s/.test(body.slice(position?.start.offset, position?.end.offset)),
  );

/** The lines that import components of React. */
const importEdits = (node: MdastNode, source: string): readonly Edit[] => {
  let at = node.position?.start.offset ?? 0;
  return source
    .slice(at, node.position?.end.offset)
    .split('\n')
    .flatMap((line): Edit[] => {
      const [start, from] = [at, importLine.exec(line)?.[1]];
      at += line.length + 1;
      return from === undefined || importable.test(from) ? [] : [{ start, end: start + line.length, text: '' }];
    });
};

/** The tags of a component without what they enclose. */
const tagEdits = (node: MdastNode, source: string): readonly Edit[] => {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  if (first === undefined || last === undefined) return [{ start, end, text: '' }];
  const [opening, closing] = [source.slice(start, first).trimEnd(), source.slice(last, end).trimStart()];
  return [
    { start, end: start + opening.length, text: '' },
    { start: end - closing.length, end, text: '' },
  ];
};

/** What the text of a blog at Gatsby is here. */
interface MovedText {
  readonly format: 'md' | 'mdx';
  readonly body: string;
  /** What was changed. */
  readonly why?: string;
}

/**
 * Makes a text in MDX readable here. Gatsby gave texts components of React, and older MDX read what it could not as text.
 */
const moved = (body: string): MovedText => {
  const asIs = { format: 'mdx', body } as const;
  let root: MdastNode;
  try {
    root = mdxToMdast(body, { features: { frontmatter: false } });
  } catch {
    return isProgram(body) ? asIs : { format: 'md', body, why: 'it is no MDX of today, and was taken for Markdown' };
  }
  const nodes = nodesIn(root);
  const imports = nodes.filter(({ type }) => type === 'mdxjsEsm').flatMap((node) => importEdits(node, body));
  const esm = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])).join('\n');
  const kept = esm.split('\n').filter((line) => importable.test(importLine.exec(line)?.[1] ?? '.md'));
  const known = new Set([...provided, ...(kept.join('\n').match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])]);
  const elements = nodes.filter(
    (node) =>
      (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
      /^\p{Lu}/u.test(node.name ?? '') &&
      !known.has((node.name ?? '').split('.')[0] ?? ''),
  );
  if (imports.length + elements.length === 0) return asIs;
  const names = new Set(elements.map((node) => ('name' in node ? `<${node.name}>` : '')));
  const edits = [...imports, ...elements.flatMap((node) => tagEdits(node, body))].sort((a, b) => a.start - b.start);
  const why =
    names.size === 0
      ? 'imports of React are left out'
      : `components of React stay behind, and what they enclose stays: ${[...names].join(', ')}`;
  return { format: 'mdx', body: applyEdits(body, edits), why };
};

/** Makes texts in MDX readable here; copies all other files. */
export const withMovedMdx = function* (
  events: Iterable<ImportEvent>,
  read: EngineFolder['read'],
): Generator<ImportEvent> {
  for (const event of events) {
    const written = event.kind === 'copy' && event.path.endsWith('.mdx') ? (read(event.from) ?? '') : undefined;
    const document = written === undefined ? undefined : readDocument(new TextEncoder().encode(written), '');
    if (event.kind !== 'copy' || written === undefined || !document || 'level' in document) {
      yield event;
      continue;
    }
    const lines = written.split('\n');
    const head = lines.slice(0, document.bodyLine - 1);
    const { format, body, why } = moved(lines.slice(document.bodyLine - 1).join('\n'));
    if (why === undefined) yield event;
    else {
      const path = event.path.replace(/\.mdx$/, `.${format}`);
      yield { kind: 'file', path, content: [...head, body].join('\n') };
      yield { kind: 'odd', what: path, why };
    }
  }
};
