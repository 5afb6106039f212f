import { byPlace, formatDiagnostic, type Diagnostic } from './diagnostic.ts';

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
    .replaceAll(/“[^”]*”|"[^"]*"/g, '…')
    .split(/\s+/)
    .map((word) => (/[\d/\\<>=+]|\.\w/u.test(word) ? '…' : word))
    .join(' ');

/** A key that diagnostics about the same kind of mistake share. After a colon stands what was found. */
const kindOf = ({ level, message, remedy }: Diagnostic): string =>
  [level, withoutValues(message.split(': ', 1)[0] ?? ''), withoutValues(remedy)].join('\n');

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

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
  levels
    .flatMap((level) => {
      const sorted = diagnostics.filter((diagnostic) => diagnostic.level === level).sort(byPlace);
      if (style.all) return sorted.map((diagnostic) => painted(diagnostic, style));
      return [...Map.groupBy(sorted, kindOf).values()].flatMap((group) => {
        const left = group.slice(shown);
        const files = new Set(left.map(({ file }) => file)).size;
        const more = `    and ${left.length} more of this kind in ${count(files, 'file')}; --all shows each`;
        return [
          ...group.slice(0, shown).map((diagnostic) => painted(diagnostic, style)),
          ...(left.length > 0 ? [more] : []),
        ];
      });
    })
    .join('\n');
