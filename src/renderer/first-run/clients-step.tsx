import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import { AddClientDialog } from '../clients/add-client-dialog.tsx';
import { ImportDialog } from '../clients/import/import-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWindow } from '../state/window-store.ts';
import { CLIENTS } from '../words/client-words.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { IMPORT } from '../words/import-words.ts';
import { BackAndLater } from './back-and-later.tsx';
import { ClientsHere } from './clients-here.tsx';
import styles from './clients-step.module.css';
import { goToStep } from './first-run-moves.ts';
import { Step } from './step.tsx';

/** Who files are for: the person alone, clients one by one, or many at once. */
export function ClientsStep({ back }: { back: () => void }) {
  const profiles = useWindow((state) => state.profiles);
  const isPractice = useWindow((state) => state.status.account === 'sandbox');
  const [open, setOpen] = useState<'nothing' | 'one' | 'list'>('nothing');
  const words = FIRST_RUN.clients;
  const clients = [...profiles.values()].filter((profile) => !profile.primary);
  const close = () => setOpen('nothing');
  return (
    <>
      <Step
        step="clients"
        title={words.title}
        text={isPractice ? words.practiceText : words.text}
        onSubmit={() => void goToStep('folders')}
        foot={
          <>
            <BackAndLater onBack={back} later={FIRST_RUN.later} />
            <Button rank="main" submits>
              {clients.length === 0 ? words.justMe : words.goOn({ count: clients.length })}
            </Button>
          </>
        }
      >
        <ul className={styles['ways']}>
          <li>
            <div>
              <h2>{words.one}</h2>
              <p className="quiet small">{words.oneText}</p>
            </div>
            <Button onClick={() => setOpen('one')}>
              <Icon of={Plus} />
              {CLIENTS.add}
            </Button>
          </li>
          <li>
            <div>
              <h2>{words.list}</h2>
              <p className="quiet small">{words.listText}</p>
            </div>
            <Button onClick={() => setOpen('list')}>
              <Icon of={Download} />
              {IMPORT.openFirst}
            </Button>
          </li>
        </ul>
        {clients.length > 0 && <ClientsHere clients={clients} />}
      </Step>
      {open === 'one' && <AddClientDialog onClose={close} />}
      {open === 'list' && <ImportDialog onClose={close} />}
    </>
  );
}
