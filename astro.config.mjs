// A build makes no network requests, so Astro’s telemetry is switched off.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// When the settings change, Astro imports this file again with another query; the same query makes Node import the
// module again.
const { config } = await import(`./src/astro/config.ts${new URL(import.meta.url).search}`);

export default config;
