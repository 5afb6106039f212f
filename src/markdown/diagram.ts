import type { Viz } from '@viz-js/viz';

/** Loaded when the first diagram is drawn. A promise, since several texts can ask for it at the same time. */
let graphviz: Promise<Viz> | undefined;

/** An error or warning of Graphviz. */
export interface DiagramProblem {
  readonly message: string;
  /** Line of the source, 1-based. */
  readonly line: number;
}

export interface Drawing {
  /** Undefined when the source cannot be drawn. */
  readonly svg: string | undefined;
  readonly problems: readonly DiagramProblem[];
}

/** Units of the SVG per em of its text. */
const em = 14;

/**
 * Graphviz measures text with the widths of Times. The serif font of the blog is wider by this factor; it is the
 * `size-adjust` of Times in `styles/fonts.css`.
 */
const widthFactor = 1.177;

const size = (units: number): string => (units * widthFactor).toFixed(1);

const defaultAttributes = {
  graphAttributes: { bgcolor: 'transparent', pad: '0.02', nodesep: '0.3', ranksep: '0.45', fontsize: size(12) },
  nodeAttributes: { shape: 'box', fontsize: size(em), margin: '0.16,0.07' },
  edgeAttributes: { fontsize: size(12), arrowsize: '0.7' },
};

const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');

/** The content of `text` and `title` elements. */
const labels = /(?<=>)[^<>]*(?=<\/(?:text|title)>)/g;

/**
 * Runs Graphviz. It counts the bytes of a letter with diacritics as its width, so the layout is computed from the
 * source without diacritics, and the labels of the original source are put into it. When two nodes have names that
 * differ only by diacritics, the labels do not match, and the layout of the original source is used.
 */
const layOut = (viz: Viz, source: string) => {
  const options = { format: 'svg', ...defaultAttributes };
  const { output, errors } = viz.render(source, options);
  const original = output?.match(labels) ?? [];
  const plain = output === undefined ? undefined : viz.render(withoutDiacritics(source), options).output;
  const isSame = plain !== undefined && plain.match(labels)?.join('\n') === withoutDiacritics(original.join('\n'));
  let next = 0;
  return { output: isSame ? plain.replaceAll(labels, () => original[next++] ?? '') : output, errors };
};

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(/\s([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

/** Attributes of the output that are copied. */
const copiedAttribute =
  /^(?:d|points|[xy]|[cr][xy]|stroke-(?:dasharray|width)|font-(?:weight|style)|text-decoration|baseline-shift)$/;

/**
 * The start of a tag for a shape or text, without its end. Colours are replaced by classes: red becomes `seal`, every
 * other colour the text colour, since the colours of the author would not fit both the light and the dark theme.
 */
const startTag = (name: string, attributes: ReadonlyMap<string, string>, part: 'edge' | 'text' | 'shape'): string => {
  const [fill = 'none', stroke = 'none'] = [attributes.get('fill'), attributes.get('stroke')];
  const copied = [...attributes].filter(([key]) => copiedAttribute.test(key));
  const classes = [fill, stroke].includes('red') ? ['seal'] : [];
  if (name === 'text') {
    const units = Math.round(Number(attributes.get('font-size')) / widthFactor);
    // Graphviz places the label of an edge without space to its line.
    if (part === 'edge') copied.push(['dx', '3']);
    if (units !== em) copied.push(['font-size', String(units)]);
    const anchor = attributes.get('text-anchor') ?? 'start';
    if (anchor !== 'middle') copied.push(['text-anchor', anchor]);
  } else {
    if (fill !== 'none' && fill !== 'transparent') classes.push(part !== 'text' && fill === stroke ? 'solid' : 'shade');
    if (stroke === 'none' || stroke === 'transparent') copied.push(['stroke', 'none']);
  }
  if (classes.length > 0) copied.unshift(['class', classes.join(' ')]);
  return `<${name}${copied.map(([key, value]) => ` ${key}="${value}"`).join('')}`;
};

const shape = /<(path|polygon|polyline|ellipse)(\s[^>]*?)\/>|<text(\s[^>]*)>([^<]*)<\/text>/g;

/** Copies only shapes and text, so that no colour, font, link, script or style of the source gets into the page. */
const shapesOf = (svg: string): string =>
  svg
    .split(/<g id="[^"]*" class="(?=node|edge|cluster)/)
    .flatMap((group) => {
      const part = group.startsWith('edge') ? 'edge' : group.includes('<text') ? 'text' : 'shape';
      return [...group.matchAll(shape)].map(([, name, attributes = '', textAttributes = '', text]) =>
        name === undefined
          ? `${startTag('text', attributesOf(textAttributes), part)}>${text}</text>`
          : `${startTag(name, attributesOf(attributes), part)}/>`,
      );
    })
    .join('');

/**
 * Draws a graph in the DOT language (graphviz.org/doc/info/lang.html) as inline SVG.
 * @param label the accessible name of the image, escaped for an attribute; the source becomes the description
 */
export const drawDiagram = async (source: string, label: string): Promise<Drawing> => {
  graphviz ??= import('@viz-js/viz').then(({ instance }) => instance());
  const { output, errors } = layOut(await graphviz, source);
  const problems = errors
    .filter(({ message }) => !message.includes('no value for width of non-ASCII character'))
    .map(({ message }) => ({
      message: message.split('\n')[0] ?? message,
      line: Number(/^syntax error in line (\d+)/.exec(message)?.[1] ?? 1),
    }));
  if (output === undefined)
    return { svg: undefined, problems: problems.length > 0 ? problems : [{ message: 'nothing to draw', line: 1 }] };
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(output) ?? [];
  const [, transform] = /<g id="graph0"[^>]*transform="([^"]*)"/.exec(output) ?? [];
  const inEms = (units: string | undefined): string => `${(Number(units) / em).toFixed(2)}em`;
  return {
    svg:
      `<svg class="diagram" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${inEms(width)}" height="${inEms(height)}">` +
      `<desc>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</desc><g transform="${transform}" font-size="${em}" text-anchor="middle">${shapesOf(output)}</g></svg>`,
    problems,
  };
};
