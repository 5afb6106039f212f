import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { knownElements, words } from '../html-elements.ts';

const svgElement =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|stop|use|marker|defs|clippath|mask|lineargradient|radialgradient)$/i;

/** Properties that are attributes of SVG, too (SVG 2 §6.6). An attribute of another name could be a handler. */
const presentation = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation cursor direction display
  dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust
  font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering letter-spacing lighting-color marker-end marker-mid marker-start mask mask-type opacity overflow
  paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration
  text-overflow text-rendering transform transform-origin unicode-bidi vector-effect visibility white-space
  word-spacing writing-mode cx cy d height r rx ry width x y`);

/** Elements with `width` and `height` attributes. */
const sizedElement = /^(?:img|video|canvas|table|td|th|col|hr)$/;

/** Classes for inline styles, by `property:value`. All other inline styles of old posts are removed. */
const classes: Readonly<Record<string, string>> = {
  'text-align:center': 'center',
  'text-align:right': 'right',
  'text-align:end': 'right',
  'float:left': 'float-left',
  'float:right': 'float-right',
  'font-weight:bold': 'bold',
  'font-weight:600': 'bold',
  'font-weight:700': 'bold',
  'font-style:italic': 'italic',
  'text-decoration:line-through': 'struck',
  'text-decoration-line:line-through': 'struck',
};

const declarations = (style: string): readonly (readonly [property: string, value: string])[] =>
  style.split(';').flatMap((part) => {
    const [property = '', ...values] = part.toLowerCase().split(':');
    const value = values
      .join(':')
      .trim()
      .replace(/!important$/, '')
      .trimEnd();
    return values.length === 0 ? [] : [[property.trim(), value] as const];
  });

/** A CSS length in pixels or percent as the value of a size attribute. */
const lengthOf = (value: string): string | undefined => {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(px|%)$/.exec(value) ?? [];
  return number === undefined ? undefined : unit === '%' ? `${number}%` : String(Math.round(Number(number)));
};

/** Replaces inline styles by classes and attributes, since the content security policy forbids inline styles. */
export const styles = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'styles',
    element: {
      filter: [...knownElements],
      visit(node, ctx) {
        const { style, className } = node.properties;
        if (typeof style !== 'string') return;
        ctx.setProperty(node, 'style', null);
        const names: string[] = Array.isArray(className) ? className.map(String) : [];
        for (const [property, value] of declarations(style)) {
          const name = classes[`${property}:${value}`];
          const length = lengthOf(value);
          if (svgElement.test(node.tagName) && presentation.has(property)) ctx.setProperty(node, property, value);
          else if (name !== undefined) names.push(name);
          else if (property === 'display' && value === 'none') ctx.setProperty(node, 'hidden', true);
          else if (
            (property === 'width' || property === 'height') &&
            length !== undefined &&
            sizedElement.test(node.tagName) &&
            node.properties[property] === undefined &&
            !(property === 'height' && length.endsWith('%'))
          )
            ctx.setProperty(node, property, length);
        }
        if (names.length > 0) ctx.setProperty(node, 'className', names);
      },
    },
  });
