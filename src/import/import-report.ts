import type { Decision } from './import-manifest.ts';
import type { ImportEvent } from './import-event.ts';

type Note = Extract<ImportEvent, { readonly why: string }>;

/** What an import did. */
export interface ImportReport {
  /** How many were read of each sort. */
  readonly read: ReadonlyMap<string, number>;
  /** Paths by what became of them. */
  readonly files: ReadonlyMap<Decision, readonly string[]>;
  readonly notes: readonly Note[];
}

/** Gathers what an import does, for its report. */
export const createReport = () => {
  const read = new Map<string, number>();
  const files = new Map<Decision, string[]>();
  const notes: Note[] = [];
  return {
    add: (event: ImportEvent): void => {
      if (event.kind === 'read') read.set(event.what, (read.get(event.what) ?? 0) + 1);
      else if ('why' in event) notes.push(event);
    },
    addFile: (path: string, decision: Decision): void => {
      const paths = files.get(decision) ?? [];
      files.set(decision, paths);
      paths.push(path);
    },
    report: { read, files, notes } satisfies ImportReport,
  };
};

/** `1 post`, `2 posts`. */
const counted = (count: number, plural: string): string =>
  `${count} ${count === 1 ? plural.replace(/s(?= of |$)/, '') : plural}`;

/** Each name once, with the number of things that have it. */
const namesOf = (group: readonly Note[]): readonly string[] =>
  [...Map.groupBy(group, ({ what }) => what)].map(([what, same]) =>
    same.length === 1 ? what : `${what} (${same.length})`,
  );

/** Lines that a section shows without `--all`. */
const shown = 20;

const list = (items: readonly string[], all: boolean): readonly string[] => {
  const rest = items.length - shown;
  if (all || rest <= 1) return items.map((item) => `  ${item}`);
  return [...items.slice(0, shown).map((item) => `  ${item}`), `  … and ${rest} more; --all shows each`];
};

const decisions: readonly (readonly [Decision, string, boolean])[] = [
  ['new', 'New files', false],
  ['changed', 'Files written anew, as the source has changed', true],
  ['same', 'Files that were there already', false],
  ['edited', 'Left as they are, because you edited them since the last import', true],
  ['removed', 'Not written again, because you removed them since the last import', true],
  ['foreign', 'Left as they are, because no import wrote them', true],
];

/**
 * The report of an import for people.
 * @param heading how headings look
 * @param next the next command
 * @param all whether long lists are printed as a whole
 */
export const formatReport = (
  { read, files, notes }: ImportReport,
  heading: (text: string) => string,
  next: string,
  all = false,
): string => {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [heading(title), ...list(lines, all), ''];
  const noted = (kind: Note['kind']) => notes.filter((note) => note.kind === kind);
  const leftOut = [...Map.groupBy(noted('left-out'), ({ why }) => why)];
  return [
    ...section(
      'Read',
      [...read].map(([what, count]) => counted(count, what)),
    ),
    ...decisions.flatMap(([decision, title, named]) => {
      const paths = files.get(decision) ?? [];
      if (paths.length === 0) return [];
      return named ? section(`${title} (${paths.length})`, paths) : [heading(`${title}: ${paths.length}`), ''];
    }),
    ...leftOut.flatMap(([why, group]) => section(`Left out: ${why} (${group.length})`, namesOf(group))),
    ...section(
      `Texts that stay HTML, because Markdown would lose something (${noted('html').length})`,
      noted('html').map(({ what, why }) => `${what}: ${why}`),
    ),
    ...section(
      `Please look at (${noted('odd').length})`,
      noted('odd').map(({ what, why }) => `${what}: ${why}`),
    ),
    heading('Next'),
    `  ${next}`,
  ].join('\n');
};
