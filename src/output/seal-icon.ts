import { escapeHtml } from '#text/plain-text.ts';
import { sealSize } from '#blog/seal.ts';
import type { Palette } from './palette.ts';
import { sealOutline, sealPolygon, sealUnits } from './seal-outline.ts';
import type { CardLook } from './card-look.ts';

const centred = { display: 'flex', alignItems: 'center', justifyContent: 'center' } as const;

/**
 * The layout of a seal, for the image renderer.
 * @param size in pixels
 */
export const drawSeal = (seal: string, palette: Palette, size: number) =>
  ({
    type: 'container',
    style: { ...centred, width: size, height: size, backgroundColor: palette.seal, clipPath: sealPolygon(seal) },
    children: [
      {
        type: 'container',
        style: {
          ...centred,
          width: Math.round(size * 0.83),
          height: Math.round(size * 0.83),
          border: `${Math.max(1, Math.round(size / 60))}px solid ${palette.paper}`,
        },
        children: [
          {
            type: 'text',
            text: seal,
            style: {
              fontFamily: 'Muc Serif',
              fontSize: sealSize(seal, Math.round(size * 0.6)),
              fontWeight: 600,
              lineHeight: 1,
              color: palette.paper,
            },
          },
        ],
      },
    ],
  }) as const;

/**
 * The layout of a square icon with the seal, for the image renderer.
 * @param size in pixels
 */
export const drawIcon = ({ palette, seal }: CardLook, size: number) =>
  ({
    type: 'container',
    style: { ...centred, width: size, height: size, backgroundColor: palette.paper },
    children: [drawSeal(seal, palette, size)],
  }) as const;

/** The seal as an SVG; browsers write the letters in a font of the system. */
export const sealSvg = ({ palette, seal }: CardLook): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sealUnits} ${sealUnits}"><path d="${sealOutline(seal)}" fill="${palette.seal}"/>` +
  `<path d="M5 5h50v50H5z" fill="none" stroke="${palette.paper}"/>` +
  `<text x="30" y="30" dy=".35em" text-anchor="middle" font-family="serif" font-weight="600" font-size="${sealSize(seal, 38)}" fill="${palette.paper}">${escapeHtml(seal)}</text></svg>\n`;

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
