import { createHash } from 'node:crypto';

/** Changes with anything that a value holds. @param value serialisable as JSON */
export const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27);
