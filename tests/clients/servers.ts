import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startDaemon, type Daemon } from './daemon.ts';
import { put } from './old-blog.ts';

/** Starts nginx on a folder with the rules that the engine wrote. */
export const startNginx = async (folder: string, rules: string): Promise<Daemon> => {
  const room = await mkdtemp(join(tmpdir(), 'muc-nginx-'));
  const port = await freePort();
  const own = rules.replace('listen 80;', `listen 127.0.0.1:${port};`).replaceAll('/srv/blog', folder);
  const conf = `user root; daemon off; pid ${room}/nginx.pid; error_log stderr; events {} http { access_log off; client_body_temp_path ${room}/body; ${own} }`;
  return startDaemon('nginx', ['-p', room, '-c', await put(room, 'nginx.conf', conf)], port);
};

/** Starts Caddy likewise. */
export const startCaddy = async (folder: string, rules: string): Promise<Daemon> => {
  const room = await mkdtemp(join(tmpdir(), 'muc-caddy-'));
  const port = await freePort();
  const own = rules.replace(':80 {', `http://127.0.0.1:${port} {`).replaceAll('/srv/blog', folder);
  const file = await put(room, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${own}`);
  return startDaemon('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port, { HOME: room });
};
