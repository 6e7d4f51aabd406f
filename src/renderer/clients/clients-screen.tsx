import { Download, Plus, RotateCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { send } from '../state/send.ts';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { CLIENTS, clientsState } from '../words/client-words.ts';
import { IMPORT } from '../words/import-words.ts';
import { AddClientDialog } from './add-client-dialog.tsx';
import { ClientsTable } from './clients-table.tsx';
import { ImportDialog } from './import/import-dialog.tsx';

/** Every client: whose key works, which folders are theirs, when something last went up. */
export function ClientsScreen() {
  const profiles = useWindow((state) => state.profiles);
  const chosen = useUi((ui) => ui.client);
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const shown = useMemo(
    () => [...profiles.values()].filter((profile) => chosen === null || profile.id === chosen).sort(byName),
    [profiles, chosen],
  );
  const any = profiles.size > 0;
  const add = (
    <Button small={any} rank={any ? 'normal' : 'main'} onClick={() => setAdding(true)}>
      <Icon of={Plus} />
      {CLIENTS.add}
    </Button>
  );
  const importList = (
    <Button small={any} onClick={() => setImporting(true)}>
      <Icon of={Download} />
      {any ? IMPORT.open : IMPORT.openFirst}
    </Button>
  );
  return (
    <>
      <ScreenHead title={CLIENTS.title} say={clientsState([...profiles.values()])}>
        {any && <CheckAll profiles={shown} />}
        {any && importList}
        {any && add}
      </ScreenHead>
      {any ? (
        <ClientsTable profiles={shown} />
      ) : (
        <Empty
          title={CLIENTS.emptyTitle}
          text={CLIENTS.emptyText}
          actions={
            <>
              {add}
              {importList}
            </>
          }
        />
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      {adding && <AddClientDialog onClose={() => setAdding(false)} />}
    </>
  );
}

const byName = (one: ProfileView, other: ProfileView): number => one.name.localeCompare(other.name, 'en');

function CheckAll({ profiles }: { profiles: readonly ProfileView[] }) {
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    await send('profiles:verify', { ids: profiles.map((profile) => profile.id) });
    setBusy(false);
  };
  return (
    <Button small disabled={busy} onClick={() => void check()}>
      <Icon of={RotateCw} />
      {busy ? CLIENTS.checkingAll : CLIENTS.checkAll}
    </Button>
  );
}
