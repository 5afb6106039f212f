const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Schemes that a link may have: those of the web, and those that a web site may ask a browser to handle (WHATWG HTML
 * §8.9.1.1, “safelisted schemes”).
 */
const linkSchemes = words(`
  http https bitcoin ftp ftps geo im irc ircs magnet mailto matrix mms news nntp openpgp4fpr sftp sip sms smsto ssh tel
  urn webcal wtai xmpp`);

/**
 * The scheme of an address, in lower case, as a browser finds it: tabs and line ends do not count, nor do spaces and
 * control characters before it (WHATWG URL §4.4).
 * @returns undefined for a relative address
 */
export const schemeOf = (address: string): string | undefined =>
  /^[\s\p{Cc}\p{Cf}]*([a-z][a-z\d+.-]*):/iu.exec(address.replaceAll(/[\t\n\r]/g, ''))?.[1]?.toLowerCase();

/** Whether a link may lead to an address. */
export const isLinkAddress = (address: string): boolean => {
  const scheme = schemeOf(address);
  return scheme === undefined || linkSchemes.has(scheme);
};

/** Whether an address is on the web or within the blog. */
export const isWebAddress = (address: string): boolean => [undefined, 'http', 'https'].includes(schemeOf(address));

/** Whether an address runs code or holds a document when it is followed or loaded. */
export const runsCode = (address: string): boolean =>
  ['javascript', 'vbscript', 'livescript', 'data', 'blob', 'filesystem'].includes(schemeOf(address) ?? '');

/** Whether an address holds the bytes of an image. An SVG image is a document that can hold scripts. */
export const isImageData = (address: string): boolean => /^\s*data:image\/(?!svg)[\w.+-]+[;,]/i.test(address);
