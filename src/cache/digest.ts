import { createHash } from 'node:crypto';

/**
 * A digest of a value: the first 27 characters of its SHA-256 hash in base64url.
 * @param value serialisable as JSON; two values with the same JSON have the same digest
 */
export const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27);
