import { createHash } from 'node:crypto';
import { type MediaItemId, mediaItemId, type ProfileId } from '../../shared/ids.ts';

/** Remembered ids are dropped above this, so that memory stays bounded. [ours] twice a gallery of 50,000. */
const MAX_REMEMBERED = 100_000;

/** Stable ids: a hash of client and key, so that an item keeps its id over restarts and readings. */
export function mediaItemIds(): (profileId: ProfileId, key: string) => MediaItemId {
  const remembered = new Map<string, MediaItemId>();
  return (profileId, key) => {
    const whole = JSON.stringify([profileId, key]);
    const known = remembered.get(whole);
    if (known !== undefined) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const id = mediaItemId(createHash('sha256').update(whole).digest('hex').slice(0, 32));
    remembered.set(whole, id);
    return id;
  };
}
