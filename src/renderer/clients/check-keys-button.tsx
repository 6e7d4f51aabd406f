import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { CLIENTS } from '../words/client-words.ts';
import { checkKeys } from './check-keys.ts';

interface Props {
  readonly profiles: readonly ProfileView[];
  /** They were picked: the number stands on the verb. */
  readonly picked: boolean;
}

/** Asks about the keys of the clients that are shown, or that were picked. */
export function CheckKeysButton({ profiles, picked }: Props) {
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    await checkKeys(profiles);
    setBusy(false);
  };
  const verb = picked ? CLIENTS.checkSome({ count: profiles.length }) : CLIENTS.checkAll;
  return (
    <Button small disabled={busy} onClick={() => void check()}>
      <Icon of={RotateCw} />
      {busy ? CLIENTS.checkingAll : verb}
    </Button>
  );
}
