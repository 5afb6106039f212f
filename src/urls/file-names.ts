/**
 * A key that is equal for paths that are one file on disks that ignore case, or that normalise names: APFS, HFS+, NTFS,
 * exFAT. Two slashes are one. Both conversions are needed, since `ß` and `ς` have no other form in one of them.
 */
export const foldPath = (path: string): string =>
  path
    .replaceAll(/\/{2,}/g, '/')
    .normalize('NFD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');

/** Names of devices, with any extension (learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Whether a disk of Windows can hold a file with this path, separated by `/`. */
export const fitsWindows = (path: string): boolean =>
  path.split('/').every((name) => !/[<>:"\\|?*\p{Cc}]|[. ]$/u.test(name) && !device.test(name));
