/** A size of an image in a `srcset` attribute. */
export interface SourceCandidate {
  readonly url: string;
  /** `2x`, `640w`, or ''. */
  readonly descriptor: string;
}

/**
 * Reads a `srcset` attribute (HTML Standard §4.8.4.2, "parse a srcset attribute"). An address may contain commas: it ends
 * at white space.
 * @param srcset decoded
 */
export const readSrcset = (srcset: string): readonly SourceCandidate[] => {
  const candidates: SourceCandidate[] = [];
  const [address, descriptors] = [/[\s,]*(\S+)/y, /[^,]*/y];
  for (let match = address.exec(srcset); match; match = address.exec(srcset)) {
    const written = match[1] ?? '';
    const url = written.replace(/,+$/, '');
    // A comma right after the address ends the candidate.
    descriptors.lastIndex = url === written ? address.lastIndex : srcset.length;
    const descriptor = descriptors.exec(srcset)?.[0] ?? '';
    address.lastIndex += descriptor.length;
    if (url !== '') candidates.push({ url, descriptor: descriptor.trim() });
  }
  return candidates;
};
