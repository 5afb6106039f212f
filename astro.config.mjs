import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// The build is offline: Astro's own counter would call home.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// Node compiles each module once, not in each build.
enableCompileCache(fileURLToPath(new URL('node_modules/.astro/compiled', import.meta.url)));
// Astro reads this file anew under another query when the settings changed, and so must be what it imports.
const { config } = await import(`./src/astro/config.ts${new URL(import.meta.url).search}`);

export default config;
