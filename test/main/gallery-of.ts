import type { ProfileId } from '../../src/shared/ids.ts';
import type { MediaItemView } from '../../src/shared/model.ts';
import type { OpenDesk } from './open-desk.ts';

/** The gallery as a window has it that has read every page: all items, or one client's. */
export async function galleryOf(
  { handlers }: Pick<OpenDesk, 'handlers'>,
  profile?: ProfileId,
): Promise<readonly MediaItemView[]> {
  const items: MediaItemView[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await handlers['gallery:changes']({ after });
    items.push(...page.items);
    if (!page.more) return items.filter(({ profileId }) => profile === undefined || profileId === profile);
    after = page.cursor;
  }
}
