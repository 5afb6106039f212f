import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Post } from '#blog/post.ts';
import { changedIdErrors } from './changed-ids.ts';
import type { LedgerChange } from './ledger-change.ts';
import { ledgerFile, type Ledger } from './ledger.ts';
import { groupByList, missingList } from './missing-list.ts';
import { inRules, inYaml } from './remedy-text.ts';

/** What the remedies of errors need to know. */
export interface LedgerContext {
  readonly known: Ledger;
  /** Files of unpublished posts, by permalink. */
  readonly drafts: ReadonlyMap<Permalink, string>;
  /** The posts of the build. */
  readonly posts: readonly Post[];
}

/** The only new post with the title of a post that is missing: the same one at another address. */
const movedPost = (id: string, { known, posts }: LedgerContext): Post | undefined => {
  const same = posts.filter(({ title, permalink }) => title === known.titles[id] && !(permalink in known.addresses));
  return same.length === 1 ? same[0] : undefined;
};

const missingAddress = (address: Permalink, context: LedgerContext): Diagnostic => {
  const { known, drafts } = context;
  const rule = `add a line to ledger/redirects.txt: ${inRules(address)} /its/new/address.html, or ${inRules(address)} gone`;
  const draft = drafts.get(address);
  if (draft !== undefined)
    return {
      level: 'error',
      file: draft,
      message: `${address} was public, but the post is a draft now.`,
      remedy: `Publish it again, or ${rule}.`,
    };
  const id = Object.entries(known.ids.guid).find(([, permalink]) => permalink === address)?.[0];
  const asGuid = id === undefined ? '' : ` and guid: ${id}`;
  const moved = id === undefined ? undefined : movedPost(id, context);
  if (moved !== undefined)
    return {
      level: 'error',
      file: moved.file,
      field: 'slug',
      message: `The post was public at ${address}, and is at ${moved.permalink} now.`,
      remedy: `Write slug: ${inYaml(address)}${id?.endsWith(address) ? '' : asGuid} as before. If it shall move, ${moved.aliases.length === 0 ? `write aliases: [${inYaml(address)}]` : `add ${inYaml(address)} to aliases`}${asGuid} instead.`,
    };
  const kind = known.addresses[address] ?? 'post';
  return {
    level: 'error',
    file: ledgerFile,
    message: `${address} was public, but it does not exist any more.`,
    remedy:
      kind === 'post' || kind === 'page'
        ? `If it moved, write aliases: [${inYaml(address)}]${asGuid} in the post. Otherwise ${rule}.`
        : `${rule.replace('a', 'A')}.`,
  };
};

/** Errors for addresses that would disappear, one for all addresses of a list; and for feed ids that would change. */
export const ledgerErrors = (change: LedgerChange, context: LedgerContext): readonly Diagnostic[] => [
  ...[...groupByList(change.missing).values()].flatMap(
    (addresses) => missingList(addresses) ?? addresses.map((address) => missingAddress(address, context)),
  ),
  ...changedIdErrors(change.changedIds, context.posts, context.known),
];
