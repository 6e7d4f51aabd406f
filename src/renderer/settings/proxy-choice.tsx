import { useState } from 'react';
import { words } from '../../shared/language/words.ts';
import { Button } from '../parts/button.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { ProxyDialog } from './proxy-dialog.tsx';

/** What connections go through: nothing, or a proxy. Its user and password are never shown. */
export function ProxyChoice() {
  const proxy = useWindow((state) => state.settings.network.proxy);
  const [entering, setEntering] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const remove = async () => {
    setBusy(true);
    const sent = await attempt('network:set-proxy', { proxy: null });
    setBusy(false);
    setProblem(sent.done ? '' : sent.words);
    if (!sent.done) return;
    useWindow.setState({ settings: sent.value });
    tell(words.network.proxyGone);
  };
  return (
    <>
      {proxy === null ? (
        <span className="quiet">{words.network.none}</span>
      ) : (
        <span>
          <bdi dir="ltr" className="mono">
            {proxy.address}
          </bdi>
          , {words.network.logins[proxy.login]}
        </span>
      )}
      <Button small onClick={() => setEntering(true)}>
        {proxy === null ? words.network.setProxy : words.network.changeProxy}
      </Button>
      {proxy !== null && (
        <Button small disabled={busy} onClick={() => void remove()}>
          {words.network.noProxy}
        </Button>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
      {entering && <ProxyDialog proxy={proxy} onClose={() => setEntering(false)} />}
    </>
  );
}
