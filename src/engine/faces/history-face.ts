import type { Engine } from '../engine.ts';
import type { Parts } from '../parts.ts';

/** Entries per page. [ours] one page is a few screens and read in a few milliseconds. */
const PAGE = 200;

/** What programs may ask of the history. */
export function historyFace({ store, views }: Parts): Engine['history'] {
  return {
    list({ after, profileId, result }) {
      const page = store.history.page({
        after: cursorFrom(after),
        limit: PAGE,
        ...(profileId === undefined ? {} : { profile: profileId }),
        ...(result === undefined ? {} : { result }),
      });
      const last = page.at(-1);
      const entries = page.map(({ upload, at }) => {
        const client = store.profiles.find(upload.profileId)?.name ?? '';
        return { upload: views.upload(upload), at, client };
      });
      return { entries, next: page.length === PAGE && last ? `${last.at}:${last.upload.order}` : null };
    },
  };
}

/** A cursor that is none begins at the newest entry. */
function cursorFrom(text: string | undefined): { at: number; order: number } | null {
  const [at = Number.NaN, order = Number.NaN] = (text ?? '').split(':').map(Number);
  return Number.isFinite(at) && Number.isFinite(order) ? { at, order } : null;
}
