import path from 'node:path';
import { LIMITS } from '../engine/api/limits.ts';
import type { Clock, Random } from '../engine/ports/clock.ts';
import type { Log } from '../engine/ports/log.ts';
import type { Account } from './account.ts';
import type { Offers } from './offers/offers.ts';
import { createThumbSource, type ThumbSource } from './thumb-source.ts';
import type { ShrinkDesk } from './thumbs/shrink-desk.ts';
import { ThumbStore } from './thumbs/thumb-store.ts';

interface OpenThumbsParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly dataDir: string;
  readonly account: Account;
  readonly offers: Pick<Offers, 'shown'>;
  readonly shrinking: Pick<ShrinkDesk, 'shrink'>;
  readonly signal: AbortSignal;
}

/** The small pictures of the account in use, of its originals and of what is offered, kept in the data folder. */
export function openThumbs(parts: OpenThumbsParts): ThumbSource {
  const { clock, random, log, dataDir, account, offers, shrinking, signal } = parts;
  return createThumbSource({
    find: (id) => account.engine?.gallery.find(id),
    open: async (call) => (await account.http?.open(call)) ?? 'aborted',
    original: async (id, maxBytes) => account.engine?.queue.original(id, maxBytes),
    contentOf: (id) => account.engine?.queue.contentNames(id) ?? [],
    async given(asked) {
      if ('batch' in asked) return account.engine?.given.originalOf(asked.batch, asked.place);
      const file = offers.shown(asked.offer, asked.place);
      return file && account.engine?.given.original(file);
    },
    store: new ThumbStore({
      ...{ clock, random, log, folder: path.join(dataDir, 'thumbs') },
      maxBytes: LIMITS.maxThumbFolderBytes,
    }),
    shrink: (picture) => shrinking.shrink(picture),
    limits: LIMITS,
    signal,
  });
}
