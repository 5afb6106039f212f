import { byPlace, formatDiagnostic, place, visible, type Diagnostic } from './diagnostic.ts';

/** How diagnostics are printed. */
export interface ReportStyle {
  /** Whether each is shown; otherwise the first three of each kind. */
  readonly all: boolean;
  /** Colours the word `error`, `warning` or `note`. Default: no colours. */
  readonly paint?: (level: Diagnostic['level']) => string;
}

/** Maximum number of diagnostics of a kind to show. */
const shown = 3;

const levels = ['error', 'warning', 'note'] as const;

/** A text without what differs between two diagnostics of a kind: quotations, numbers, names of files, addresses. */
const withoutValues = (text: string): string =>
  text
    .replaceAll(/“[^“”]*”|"[^"]*"/g, '…')
    .split(/\s+/)
    .map((word) => (/[\d/\\<>=+]|\.\w/u.test(word) ? '…' : word))
    .join(' ');

/** A key that diagnostics about the same kind of mistake share. After a colon stands what was found. */
const kindOf = ({ level, message, remedy }: Diagnostic): string =>
  [level, withoutValues(message.split(': ', 1)[0] ?? ''), withoutValues(remedy)].join('\n');

/** By level, errors first, then by place. */
const sorted = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || byPlace(a, b));

const groupsOf = (diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] => [
  ...Map.groupBy(sorted(diagnostics), kindOf).values(),
];

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Maximum number of fields to name. */
const named = 12;

/** The fields of a kind with many places, each with its number: `layout (300), foo (2)`; '' for one field. */
const fieldsOf = (group: readonly Diagnostic[]): string => {
  const fields = [...Map.groupBy(group, ({ field }) => field)].flatMap(([field, { length }]) =>
    field === undefined ? [] : [{ field, length }],
  );
  if (group.length <= shown || fields.length < 2) return '';
  const sorted = fields.toSorted((a, b) => b.length - a.length || (a.field < b.field ? -1 : 1));
  const listed = sorted.slice(0, named).map(({ field, length }) => `${visible(field)} (${length})`);
  return `Fields: ${[...listed, ...(sorted.length > named ? [`and ${sorted.length - named} others`] : [])].join(', ')}`;
};

/** The numbers of diagnostics: `2 errors, 1 warning`. */
export const countDiagnostics = (diagnostics: readonly Diagnostic[]): string =>
  levels
    .map((level) => [level, diagnostics.filter((diagnostic) => diagnostic.level === level).length] as const)
    .flatMap(([level, number]) => (number === 0 ? [] : [count(number, level)]))
    .join(', ');

/** A diagnostic, with its first word in colour. */
const painted = (diagnostic: Diagnostic, { paint }: ReportStyle): string => {
  const text = formatDiagnostic(diagnostic);
  return paint === undefined ? text : paint(diagnostic.level) + text.slice(diagnostic.level.length);
};

/**
 * Diagnostics by level, errors first, and by kind: the kind of the first place first. A kind with many is cut short, and
 * says how many are left.
 */
export const formatReport = (diagnostics: readonly Diagnostic[], style: ReportStyle): string =>
  style.all
    ? sorted(diagnostics)
        .map((diagnostic) => painted(diagnostic, style))
        .join('\n')
    : groupsOf(diagnostics)
        .flatMap((group) => {
          const left = group.slice(shown);
          const files = new Set(left.map(({ file }) => file)).size;
          const fields = fieldsOf(group);
          const more = `    and ${left.length} more of this kind in ${count(files, 'file')}; --all shows each`;
          return [
            ...group.slice(0, shown).map((diagnostic) => painted(diagnostic, style)),
            ...(left.length > 0 ? [more] : []),
            ...(fields === '' ? [] : [`    ${fields}`]),
          ];
        })
        .join('\n');

/** A place, with the field of front matter. */
const placeWithField = (diagnostic: Diagnostic): string =>
  `${place(diagnostic)}${diagnostic.field === undefined ? '' : ` [${diagnostic.field}]`}`;

/**
 * Diagnostics as a table: level, number of the kind, message of its first place; below it the cure, and the first places
 * of the kind. With `all`, each diagnostic by itself.
 */
export const formatTable = (diagnostics: readonly Diagnostic[], style: ReportStyle): string =>
  style.all
    ? formatReport(diagnostics, style)
    : groupsOf(diagnostics)
        .flatMap((group) => {
          const [first] = group;
          if (first === undefined) return [];
          const more = group.length - shown;
          const fields = fieldsOf(group);
          const level = first.level.padEnd('warning'.length);
          const indent = ' '.repeat(level.length + 8);
          return [
            `${style.paint === undefined ? level : style.paint(first.level) + level.slice(first.level.length)}${String(group.length).padStart(6)}  ${visible(first.message)}`,
            `${indent}${first.remedy}`,
            `${indent}${group.slice(0, shown).map(placeWithField).join(', ')}${more > 0 ? ` and ${more} more; --all shows each` : ''}`,
            ...(fields === '' ? [] : [`${indent}${fields}`]),
          ];
        })
        .join('\n');
