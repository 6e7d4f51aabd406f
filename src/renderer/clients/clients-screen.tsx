import { Download, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { compareNames } from '../../shared/language/compare-names.ts';
import type { ProfileView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { CLIENTS, clientsState } from '../words/client-words.ts';
import { IMPORT } from '../words/import-words.ts';
import { AddClientDialog } from './add-client-dialog.tsx';
import { CheckKeysButton } from './check-keys-button.tsx';
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
  const [picked, setPicked] = useState<ReadonlySet<ProfileId>>(new Set());
  // Who is no longer shown is not picked either.
  const chosenOnes = shown.filter((profile) => picked.has(profile.id));
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
        {any && (
          <CheckKeysButton
            profiles={chosenOnes.length > 0 ? chosenOnes : shown}
            picked={chosenOnes.length > 0}
          />
        )}
        {any && importList}
        {any && add}
      </ScreenHead>
      {any ? (
        <ClientsTable profiles={shown} picked={picked} onPick={setPicked} />
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

const byName = (one: ProfileView, other: ProfileView): number => compareNames(one.name, other.name);
