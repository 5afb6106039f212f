import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startDaemon, type Daemon } from './daemon.ts';
import { put } from './old-blog.ts';

/**
 * Starts nginx for a folder.
 * @param rules the `nginx.conf` of the engine
 */
export const startNginx = async (folder: string, rules: string): Promise<Daemon> => {
  const workFolder = await mkdtemp(join(tmpdir(), 'muc-nginx-'));
  const port = await freePort();
  const adapted = rules.replaceAll('listen 80;', `listen 127.0.0.1:${port};`).replaceAll('/srv/blog', folder);
  const conf = `user root; daemon off; pid ${workFolder}/nginx.pid; error_log stderr; events {} http { access_log off; client_body_temp_path ${workFolder}/body; ${adapted} }`;
  return startDaemon('nginx', ['-p', workFolder, '-c', await put(workFolder, 'nginx.conf', conf)], port);
};

/**
 * Starts Caddy for a folder.
 * @param rules the `Caddyfile` of the engine
 */
export const startCaddy = async (folder: string, rules: string): Promise<Daemon> => {
  const workFolder = await mkdtemp(join(tmpdir(), 'muc-caddy-'));
  const port = await freePort();
  const adapted = rules.replace(':80 {', `http://127.0.0.1:${port} {`).replaceAll('/srv/blog', folder);
  const file = await put(workFolder, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${adapted}`);
  return startDaemon('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port, { HOME: workFolder });
};

const modules = ['authz_core', 'deflate', 'dir', 'filter', 'headers', 'mime', 'mpm_event', 'rewrite'];

/**
 * Starts Apache for a folder that holds the `.htaccess` of the engine.
 */
export const startApache = async (folder: string): Promise<Daemon> => {
  const workFolder = await mkdtemp(join(tmpdir(), 'muc-apache-'));
  const port = await freePort();
  const conf = `ServerRoot ${workFolder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${workFolder}/apache.pid
ErrorLog ${workFolder}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User nobody
Group nogroup
TypesConfig /dev/null
AllowEncodedSlashes On
DocumentRoot ${folder}
<Directory ${folder}>
  AllowOverride All
  Require all granted
</Directory>
`;
  return startDaemon('apache2', ['-D', 'FOREGROUND', '-f', await put(workFolder, 'apache.conf', conf)], port);
};
