import type { Viz } from '@viz-js/viz';

/** A promise: the texts of a blog come here at once, and none pays for Graphviz unless one holds a diagram. */
let graphviz: Promise<Viz> | undefined;

/** What Graphviz says of a source. */
export interface Complaint {
  readonly why: string;
  /** From 1. */
  readonly line: number;
}

export interface Drawing {
  /** Undefined when there is nothing that could be drawn. */
  readonly svg: string | undefined;
  readonly complaints: readonly Complaint[];
}

/** Units of the image for 1em of its text. */
const em = 14;

/** Graphviz knows the widths of Times; those of the blog's serif are so much larger (`styles/fonts.css`). */
const wider = 1.177;

const size = (units: number): string => (units * wider).toFixed(1);

const look = {
  graphAttributes: { bgcolor: 'transparent', pad: '0.02', nodesep: '0.3', ranksep: '0.45', fontsize: size(12) },
  nodeAttributes: { shape: 'box', fontsize: size(em), margin: '0.16,0.07' },
  edgeAttributes: { fontsize: size(12), arrowsize: '0.7' },
};

const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');

const words = /(?<=>)[^<>]*(?=<\/(?:text|title)>)/g;

/**
 * Graphviz counts a letter with marks by its bytes. So the image is laid out with bare letters, which are as wide, and
 * then gets its own words, unless names that differ by marks alone became one.
 */
const layOut = (viz: Viz, source: string) => {
  const options = { format: 'svg', ...look };
  const { output, errors } = viz.render(source, options);
  const own = output?.match(words) ?? [];
  const bare = output === undefined ? undefined : viz.render(withoutMarks(source), options).output;
  const isSame = bare !== undefined && bare.match(words)?.join('\n') === withoutMarks(own.join('\n'));
  let next = 0;
  return { output: isSame ? bare.replaceAll(words, () => own[next++] ?? '') : output, errors };
};

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(/\s([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const kept =
  /^(?:d|points|[xy]|[cr][xy]|stroke-(?:dasharray|width)|font-(?:weight|style)|text-decoration|baseline-shift)$/;

/** Ink for every colour, and the seal for red: an author's colours would fit one of light and dark at most. */
const drawn = (name: string, attributes: ReadonlyMap<string, string>, of: 'edge' | 'words' | 'shape'): string => {
  const [fill = 'none', stroke = 'none'] = [attributes.get('fill'), attributes.get('stroke')];
  const said = [...attributes].filter(([key]) => kept.test(key));
  const classes = [fill, stroke].includes('red') ? ['seal'] : [];
  if (name === 'text') {
    const units = Math.round(Number(attributes.get('font-size')) / wider);
    // Graphviz lets a label touch its line.
    if (of === 'edge') said.push(['dx', '3']);
    if (units !== em) said.push(['font-size', String(units)]);
    const anchor = attributes.get('text-anchor') ?? 'start';
    if (anchor !== 'middle') said.push(['text-anchor', anchor]);
  } else {
    if (fill !== 'none' && fill !== 'transparent') classes.push(of !== 'words' && fill === stroke ? 'solid' : 'shade');
    if (stroke === 'none' || stroke === 'transparent') said.push(['stroke', 'none']);
  }
  if (classes.length > 0) said.unshift(['class', classes.join(' ')]);
  return `<${name}${said.map(([key, value]) => ` ${key}="${value}"`).join('')}`;
};

const shape = /<(path|polygon|polyline|ellipse)(\s[^>]*?)\/>|<text(\s[^>]*)>([^<]*)<\/text>/g;

/** Shapes and words alone, so that no colour, font, link, script or style of the source comes through. */
const shapesOf = (svg: string): string =>
  svg
    .split(/<g id="[^"]*" class="(?=node|edge|cluster)/)
    .flatMap((part) => {
      const of = part.startsWith('edge') ? 'edge' : part.includes('<text') ? 'words' : 'shape';
      return [...part.matchAll(shape)].map(([, name, attributes = '', textAttributes = '', said]) =>
        name === undefined
          ? `${drawn('text', attributesOf(textAttributes), of)}>${said}</text>`
          : `${drawn(name, attributesOf(attributes), of)}/>`,
      );
    })
    .join('');

/**
 * Draws a graph that is written in Graphviz's DOT.
 * @param label the image's name for whoever does not see it, fit for an attribute; the source says what it shows
 */
export const drawDiagram = async (source: string, label: string): Promise<Drawing> => {
  graphviz ??= import('@viz-js/viz').then(({ instance }) => instance());
  const { output, errors } = layOut(await graphviz, source);
  const complaints = errors
    .filter(({ message }) => !message.includes('no value for width of non-ASCII character'))
    .map(({ message }) => ({
      why: message.split('\n')[0] ?? message,
      line: Number(/^syntax error in line (\d+)/.exec(message)?.[1] ?? 1),
    }));
  if (output === undefined)
    return { svg: undefined, complaints: complaints.length > 0 ? complaints : [{ why: 'nothing to draw', line: 1 }] };
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(output) ?? [];
  const [, transform] = /<g id="graph0"[^>]*transform="([^"]*)"/.exec(output) ?? [];
  const inEms = (units: string | undefined): string => `${(Number(units) / em).toFixed(2)}em`;
  return {
    svg:
      `<svg class="diagram" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${inEms(width)}" height="${inEms(height)}">` +
      `<desc>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</desc><g transform="${transform}" font-size="${em}" text-anchor="middle">${shapesOf(output)}</g></svg>`,
    complaints,
  };
};
