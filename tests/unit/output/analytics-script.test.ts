import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteSettings } from '#config/site.ts';
import { analyticsOrigins, analyticsScript } from '#output/analytics-script.ts';
import { aSite } from '../samples.ts';

const read = (analytics: SiteSettings['analytics']) => {
  const site = aSite({ url: 'https://blog.example/sub/', analytics });
  assert.ok(site.analytics);
  return { ...analyticsScript(site.analytics, site.url), ...analyticsOrigins(site.analytics, site.url) };
};

for (const [analytics, src, attributes, script, connect] of [
  [
    { service: 'plausible' },
    'https://plausible.io/js/script.js',
    { 'data-domain': 'blog.example' },
    'https://plausible.io',
    ['https://plausible.io'],
  ],
  [
    { service: 'plausible', domain: 'other.example', server: 'https://stats.example/p/' },
    'https://stats.example/p/js/script.js',
    { 'data-domain': 'other.example' },
    'https://stats.example',
    ['https://stats.example'],
  ],
  [
    { service: 'umami', websiteId: 'a-1' },
    'https://cloud.umami.is/script.js',
    { 'data-website-id': 'a-1' },
    'https://cloud.umami.is',
    ['https://cloud.umami.is', 'https://gateway.umami.is', 'https://api-gateway.umami.dev'],
  ],
  [
    { service: 'umami', websiteId: 'a-1', server: 'https://u.example' },
    'https://u.example/script.js',
    { 'data-website-id': 'a-1' },
    'https://u.example',
    ['https://u.example'],
  ],
  [
    { service: 'goatcounter', server: 'https://me.goatcounter.com' },
    'https://gc.zgo.at/count.js',
    { 'data-goatcounter': 'https://me.goatcounter.com/count' },
    'https://gc.zgo.at',
    ['https://me.goatcounter.com'],
  ],
  [
    { service: 'goatcounter', server: 'https://goat.example' },
    'https://goat.example/count.js',
    { 'data-goatcounter': 'https://goat.example/count' },
    'https://goat.example',
    ['https://goat.example'],
  ],
  [
    { service: 'cloudflare', token: 'abc' },
    'https://static.cloudflareinsights.com/beacon.min.js',
    { 'data-cf-beacon': '{"token":"abc"}' },
    'https://static.cloudflareinsights.com',
    ['https://cloudflareinsights.com'],
  ],
] as const)
  test(`the script of ${analytics.service}, from ${script}`, () =>
    assert.deepEqual(read(analytics), { src, attributes, script, connect }));

test('without the setting there is none', () => assert.equal(aSite().analytics, undefined));

for (const [analytics, wanted] of [
  [{ service: 'google' }, /write \{ service: 'plausible' \}, 'umami', 'goatcounter' or 'cloudflare'/],
  [{ service: 'umami' }, /analytics\.websiteId/],
  [{ service: 'goatcounter', server: 'http://a.example' }, /write a URL that starts with https:\/\//],
  [{ service: 'goatcounter', server: 'https://a.example/?x' }, /write only scheme, host and path/],
  [{ service: 'umami', websiteId: 'a', server: 'https://x;script-src-elem/' }, /write only scheme, host and path/],
  [{ service: 'cloudflare', token: '"><script>' }, /write the token/],
] as const)
  test(`an error: ${JSON.stringify(analytics)}`, () =>
    assert.throws(() => aSite({ analytics } as unknown as SiteSettings), wanted));
