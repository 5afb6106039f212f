import { connect } from 'node:net';

/** Paths, as sent, that a careless rule would answer with another host. */
const paths = [
  '//evil.example/x.html/',
  '///evil.example/x.html/',
  '/%5Cevil.example/x.html/',
  '/\\evil.example/x.html/',
  '/%5C%5Cevil.example/x.html/',
  '/%2Fevil.example/x.html/',
  '/%2F%2Fevil.example/x.html/',
  '/.//evil.example/x.html/',
  '/a/..//evil.example/x.html/',
  '/%09/evil.example/x.html/',
  '/%0d%0aLocation:%20https://evil.example/x.html/',
  '/x%0d%0aSet-Cookie:%20a=b.html/',
  '/;@evil.example/x.html/',
  '/%40evil.example/x.html/',
  '/https://evil.example/x.html/',
  '//evil.example/page/9/',
  '/%5Cevil.example/page/9/',
  '/tag//evil.example/page/9/',
  '//evil.example',
  '//evil.example/',
  '/%5Cevil.example/',
  '//evil.example/%2e%2e',
];

/** Sends a path byte for byte; `fetch` would make it tidy first. */
const askRaw = (origin: string, path: string): Promise<{ readonly status: number; readonly location?: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = connect(Number(port), hostname, () =>
      asked.end(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    asked.on('data', (data: Buffer) => (answer += data.toString()));
    asked.on('error', reject);
    asked.on('end', () => {
      const location = /^location: *(.*?)\r$/im.exec(answer.split('\r\n\r\n')[0] + '\r')?.[1];
      resolve({ status: Number(answer.split(' ')[1]), ...(location === undefined ? {} : { location }) });
    });
  });

/** What of these paths a server answers with another host, or with a header that a browser might read in another way. */
export const leavingFrom = async (origin: string, base: string): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const path of paths) {
    const { status, location = '/' } = await askRaw(origin, base + path);
    const isPlain = /^[\x21-\x7e\u0080-\uffff]+$/.test(location) && !/^[/\\]{2}|\\/.test(location);
    if (!isPlain || new URL(location, origin).origin !== origin)
      wrong.push(`${JSON.stringify(path)}: ${status} ${location}`);
  }
  return wrong;
};
