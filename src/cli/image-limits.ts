import { usualLimits, type Limits } from '#download/limits.ts';

/** Options of `npm run images` that take a number: what they set, how many of its units are one, and the least. */
const numbers = {
  'connect-timeout': ['connect', 1000, 0.001],
  'idle-timeout': ['idle', 1000, 0.001],
  timeout: ['whole', 1000, 0.001],
  'max-mb': ['bytes', 1_000_000, 0.000_001],
  retries: ['retries', 1, 0],
  wait: ['wait', 1000, 0],
  connections: ['connections', 1, 1],
  'per-host': ['perHost', 1, 1],
} as const;

/** Names of these options. */
export type LimitName = keyof typeof numbers;

export const limitNames = Object.keys(numbers) as readonly LimitName[];

/** Lines for the usage of a command. */
export const limitUsage = `  --connect-timeout, --idle-timeout, --timeout SECONDS
                           how long to wait for a connection, for the next byte, for a whole image (10, 20, 120)
  --max-mb NUMBER          largest size of an image (50)
  --retries NUMBER         how often to ask again after a fault that may pass (3)
  --wait SECONDS           before asking again; it doubles each time (1)
  --connections, --per-host NUMBER
                           downloads at one time, in all and from one host (8, 2)`;

const isWhole = (name: LimitName): boolean => numbers[name][1] === 1;

/**
 * Reads the options with numbers.
 * @returns the limits, or what is wrong
 */
export const readLimits = (
  values: Readonly<Partial<Record<LimitName, string>>>,
  privateHosts: boolean,
): Limits | string => {
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = { ...usualLimits, privateHosts };
  for (const name of limitNames) {
    const text = values[name];
    if (text === undefined) continue;
    const [limit, unit, least] = numbers[name];
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (
      !Number.isFinite(number) ||
      number < least ||
      number * unit > 2 ** 31 - 1 ||
      (isWhole(name) && number % 1 !== 0)
    )
      return `--${name} takes a number, not '${text}'`;
    limits[limit] = Math.round(number * unit);
  }
  return limits;
};
