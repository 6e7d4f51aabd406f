import type { ProfileId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { lensOf } from '../queue/lenses.ts';

/** A client with files that are not up yet. */
export interface BusyClient {
  readonly id: ProfileId;
  readonly left: number;
  /** True when at least one of them waits for the person. */
  readonly needs: boolean;
}

/** Who is busy: most files first, those who need the person last (DESIGN.md, rail). */
export function busyClients(uploads: Iterable<UploadView>): readonly BusyClient[] {
  const clients = new Map<ProfileId, { id: ProfileId; left: number; needs: boolean }>();
  for (const upload of uploads) {
    const lens = lensOf(upload);
    if (lens === 'done') continue;
    const client = clients.get(upload.profileId) ?? { id: upload.profileId, left: 0, needs: false };
    client.left += 1;
    client.needs ||= lens === 'attention';
    clients.set(upload.profileId, client);
  }
  return [...clients.values()].sort(
    (one, other) => Number(one.needs) - Number(other.needs) || other.left - one.left,
  );
}
