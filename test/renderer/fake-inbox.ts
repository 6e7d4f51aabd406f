import type { Change } from '../../src/shared/change.ts';
import type { Input, Output } from '../../src/shared/contract.ts';
import { batchId, inboxGroupId, inboxId, type ProfileId, profileId, rootId } from '../../src/shared/ids.ts';
import type { FolderOwner, InboxGroupView, InboxItemView, InboxView } from '../../src/shared/inbox.ts';
import { MINUTE } from '../../src/shared/units.ts';
import { NOW } from './fake-seed.ts';

const ROOT = { rootId: rootId('r5'), root: '~/Hotfolder' } as const;
const nobody = (why: Extract<FolderOwner, { kind: 'nobody' }>['why']): FolderOwner => ({
  kind: 'nobody',
  why,
});

function group(id: string, change: Partial<InboxGroupView>, names: readonly string[]) {
  const { root = ROOT.root, subFolder = null } = change;
  const items: readonly InboxItemView[] = names.map((fileName, index) => ({
    id: inboxId(`${id} ${index}`),
    groupId: inboxGroupId(id),
    fileName,
    folder: subFolder === null ? root : `${root}/${subFolder}`,
    sizeBytes: 4_400_000 + index * 310_000,
    mediaKind: fileName.endsWith('.mp4') ? 'video' : 'image',
    foundAt: NOW - index * MINUTE,
  }));
  const bytes = items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const view: InboxGroupView = {
    ...{ id: inboxGroupId(id), ...ROOT, subFolder, owner: nobody('no-name'), files: items.length, bytes },
    ...change,
  };
  return { view, items };
}

/** Nine files: of a sub-folder that names nobody, of one whose client came later, and some that were given. */
export function inboxOfNine(): InboxView {
  const groups = [
    group('phone', { subFolder: '_from-phone' }, ['IMG_2231 (edited).jpg', 'IMG_2232.jpg', 'IMG_2240.jpg']),
    group(
      'velo',
      { subFolder: 'Velo', owner: { kind: 'client', profileId: profileId('p4'), by: 'choice' } },
      ['chevron.mp4', 'spokes-closeup-07.jpg'],
    ),
    group('loose', { owner: nobody('in-root') }, ['poster.jpg']),
    group('given', { rootId: null, root: '~/Desktop', owner: nobody('later') }, ['a.jpg', 'b.jpg', 'c.jpg']),
  ];
  return {
    files: 9,
    groups: groups.map(({ view }) => view),
    items: groups.flatMap(({ items }) => items),
  };
}

export const EMPTY_INBOX: InboxView = { files: 0, groups: [], items: [] };

type InboxCommand =
  | 'inbox:list'
  | 'inbox:assign'
  | 'inbox:leave'
  | 'roots:sub-folders'
  | 'roots:set-folder-client';

/** What waits for a client in a fake engine. */
export function fakeInbox(
  first: InboxView,
  around: {
    readonly emit: (changes: readonly Change[]) => void;
    /** How many wait now. */
    readonly count: (files: number) => void;
    /** Takes files as given by hand to a client. */
    readonly hold: (client: ProfileId, names: readonly string[]) => string;
  },
) {
  let inbox = first;
  const owners = new Map<string, FolderOwner>([
    ['_from-phone', nobody('no-name')],
    ['Bramblewick Teas', { kind: 'client', profileId: profileId('p0'), by: 'name' }],
    ['Velo', { kind: 'client', profileId: profileId('p4'), by: 'choice' }],
  ]);
  const take = (of: Input<'inbox:assign'>['of']): readonly InboxItemView[] => {
    const isMeant = ({ id, groupId }: InboxItemView): boolean =>
      'group' in of ? groupId === of.group : of.ids.includes(id);
    const taken = inbox.items.filter(isMeant);
    const items = inbox.items.filter((item) => !isMeant(item));
    const groups = inbox.groups.flatMap((one) => {
      const files = items.filter(({ groupId }) => groupId === one.id).length;
      return files === 0 ? [] : [{ ...one, files }];
    });
    inbox = { files: items.length, groups, items };
    around.count(items.length);
    around.emit([{ kind: 'inbox' }]);
    return taken;
  };
  const answers: { readonly [Name in InboxCommand]: (input: Input<Name>) => Output<Name> } = {
    'inbox:list': () => inbox,
    'inbox:assign': ({ of, profileId: client }) => {
      const names = take(of).map(({ fileName }) => fileName);
      const batch = around.hold(profileId(String(client)), names);
      return { done: true, value: { files: names.length, batchId: batchId(batch) } };
    },
    'inbox:leave': ({ of }) => ({ files: take(of).length }),
    'roots:sub-folders': () => ({
      done: true,
      value: [...owners].map(([name, owner]) => ({
        ...{ name, owner, there: true },
        waiting: inbox.groups.find(({ subFolder }) => subFolder === name)?.files ?? 0,
      })),
    }),
    'roots:set-folder-client': ({ folder, profileId: client }) => {
      const owner: FolderOwner =
        client === null
          ? nobody('no-name')
          : { kind: 'client', profileId: profileId(String(client)), by: 'choice' };
      owners.set(folder, owner);
      around.emit([{ kind: 'inbox' }]);
      return { done: true, value: null };
    },
  };
  return answers;
}
