import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Failure, failureOf } from './failure.ts';
import type { Limits } from './limits.ts';
import { checkLiteralHost, PrivateHost, publicLookup } from './public-address.ts';

/** What a server answered to one request. */
export interface Answer {
  readonly status: number;
  /** Where the server sends the client instead, as written. */
  readonly location: string | undefined;
  /** How long to wait, as written (RFC 9110 §10.2.3). */
  readonly retryAfter: string | undefined;
  /** The body of a successful answer; of others it is not read. */
  readonly bytes: Buffer;
}

const decoders: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

const tooLarge = (bytes: number): Failure =>
  new Failure(`it is larger than ${Math.round(bytes / 100_000) / 10} MB`, { kind: 'lasting' });

const decoded = (bytes: Buffer, encoding: string | undefined, limit: number): Buffer => {
  const decode = decoders[encoding?.trim().toLowerCase() ?? ''];
  if (!decode) return bytes;
  try {
    return decode(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit);
    throw new Failure('its compression is damaged', { kind: 'passing' });
  }
};

/** Reads the body of an answer, and stops at the limit. */
const readBody = async (response: IncomingMessage, limit: number): Promise<Buffer> => {
  if (Number(response.headers['content-length']) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  if (!response.complete) throw new Failure('the connection broke off', { kind: 'passing' });
  return decoded(Buffer.concat(chunks), response.headers['content-encoding'], limit);
};

/** The failure of an answer that ended before its last byte. */
const brokenOff = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('the connection broke off', { kind: 'passing' });

const answerOf = async (response: IncomingMessage, limit: number): Promise<Answer> => {
  const status = response.statusCode ?? 0;
  const isRead = status >= 200 && status < 300;
  const bytes = isRead ? await readBody(response, limit) : Buffer.alloc(0);
  return { status, location: response.headers.location, retryAfter: response.headers['retry-after'], bytes };
};

/** Some hosts refuse a client that does not say who it is. */
const headers = {
  Accept: 'image/avif,image/webp,image/svg+xml,image/*;q=0.9,*/*;q=0.5',
  'Accept-Encoding': 'identity',
  'User-Agent': 'Mozilla/5.0 (compatible; Muc/1.0; static blog engine)',
};

/**
 * Asks a server once.
 * @throws Failure
 */
export const ask = async (url: URL, limits: Limits): Promise<Answer> => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Failure(`${url.protocol} is not http: or https:`, { kind: 'lasting' });
  try {
    if (!limits.privateHosts) checkLiteralHost(url);
    return await new Promise<Answer>((resolve, reject) => {
      let isAnswered = false;
      const late = (what: string): Failure => new Failure(what, { kind: isAnswered ? 'passing' : 'silent' });
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
        { ...urlParts(url), headers, ...(limits.privateHosts ? {} : { lookup: publicLookup }) },
        (response) => {
          isAnswered = true;
          clearTimeout(connect);
          answerOf(response, limits.bytes)
            .then(resolve, (error: unknown) => reject(brokenOff(error)))
            .finally(() => {
              clearTimeout(whole);
              // What was not read is not waited for.
              request.destroy();
            });
        },
      );
      const connect = setTimeout(() => request.destroy(late('it took too long to connect')), limits.connect);
      const whole = setTimeout(() => request.destroy(late('it took too long')), limits.whole);
      request.setTimeout(limits.idle, () => request.destroy(late('the server stopped sending')));
      request.on('socket', (socket) => {
        const connected = (): void => clearTimeout(connect);
        if (socket.connecting) socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
        else connected();
      });
      request.on('error', (error) => reject(isAnswered ? brokenOff(error) : error));
      request.on('close', () => {
        clearTimeout(connect);
        clearTimeout(whole);
      });
      request.end();
    });
  } catch (error) {
    if (error instanceof PrivateHost) throw new Failure(error.message, { kind: 'lasting' });
    throw failureOf(error, 'silent');
  }
};

/** The parts of an address that a request needs. A name and password in it are not sent. */
const urlParts = ({ protocol, hostname, port, pathname, search }: URL) => ({
  protocol,
  hostname: hostname.replace(/^\[|\]$/g, ''),
  port,
  path: pathname + search,
});
