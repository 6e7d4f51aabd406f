import { useState } from 'react';
import { API_ADDRESSES, type ApiAddress } from '../../shared/api-address.ts';
import { Button } from '../parts/button.tsx';
import { RadioChoice } from '../parts/radio-choice.tsx';
import { tell } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { ADDRESS, checkWords } from '../words/address-words.ts';
import styles from './address-choice.module.css';

const options = () =>
  (['newer', 'older'] as const).map((value) => ({
    value,
    label: <Address text={API_ADDRESSES[value]} />,
    hint: ADDRESS.hints[value],
  }));

/** Which of Ayrshare's addresses is used; each can be checked before it is. */
export function AddressChoice() {
  const { status, apiAddress } = useWindow();
  if (apiAddress === null)
    return <FixedAddress base={status.apiBase} practice={status.account === 'sandbox'} />;
  return <Choice used={apiAddress} practice={status.account === 'sandbox'} />;
}

/** Read-only, with the reason. The practice server's own address is not the one that was set. */
function FixedAddress({ base, practice }: { base: string; practice: boolean }) {
  return (
    <div className={styles['choice']}>
      {!practice && <Address text={base} />}
      <p className="quiet small">{ADDRESS.fixed}</p>
    </div>
  );
}

function Choice({ used, practice }: { used: ApiAddress; practice: boolean }) {
  const [picked, setPicked] = useState<ApiAddress | null>(null);
  const [busy, setBusy] = useState<'check' | 'use' | null>(null);
  const [words, setWords] = useState('');
  const address = picked ?? used;
  const pick = (next: ApiAddress) => {
    setPicked(next);
    setWords('');
  };
  const check = async () => {
    setBusy('check');
    setWords('');
    const answer = await send('address:check', { address });
    setBusy(null);
    if (answer !== null) setWords(checkWords(address, answer));
  };
  const use = async () => {
    setBusy('use');
    const answer = await send('address:use', { address });
    setBusy(null);
    setPicked(null);
    if (answer?.address === address) tell(ADDRESS.used({ address }));
  };
  return (
    <div className={styles['choice']}>
      <RadioChoice legend={ADDRESS.legend} hideLegend options={options()} value={address} onChange={pick} />
      <div className={styles['does']}>
        <Button small disabled={busy !== null} onClick={() => void check()}>
          {busy === 'check' ? ADDRESS.checking : ADDRESS.check}
        </Button>
        {address !== used && (
          <Button small rank="main" disabled={busy !== null} onClick={() => void use()}>
            {busy === 'use' ? ADDRESS.switching : ADDRESS.use}
          </Button>
        )}
      </div>
      <p role="status" className="small">
        {words}
      </p>
      {address !== used && <p className="quiet small">{ADDRESS.follows}</p>}
      {practice && <p className="quiet small">{ADDRESS.practice}</p>}
    </div>
  );
}

function Address({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className="mono">
      {text}
    </bdi>
  );
}
