import { z } from 'zod';

/** Where a service runs: a scheme and host, with a path if it has one. */
const server = z
  .url({ protocol: /^https$/, error: 'write a URL that starts with https://' })
  .refine((address) => /^https:\/\/[\w.:-]+(?:\/[\w./~-]*)?$/.test(address), 'write only scheme, host and path')
  .transform((address) => address.replace(/\/$/, ''));

/** A value that stands in an attribute of the script. */
const plain = (what: string) => z.string().regex(/^[\w.-]+$/, `write ${what}`);

/** A service that counts visits, and what it needs. The values are those that the service shows. */
export const analyticsSchema = z.discriminatedUnion(
  'service',
  [
    z.strictObject({
      service: z.literal('plausible'),
      /** Name of the site at Plausible. Default: the host of `url`. */
      domain: plain('the name of the site, such as blog.example').optional(),
      server: server.default('https://plausible.io'),
    }),
    z.strictObject({
      service: z.literal('umami'),
      websiteId: plain('the id of the website'),
      server: server.default('https://cloud.umami.is'),
    }),
    z.strictObject({
      service: z.literal('goatcounter'),
      /** The site: `https://name.goatcounter.com`, or your own. */
      server,
    }),
    z.strictObject({ service: z.literal('cloudflare'), token: plain('the token') }),
  ],
  { error: "write { service: 'plausible' }, 'umami', 'goatcounter' or 'cloudflare', with what it needs" },
);

/** A service that counts visits. */
export type Analytics = z.output<typeof analyticsSchema>;
