import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { knownElements } from '../html-elements.ts';

const drawing =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|stop|use|marker|defs|clippath|mask|lineargradient|radialgradient)$/i;

/** Elements whose size attributes browsers heed. */
const sized = /^(?:img|video|canvas|table|td|th|col|hr)$/;

/** `property: value` as a class; what is not here is dress that old posts brought along, and falls off. */
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
    const [, property, value] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*(?:!important\s*)?$/i.exec(part) ?? [];
    return property === undefined || value === undefined
      ? []
      : [[property.toLowerCase(), value.toLowerCase()] as const];
  });

const lengthOf = (value: string): string | undefined => {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(px|%)$/.exec(value) ?? [];
  return number === undefined ? undefined : unit === '%' ? `${number}%` : String(Math.round(Number(number)));
};

/** Says by classes and attributes what inline styles said that matters: a strict content policy forbids the styles. */
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
          if (drawing.test(node.tagName)) ctx.setProperty(node, property, value);
          else if (name !== undefined) names.push(name);
          else if (property === 'display' && value === 'none') ctx.setProperty(node, 'hidden', true);
          else if (
            (property === 'width' || property === 'height') &&
            length !== undefined &&
            sized.test(node.tagName) &&
            node.properties[property] === undefined &&
            !(property === 'height' && length.endsWith('%'))
          )
            ctx.setProperty(node, property, length);
        }
        if (names.length > 0) ctx.setProperty(node, 'className', names);
      },
    },
  });
