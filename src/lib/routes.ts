import type { Site } from './site.ts';

/** Percent-encodes an address as it stands in `href`: RFC 3986 path characters stay, all else becomes UTF-8 bytes. */
export const encodePath = (path: string): string =>
  encodeURI(path).replaceAll('%25', '%').replaceAll('[', '%5B').replaceAll(']', '%5D').replaceAll('?', '%3F').replaceAll('#', '%23');
