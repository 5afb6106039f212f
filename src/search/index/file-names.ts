/** Number of hexadecimal digits in a name when the short name is not unique. */
const fullLength = 16;

/**
 * Makes unique file names from digests.
 * @param length number of hexadecimal digits in a name. More digits make the meta file larger, which lists all names;
 *   with fewer digits a browser may take a new file for an old one in its cache.
 * @returns a name for each digest, unique among them; it depends only on the digests
 */
export const namesOf = (digests: readonly string[], length: number, language: string): readonly string[] => {
  const counts = new Map<string, number>();
  for (const digest of new Set(digests)) {
    const short = digest.slice(0, length);
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  return digests.map((digest) => {
    const short = digest.slice(0, length);
    return `${language}_${counts.get(short) === 1 ? short : digest.slice(0, fullLength)}`;
  });
};
