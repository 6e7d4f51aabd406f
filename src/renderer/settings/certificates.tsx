import { useState } from 'react';
import { wholeDayText } from '../../shared/language/dates.ts';
import { words } from '../../shared/language/words.ts';
import type { CertificateView } from '../../shared/network-view.ts';
import type { SettingsView } from '../../shared/snapshot.ts';
import { Button } from '../parts/button.tsx';
import { FieldError } from '../parts/field.tsx';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import styles from './certificates.module.css';

/** Certificates the person trusts besides the usual ones, from a file chosen in the system's dialog. */
export function Certificates() {
  const kept = useWindow((state) => state.settings.network.certificates);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const show = (settings: SettingsView, said: string) => {
    const before = useWindow.getState().settings.network.certificates;
    useWindow.setState({ settings });
    if (JSON.stringify(before) !== JSON.stringify(settings.network.certificates)) tell(said);
  };
  const choose = async () => {
    setBusy(true);
    setError('');
    const sent = await attempt('network:choose-certificates', {});
    setBusy(false);
    if (!sent.done) return setError(sent.words);
    const count = sent.value.network.certificates?.list.length ?? 0;
    show(sent.value, words.network.trusted({ count }));
  };
  const forget = async () => {
    setError('');
    const settings = await send('network:forget-certificates', {});
    if (settings !== null) show(settings, words.network.forgotten);
  };
  return (
    <div className={styles['certificates']}>
      {kept === null ? (
        <p className="quiet">{words.network.noCertificates}</p>
      ) : (
        <>
          {kept.list.length === 0 ? (
            <p>{words.network.unreadable({ path: kept.from })}</p>
          ) : (
            <p className="quiet small">{words.network.from({ path: kept.from })}</p>
          )}
          <ul className={styles['list']}>
            {kept.list.map((one) => (
              <Certificate key={one.fingerprint} one={one} />
            ))}
          </ul>
        </>
      )}
      <div className={styles['does']}>
        <Button small disabled={busy} onClick={() => void choose()}>
          {busy ? words.network.choosing : words.network.choose}
        </Button>
        {kept !== null && (
          <Button small disabled={busy} onClick={() => void forget()}>
            {words.network.forget}
          </Button>
        )}
      </div>
      <FieldError words={error} />
    </div>
  );
}

function Certificate({ one }: { one: CertificateView }) {
  const date = wholeDayText(one.expiresAt);
  const ended = one.expiresAt < Date.now();
  return (
    <li className={styles['one']}>
      <bdi dir="ltr">{one.subject}</bdi>
      <span className="quiet small">
        {ended ? words.network.expired({ date }) : words.network.expires({ date })}
      </span>
      <span className="quiet small">
        {words.network.fingerprint}{' '}
        <bdi dir="ltr" className="mono">
          {one.fingerprint}
        </bdi>
      </span>
    </li>
  );
}
