import {
  Folder,
  FolderOpen,
  Images,
  KeyRound,
  ListEnd,
  Pencil,
  Play,
  Power,
  RotateCw,
  Trash2,
} from 'lucide-react';
import type { ProfileView, RootView } from '../../shared/model.ts';
import type { MenuAction } from '../parts/more-menu.tsx';
import { PauseIcon } from '../parts/pause-icon.ts';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { chooseClient, goTo, type Screen, useUi } from '../state/ui-store.ts';
import { CLIENTS } from '../words/client-words.ts';
import { checkKeys } from './check-keys.ts';

/** A dialog of a client's menu. */
export type ClientDialog = 'replace' | 'rename' | 'off' | 'remove';

/** Looking at the client's things: each screen narrowed to them, and the folder where it is just one. */
export function placeActions(profile: ProfileView, roots: readonly RootView[]): readonly MenuAction[] {
  const show = (screen: Screen) => () => {
    chooseClient(profile.id);
    goTo(screen);
  };
  const [root, ...others] = roots;
  return [
    { label: CLIENTS.showQueue, icon: ListEnd, onSelect: show('queue') },
    { label: CLIENTS.showGallery, icon: Images, onSelect: show('gallery') },
    ...(root === undefined ? [] : [{ label: CLIENTS.showFolders, icon: Folder, onSelect: show('folders') }]),
    ...(root === undefined || others.length > 0
      ? []
      : [
          {
            label: CLIENTS.openFolder,
            icon: FolderOpen,
            onSelect: () => void send('roots:show', { id: root.id }),
          },
        ]),
  ];
}

/** What can be done about the key and the name. */
export const keyActions = (
  profile: ProfileView,
  open: (what: ClientDialog) => void,
): readonly MenuAction[] => [
  {
    label: CLIENTS.check,
    icon: RotateCw,
    onSelect: () => void checkKeys([profile]),
  },
  { label: CLIENTS.replace, icon: KeyRound, onSelect: () => open('replace') },
  { label: CLIENTS.rename, icon: Pencil, onSelect: () => open('rename') },
];

/** Pausing, turning off, removing: the account's own library cannot be removed, it goes with the account. */
export function holdActions(profile: ProfileView, open: (what: ClientDialog) => void): readonly MenuAction[] {
  const scope = { kind: 'profile', id: profile.id } as const;
  const pause: MenuAction = profile.paused
    ? { label: CLIENTS.resume, icon: Play, onSelect: () => void send('queue:resume', { scope }) }
    : { label: CLIENTS.pause, icon: PauseIcon, onSelect: () => void send('queue:pause', { scope }) };
  const power: MenuAction = profile.enabled
    ? { label: CLIENTS.turnOff, icon: Power, onSelect: () => open('off') }
    : { label: CLIENTS.turnOn, icon: Power, onSelect: () => void turn(profile, true) };
  const remove: MenuAction = {
    label: CLIENTS.remove,
    icon: Trash2,
    danger: true,
    onSelect: () => open('remove'),
  };
  // A pause of a client who is off would change nothing that can be seen.
  return [...(profile.enabled ? [pause] : []), power, ...(profile.primary ? [] : [remove])];
}

/** Turns a client on or off, and says what becomes of the files. */
export async function turn({ id, name: client }: ProfileView, enabled: boolean) {
  const sent = await attempt('profiles:set-enabled', { id, enabled });
  if (sent.done) tell(enabled ? CLIENTS.turnedOn({ client }) : CLIENTS.turnedOff({ client }));
  return sent;
}

/** Removes a client; a window that was narrowed to them shows everybody again. */
export async function removeClient({ id, name: client }: ProfileView) {
  const sent = await attempt('profiles:remove', { id });
  if (sent.done) {
    tell(CLIENTS.removed({ client }));
    if (useUi.getState().client === id) chooseClient(null);
  }
  return sent;
}
