const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

/** Whole images of 2 × 2 pixels by the extension of their format. */
export const anImage = {
  png: bytesOf(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWNYZWy8ytiYAUIBAB+qBEG5FOBEAAAAAElFTkSuQmCC',
  ),
  jpg: bytesOf(
    '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAACAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCIAEKG/9k=',
  ),
  gif: bytesOf('R0lGODlhAgACAIAAAExpcaozMyH5BAUAAAAALAAAAAACAAIAAAICjFMAOw=='),
  webp: bytesOf('UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoCAAIAAUAmJaACdLoAA5gA/vDEC/G7LOHB7/6tD/1aH/q0P4AAAA=='),
  avif: bytesOf(
    'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACUAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAtbWRhdBIACgc4ADaQENBpMhgZQmMEw88880EgAJBBEdVElWheZRAA9Xo=',
  ),
  svg: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="1" height="1"/></svg>\n<!-- A tool. -->\n',
  ),
} as const;

const cut = (format: keyof typeof anImage): Uint8Array => anImage[format].subarray(0, anImage[format].length - 8);

/** Files that texts show as images, and what a warning says of each. */
export const damaged: Readonly<
  Record<string, { readonly bytes: string | Uint8Array; readonly what: RegExp; readonly shown?: boolean }>
> = {
  'empty.png': { bytes: '', what: /is an empty file/ },
  'page.png': { bytes: '<!DOCTYPE html>\n<title>404</title>', what: /is an HTML page/ },
  'words.png': { bytes: 'An image.', what: /does not contain an image/ },
  'notes.txt': { bytes: 'Notes.', what: /is a file \.txt/ },
  'old.bmp': { bytes: 'BM', what: /is a file \.bmp/ },
  README: { bytes: 'Read me.', what: /no extension/ },
  'cut.png': { bytes: cut('png'), what: /is cut off/, shown: true },
  'cut.jpg': { bytes: cut('jpg'), what: /is cut off/, shown: true },
  'cut.webp': { bytes: cut('webp'), what: /is cut off/ },
  'cut.avif': { bytes: cut('avif'), what: /is cut off/ },
  'cut.svg': { bytes: '<svg viewBox="0 0 2 2"><rect', what: /is cut off/ },
  'head.png': { bytes: anImage.png.subarray(0, 30), what: /is cut off/ },
  'no-size.svg': { bytes: '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', what: /without a size/ },
  'percent.svg': { bytes: '<svg width="100%" height="100%"><rect/></svg>', what: /without a size/ },
  'no-height.svg': { bytes: '<svg width="9" height="0"><rect/></svg>', what: /without a size/ },
  'what?.png': { bytes: anImage.png, what: /question mark/ },
  'jpeg.png': { bytes: anImage.jpg, what: /format JPG.*\.png/, shown: true },
  'photo.svg': { bytes: anImage.png, what: /format PNG.*\.svg/ },
  'drawing.png': { bytes: anImage.svg, what: /format SVG.*\.png/ },
};
