import { failure } from '../../src/shared/failure.ts';
import { mediaItemId, type ProfileId, profileId } from '../../src/shared/ids.ts';
import type { MediaItemView } from '../../src/shared/model.ts';
import type { Outcome } from '../../src/shared/outcome.ts';
import type { PublicLinkView } from '../../src/shared/public-link.ts';
import { HOUR } from '../../src/shared/units.ts';
import { NOW } from './fake-seed.ts';

const CHECKED: PublicLinkView = {
  state: 'reachable',
  checkedAt: NOW - HOUR,
  contentType: 'image/jpeg',
  failure: null,
  mayExpire: false,
  notMedia: false,
};

/** A public link of a client, reachable unless a test says otherwise. */
export function publicLink(
  fileName: string,
  link: Partial<PublicLinkView> = {},
  item: Partial<MediaItemView> = {},
): MediaItemView {
  return {
    id: mediaItemId(`${fileName}-link`),
    profileId: profileId('p1'),
    fileName,
    mediaKind: 'image',
    format: 'JPEG',
    sizeBytes: 2_400_000,
    createdAt: NOW,
    description: '',
    accessUrl: `https://media.example/${fileName}`,
    expiresAt: null,
    source: 'public',
    variants: [],
    uploadId: null,
    publicLink: { ...CHECKED, ...link },
    ...item,
  };
}

const NEVER = { checkedAt: null, contentType: '' };

/** One link in each state the gallery can show. */
export const publicLinks = (): readonly MediaItemView[] => [
  publicLink('reachable-poster.jpg'),
  publicLink('signed-poster.jpg', { mayExpire: true }),
  publicLink(
    'blog-post',
    { notMedia: true, contentType: 'text/html' },
    { mediaKind: 'other', format: 'HTML' },
  ),
  publicLink('checking-poster.jpg', { ...NEVER, state: 'checking' }, { sizeBytes: null }),
  publicLink('waiting-poster.jpg', { ...NEVER, state: 'unchecked' }, { sizeBytes: null }),
  publicLink('lost-poster.jpg', { state: 'unreachable', failure: failure('verify-missing', 'HTTP 404') }),
  publicLink('train-poster.jpg', { state: 'offline', failure: failure('network-down', 'offline') }),
];

/** The engine's part for links: http is refused, a known one told, and a look finds a picture. */
export function fakeLinks(changed: (profile: ProfileId) => void) {
  const items = new Map<string, MediaItemView>();
  const put = (item: MediaItemView): MediaItemView => {
    items.set(item.id, item);
    changed(item.profileId);
    return item;
  };
  return {
    list: (): readonly MediaItemView[] => [...items.values()],
    add(profile: string, accessUrl: string): Outcome<MediaItemView> {
      const fileName = accessUrl.split('/').at(-1) ?? '';
      if (!accessUrl.startsWith('https://')) {
        return { done: false, problem: { kind: 'link-refused', reason: 'plain-http' } };
      }
      if ([...items.values()].some((one) => one.accessUrl === accessUrl)) {
        return { done: false, problem: { kind: 'link-known', fileName } };
      }
      const look = { ...NEVER, state: 'checking' } as const;
      return {
        done: true,
        value: put(publicLink(fileName, look, { accessUrl, profileId: profileId(profile), sizeBytes: null })),
      };
    },
    check: (ids: readonly string[]): readonly MediaItemView[] =>
      ids
        .flatMap((id) => items.get(id) ?? [])
        .map((one) => put({ ...one, sizeBytes: 77_000, publicLink: CHECKED })),
    remove(ids: readonly string[]): { readonly count: number } {
      let count = 0;
      for (const id of ids) {
        const item = items.get(id);
        items.delete(id);
        if (item === undefined) continue;
        count += 1;
        changed(item.profileId);
      }
      return { count };
    },
  };
}
