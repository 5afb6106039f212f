import { z } from 'zod';

/** Scheme and host, with a path if it has one. */
const server = z
  .url({ protocol: /^https$/, error: 'write a URL that starts with https://' })
  .refine((address) => /^https:\/\/[\w.:-]+(?:\/[\w./~-]*)?$/.test(address), 'write only scheme, host and path')
  .transform((address) => address.replace(/\/$/, ''));

/** Services that hold repositories. */
const services = ['github', 'gitlab', 'gitea'] as const;

/** Where the editor at `/admin/` reads and writes posts. */
export const editingSchema = z.strictObject({
  /** The service that holds the repository of the blog. */
  service: z.enum(services).default('github'),
  /** The repository: `owner/name`. At GitLab it may lie in groups: `group/sub/name`. */
  repo: z.string().regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'write owner/name'),
  /** Default: the default branch of the repository. */
  branch: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+)*$/, 'write the name of a branch')
    .optional(),
  /** Path in the repository of the folder that holds `posts`; '' for its root. Default: as the blog folder lies here. */
  folder: z
    .string()
    .regex(/^(?:(?!\.{1,2}(?:\/|$))[^/\\]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)*)?$/, 'write a path such as blog/content')
    .optional(),
  /** The server of your own GitLab, Gitea or GitHub Enterprise. */
  server: server.optional(),
  /** A service that signs owners in (OAuth), such as one of Sveltia CMS Authenticator. Without it they enter a token. */
  login: server.optional(),
  /** Id of the OAuth application; GitLab and Gitea sign in by it alone (PKCE). */
  appId: z
    .string()
    .regex(/^[\w.-]+$/, 'write the id of the application')
    .optional(),
});

/** Where the editor reads and writes posts. */
export type Editing = z.output<typeof editingSchema>;
