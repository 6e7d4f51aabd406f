import { useState } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { MoreMenu } from '../parts/more-menu.tsx';
import { useWindow } from '../state/window-store.ts';
import { CLIENTS } from '../words/client-words.ts';
import {
  type ClientDialog,
  holdActions,
  keyActions,
  placeActions,
  removeClient,
  turn,
} from './client-actions.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { ReplaceKeyDialog } from './replace-key-dialog.tsx';

/** What can be done with one client. */
export function ClientMenu({ profile }: { profile: ProfileView }) {
  const roots = useWindow((state) => state.roots);
  const [open, setOpen] = useState<ClientDialog | 'none'>('none');
  const close = () => setOpen('none');
  const client = profile.name;
  const own = [...roots.values()].filter((root) => root.profileId === profile.id);
  return (
    <>
      <MoreMenu
        label={CLIENTS.moreFor({ client })}
        actions={[
          ...placeActions(profile, own),
          ...keyActions(profile, setOpen),
          ...holdActions(profile, setOpen),
        ]}
      />
      {open === 'replace' && <ReplaceKeyDialog profile={profile} onClose={close} />}
      {open === 'rename' && <RenameDialog profile={profile} onClose={close} />}
      {open === 'off' && (
        <ConfirmDialog
          question={CLIENTS.offQuestion({ client })}
          follows={CLIENTS.offFollows({ client })}
          verb={CLIENTS.offVerb({ client })}
          keep={CLIENTS.offKeep}
          danger={false}
          act={() => turn(profile, false)}
          onClose={close}
        />
      )}
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
