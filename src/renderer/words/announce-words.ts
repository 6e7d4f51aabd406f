import type { ProfileId } from '../../shared/ids.ts';
import type { ProfileView } from '../../shared/model.ts';
import type { BatchCount } from '../state/batch-steps.ts';
import { QUEUE } from './queue-words.ts';

/** How far some batches are, in one sentence that names the client; of several clients, how many they are. */
export function newsWords(
  batches: readonly BatchCount[],
  profiles: ReadonlyMap<ProfileId, Pick<ProfileView, 'name'>>,
): string {
  const clients = new Set(batches.map(({ profileId }) => profileId));
  const [first] = clients;
  const count = sum(batches, ({ files }) => files);
  const up = sum(batches, (one) => one.up);
  if (clients.size > 1) return QUEUE.announce.several({ up, count, clients: clients.size });
  const client = first && profiles.get(first)?.name;
  if (!client || count === 0) return '';
  if (up === count) return QUEUE.batchUp({ count, client });
  return up === 0 ? QUEUE.announce.begun({ count, client }) : QUEUE.announce.part({ up, count, client });
}

const sum = (batches: readonly BatchCount[], of: (batch: BatchCount) => number): number =>
  batches.reduce((total, batch) => total + of(batch), 0);
