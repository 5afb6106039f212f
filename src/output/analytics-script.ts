import type { Analytics } from '#config/analytics.ts';

/** The script of a service that counts visits. Pages work without it. */
export interface AnalyticsScript {
  readonly src: string;
  /** Attributes that the service reads. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The script, and the origins to which it sends. */
interface Service extends AnalyticsScript {
  readonly sendsTo: readonly string[];
}

const serviceOf = (analytics: Analytics, url: string): Service => {
  switch (analytics.service) {
    // https://plausible.io/docs/plausible-script
    case 'plausible': {
      const { server, domain = new URL(url).hostname } = analytics;
      return { src: `${server}/js/script.js`, attributes: { 'data-domain': domain }, sendsTo: [server] };
    }
    // https://umami.is/docs/tracker-configuration; the cloud receives at another host than that of its script.
    case 'umami': {
      const { server, websiteId } = analytics;
      const isCloud = server === 'https://cloud.umami.is';
      return {
        src: `${server}/script.js`,
        attributes: { 'data-website-id': websiteId },
        sendsTo: isCloud ? [server, 'https://gateway.umami.is', 'https://api-gateway.umami.dev'] : [server],
      };
    }
    // https://www.goatcounter.com/help/start; a server of one's own serves the script too.
    case 'goatcounter': {
      const { server } = analytics;
      const isHosted = new URL(server).hostname.endsWith('.goatcounter.com');
      return {
        src: isHosted ? 'https://gc.zgo.at/count.js' : `${server}/count.js`,
        attributes: { 'data-goatcounter': `${server}/count` },
        sendsTo: [server],
      };
    }
    // https://developers.cloudflare.com/fundamentals/reference/policies-compliances/content-security-policies/
    case 'cloudflare':
      return {
        src: 'https://static.cloudflareinsights.com/beacon.min.js',
        attributes: { 'data-cf-beacon': JSON.stringify({ token: analytics.token }) },
        sendsTo: ['https://cloudflareinsights.com'],
      };
  }
};

/**
 * The script of the service that the settings name.
 * @param url of the blog
 */
export const analyticsScript = (analytics: Analytics, url: string): AnalyticsScript => {
  const { src, attributes } = serviceOf(analytics, url);
  return { src, attributes };
};

/** What the content security policy of each page must allow for it. */
export interface AnalyticsOrigins {
  readonly script: string;
  readonly connect: readonly string[];
}

/** The origin of the script, and those to which it sends. */
export const analyticsOrigins = (analytics: Analytics, url: string): AnalyticsOrigins => {
  const { src, sendsTo } = serviceOf(analytics, url);
  return { script: new URL(src).origin, connect: sendsTo.map((address) => new URL(address).origin) };
};
