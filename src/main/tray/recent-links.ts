import type { ProfileId, UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';

/** As many as a menu carries without being read (UX.md, tray). */
const KEPT = 5;

/** A link that can be copied from the tray. The link itself stays in the engine. */
export interface RecentLink {
  readonly id: UploadId;
  readonly profileId: ProfileId;
  readonly fileName: string;
  readonly doneAt: number;
}

/** The newest links with this upload among them, if it has one; newest first. */
export function noteLink(links: readonly RecentLink[], upload: UploadView): readonly RecentLink[] {
  const { id, profileId, fileName, doneAt, accessUrl, stage } = upload;
  if (stage !== 'done' || accessUrl === null || doneAt === null) return links;
  const others = links.filter((link) => link.id !== id);
  return [{ id, profileId, fileName, doneAt }, ...others]
    .sort((one, other) => other.doneAt - one.doneAt)
    .slice(0, KEPT);
}

/** Whether a link has neither ended nor gone, as far as is known. */
export const stillWorks = ({ goneAt, expiresAt }: UploadView, now: number): boolean =>
  goneAt === null && (expiresAt === null || expiresAt > now);

/** The links without an upload that is gone from the queue. */
export const dropLink = (links: readonly RecentLink[], id: UploadId): readonly RecentLink[] =>
  links.some((link) => link.id === id) ? links.filter((link) => link.id !== id) : links;
