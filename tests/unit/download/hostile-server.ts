import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** A whole GIF of 2 × 3 pixels. */
export const gif = Buffer.from('R0lGODlhAgADAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAMAAAICRF4AOw==', 'base64');

type Answer = (response: ServerResponse, request: IncomingMessage, nth: number) => void;

/** A server on the loopback interface that answers each path as a test says; other paths are missing. */
export const serve = async (answers: Readonly<Record<string, Answer>>) => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const nth = requests.filter((one) => one === path).length;
    requests.push(path);
    const answer = answers[path];
    if (answer) answer(response, request, nth);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
};

/** Answers with a body. */
export const body =
  (content: string | Buffer, type = 'image/gif'): Answer =>
  (response) =>
    void response.writeHead(200, { 'Content-Type': type }).end(content);

export const redirect =
  (to: string, status = 302): Answer =>
  (response) =>
    void response.writeHead(status, { Location: to }).end();
