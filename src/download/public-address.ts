import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are not the public internet (IANA special-purpose registries, RFC 6890). */
const special = new BlockList();
for (const network of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24',
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
].flatMap((line) => line.split(' '))) {
  const [address = '', bits] = network.split('/');
  special.addSubnet(address, Number(bits), 'ipv4');
}
/** Parts of the global range that lead elsewhere: Teredo and others, documentation, 6to4. */
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(address, bits, 'ipv6');

/** Addresses that providers give out (RFC 4291 §2.4). */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** IPv6 addresses that stand for an IPv4 address: mapped (RFC 4291 §2.5.5.2) and translated (RFC 6052 §2.1). */
const embedding = new BlockList();
embedding.addSubnet('::ffff:0:0', 96, 'ipv6');
embedding.addSubnet('64:ff9b::', 96, 'ipv6');

/** The IPv4 address in the last 32 bits of an IPv6 address. */
const embedded = (address: string): string => {
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
  const [high = 0, low = 0] = new URL(`http://[${address}]/`).hostname
    .slice(1, -1)
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

/** Whether an IP address is one of the public internet, not of this machine or a local network. */
export const isPublicAddress = (address: string): boolean => {
  const [bare = ''] = address.split('%', 1);
  if (isIP(bare) === 4) return !special.check(bare, 'ipv4');
  if (isIP(bare) !== 6) return false;
  if (embedding.check(bare, 'ipv6')) return isPublicAddress(embedded(bare));
  return global.check(bare, 'ipv6') && !special.check(bare, 'ipv6');
};

/** The error for a host that is not on the public internet. */
export class PrivateHost extends Error {
  constructor(host: string) {
    super(`${host} is not on the public internet`);
  }
}

/**
 * Resolves the name of a host for a connection, to public addresses only. Node connects to what this returns, so a name
 * that changes its answer leads nowhere else.
 */
export const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    const allowed = error ? [] : addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    if (error || !first) done(error ?? new PrivateHost(host), '');
    else if (options.all === true) done(null, allowed);
    else done(null, first.address, first.family);
  });
};

/**
 * Refuses an address that needs no look-up: Node does not call `publicLookup` for numbers.
 * @throws PrivateHost
 */
export const checkLiteralHost = ({ hostname }: URL): void => {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) > 0 && !isPublicAddress(host)) throw new PrivateHost(host);
};
