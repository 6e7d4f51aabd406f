import { useRef, useState } from 'react';
import type { Input } from '../../shared/contract.ts';
import { words } from '../../shared/language/words.ts';
import type { NetworkView } from '../../shared/network-view.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { KeyField, wipe } from '../parts/key-field.tsx';
import { Segment } from '../parts/segment.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import styles from './proxy-dialog.module.css';

type Wanted = NonNullable<Input<'network:set-proxy'>['proxy']>;

interface Props {
  readonly proxy: NetworkView['proxy'];
  readonly onClose: () => void;
}

const loginWays = () =>
  (['none', 'kept'] as const).map((value) => ({ value, label: words.network.logins[value] }));

/** Where a proxy is entered. What is refused keeps its text, and the focus goes to it. */
export function ProxyDialog({ proxy, onClose }: Props) {
  const address = useRef<HTMLInputElement>(null);
  const user = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [login, setLogin] = useState<'none' | 'kept'>(
    proxy === null || proxy.login === 'none' ? 'none' : 'kept',
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState({ address: '', user: '' });
  const wanted = (): Wanted => {
    const entered = address.current?.value.trim() ?? '';
    if (login === 'none') return { address: entered, login: null };
    const given = { user: user.current?.value ?? '', password: password.current?.value ?? '' };
    const keeps = proxy?.login === 'kept' && proxy.address === entered;
    // Nothing entered, and the same proxy: what is kept for it stays.
    return given.user + given.password === '' && keeps
      ? { address: entered }
      : { address: entered, login: given };
  };
  const submit = async () => {
    setBusy(true);
    const asked = wanted();
    const sent = asked.address === '' ? NO_ADDRESS() : await attempt('network:set-proxy', { proxy: asked });
    setBusy(false);
    if (sent.done) {
      wipe(password);
      useWindow.setState({ settings: sent.value });
      tell(words.network.proxyUsed({ address: sent.value.network.proxy?.address ?? '' }));
      return onClose();
    }
    const ofUser = sent.problem?.kind === 'not-a-proxy' && sent.problem.reason === 'no-user';
    setError(ofUser ? { address: '', user: sent.words } : { address: sent.words, user: '' });
    (ofUser ? user : address).current?.focus();
  };
  return (
    <Dialog
      title={proxy === null ? words.network.setProxy : words.network.changeProxy}
      text={words.network.dialogText}
      onClose={onClose}
      onSubmit={() => void submit()}
      focusFirst={address}
      foot={
        <>
          <Button onClick={onClose}>{words.network.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {busy ? words.network.saving : words.network.save}
          </Button>
        </>
      }
    >
      <Field
        ref={address}
        label={words.network.address}
        hint={words.network.addressHint}
        error={error.address}
        code
        maxLength={300}
        defaultValue={proxy?.address ?? ''}
      />
      <div className={styles['login']}>
        <span>{words.network.wantsLogin}</span>
        <Segment label={words.network.wantsLogin} options={loginWays()} value={login} onChange={setLogin} />
      </div>
      {login === 'kept' && (
        <>
          <Field
            ref={user}
            label={words.network.user}
            error={error.user}
            maxLength={200}
            {...(proxy?.login === 'kept' && { hint: words.network.keepsLogin })}
          />
          <KeyField label={words.network.password} hint={words.network.loginHint} input={password} error="" />
        </>
      )}
    </Dialog>
  );
}

const NO_ADDRESS = () =>
  ({ done: false, words: words.network.refusedProxy['not-an-address'], problem: null }) as const;
