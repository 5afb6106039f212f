/** Content types of the files of a blog, by extension. Feeds have their own: see `feedTypes`. */
export const mimeTypes = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js mjs',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/x-opml': 'opml',
  'application/xml': 'xml',
  'application/json': 'json',
  'application/manifest+json': 'webmanifest',
  'application/pdf': 'pdf',
  'application/wasm': 'wasm',
  'application/zip': 'zip',
  'audio/mpeg': 'mp3',
  'font/woff2': 'woff2',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg jpeg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/x-icon': 'ico',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const;

/** Types to compress, without feeds. Fonts and images are compressed already. */
export const compressedTypes: readonly (keyof typeof mimeTypes)[] = [
  'text/html',
  'text/css',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'text/csv',
  'text/x-opml',
  'image/svg+xml',
  'application/json',
  'application/xml',
  'application/manifest+json',
];

/** Types of text whose charset no parser knows without a header. JSON is always UTF-8 (RFC 8259 §8.1). */
export const charsetTypes: readonly (keyof typeof mimeTypes)[] = compressedTypes.filter(
  (type) => !/json$/.test(type) && type !== 'text/html',
);
