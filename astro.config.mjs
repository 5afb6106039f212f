import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// The build is offline: Astro's own counter would call home.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// Node compiles each module once, not in each build.
enableCompileCache(fileURLToPath(new URL('node_modules/.astro/compiled', import.meta.url)));
const { config } = await import('./src/integrations/config.ts');

export default config;
