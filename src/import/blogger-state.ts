import type { Comment } from '#content/comments.ts';
import type { Ledger } from '#ledger/ledger.ts';
import type { createFacts } from './blog-facts.ts';
import type { ImportOptions } from './import-event.ts';
import type { createNames } from './text-file.ts';

/** What an import of Blogger has gathered so far. Texts are not kept, but comments are: they may stand before their post. */
export interface BloggerState {
  readonly names: ReturnType<typeof createNames>;
  readonly facts: ReturnType<typeof createFacts>;
  /** Names of files by entry id. */
  readonly files: Map<string, string>;
  readonly comments: Map<string, Comment[]>;
  readonly addresses: Ledger['addresses'];
  readonly ids: Record<string, string>;
  readonly options: ImportOptions;
  /** Title, address and such at the head of the feed. */
  readonly head: { title: string; url: string; description: string; author: string; updated: string };
}
