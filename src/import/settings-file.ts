/** A setting with what the owner should know of it. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
  readonly note?: string | undefined;
}

const quote = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", String.raw`\'`)}'`;

const print = (value: unknown): string => {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{ ${entries.map(([key, inner]) => `${/^[a-z_$][\w$]*$/i.test(key) ? key : quote(key)}: ${print(inner)}`).join(', ')} }`;
};

/** Writes `site.config.ts`. Settings whose value is undefined or an empty list are left out. */
export const formatSettings = (settings: readonly Setting[]): string => {
  const written = settings.filter(({ value }) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return [
    '// All settings: src/config/site.ts of the engine.',
    'export default {',
    ...written.flatMap(({ name, value, note }) => [
      ...(note === undefined ? [] : [`  // ${note}`]),
      `  ${name}: ${print(value)},`,
    ]),
    '};',
    '',
  ].join('\n');
};
