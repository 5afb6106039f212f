import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';

/** Minifies classic scripts. Vite treats them as assets, and minifies only modules. */
export const scripts = (): AstroIntegration => ({
  name: 'muc-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'muc-scripts',
              generateBundle: (_, bundle) => {
                for (const file of Object.values(bundle))
                  if (file.type === 'asset' && file.fileName.endsWith('.js'))
                    file.source = minifySync(file.fileName, String(file.source), { module: false }).code;
              },
            },
          ],
        },
      });
    },
  },
});
