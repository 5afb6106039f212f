import type { AstroIntegrationLogger } from 'astro';

/** A logger, and what it was told as `level: message`. */
export const aLogger = (): { readonly logger: AstroIntegrationLogger; readonly said: string[] } => {
  const said: string[] = [];
  const at = (level: string) => (message: string) => void said.push(`${level}: ${message}`);
  const logger: Partial<AstroIntegrationLogger> = { info: at('info'), warn: at('warn'), error: at('error') };
  return { logger: logger as AstroIntegrationLogger, said };
};
