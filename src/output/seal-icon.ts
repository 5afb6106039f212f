import { escapeHtml } from '#text/plain-text.ts';
import { sealSize } from '#blog/seal.ts';
import type { CardLook } from './social-card.ts';

/**
 * The layout of a square icon with the seal, for the image renderer.
 * @param size in pixels
 */
export const drawSeal = ({ palette, seal }: CardLook, size: number) =>
  ({
    type: 'container',
    style: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: size,
      height: size,
      backgroundColor: palette.seal,
    },
    children: [
      {
        type: 'text',
        text: seal,
        style: {
          fontFamily: 'Muc Serif',
          fontSize: sealSize(seal, Math.round(size * 0.66)),
          fontWeight: 600,
          lineHeight: 1,
          color: palette.paper,
        },
      },
    ],
  }) as const;

/** The seal as an SVG of 32 units; browsers write the letters in a font of the system. */
export const sealSvg = ({ palette, seal }: CardLook): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="${palette.seal}"/>` +
  `<text x="16" y="16" dy=".35em" text-anchor="middle" font-family="serif" font-weight="600" font-size="${sealSize(seal, 22)}" fill="${palette.paper}">${escapeHtml(seal)}</text></svg>\n`;

/**
 * An icon file with one PNG image (Windows Vista and later; all browsers).
 * @param size in pixels, below 256
 */
export const icoOf = (png: Uint8Array, size: number): Uint8Array => {
  const header = new DataView(new ArrayBuffer(22));
  header.setUint16(2, 1, true); // an icon
  header.setUint16(4, 1, true); // one image
  header.setUint8(6, size);
  header.setUint8(7, size);
  header.setUint16(10, 1, true); // colour planes
  header.setUint16(12, 32, true); // bits per pixel
  header.setUint32(14, png.length, true);
  header.setUint32(18, 22, true); // where the image begins
  return Uint8Array.from([...new Uint8Array(header.buffer), ...png]);
};
