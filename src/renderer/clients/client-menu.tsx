import { KeyRound, Pencil, Play, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx';
import { PauseIcon } from '../parts/pause-icon.ts';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { chooseClient, useUi } from '../state/ui-store.ts';
import { CLIENTS } from '../words/client-words.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { ReplaceKeyDialog } from './replace-key-dialog.tsx';

type Open = 'none' | 'replace' | 'rename' | 'remove';

/** What can be done with one client. The account's own library cannot be removed: it goes with the account. */
export function ClientMenu({ profile }: { profile: ProfileView }) {
  const [open, setOpen] = useState<Open>('none');
  const close = () => setOpen('none');
  const client = profile.name;
  return (
    <>
      <MoreMenu label={CLIENTS.moreFor({ client })} actions={actionsFor(profile, setOpen)} />
      {open === 'replace' && <ReplaceKeyDialog profile={profile} onClose={close} />}
      {open === 'rename' && <RenameDialog profile={profile} onClose={close} />}
      {open === 'remove' && (
        <ConfirmDialog
          question={CLIENTS.removeQuestion({ client })}
          follows={CLIENTS.removeFollows({ client, folders: profile.rootCount })}
          verb={CLIENTS.removeVerb({ client })}
          keep={CLIENTS.keep}
          act={() => removeClient(profile)}
          onClose={close}
        />
      )}
    </>
  );
}

function actionsFor(profile: ProfileView, open: (what: Open) => void): readonly MenuAction[] {
  const scope = { kind: 'profile', id: profile.id } as const;
  const check: MenuAction = {
    label: CLIENTS.check,
    icon: RotateCw,
    onSelect: () => void send('profiles:verify', { ids: [profile.id] }),
  };
  const pause: MenuAction = profile.paused
    ? { label: CLIENTS.resume, icon: Play, onSelect: () => void send('queue:resume', { scope }) }
    : { label: CLIENTS.pause, icon: PauseIcon, onSelect: () => void send('queue:pause', { scope }) };
  const remove: MenuAction = {
    label: CLIENTS.remove,
    icon: Trash2,
    danger: true,
    onSelect: () => open('remove'),
  };
  const rename: MenuAction = { label: CLIENTS.rename, icon: Pencil, onSelect: () => open('rename') };
  return [
    check,
    { label: CLIENTS.replace, icon: KeyRound, onSelect: () => open('replace') },
    rename,
    pause,
    ...(profile.primary ? [] : [remove]),
  ];
}

async function removeClient(profile: ProfileView) {
  const sent = await attempt('profiles:remove', { id: profile.id });
  if (sent.done) {
    tell(CLIENTS.removed({ client: profile.name }));
    if (useUi.getState().client === profile.id) chooseClient(null);
  }
  return sent;
}
