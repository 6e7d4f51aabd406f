import { useState } from 'react';
import type { AddressCheck, ApiAddress } from '../../shared/api-address.ts';
import { words } from '../../shared/language/words.ts';
import { Button } from '../parts/button.tsx';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { checkWords } from '../words/address-words.ts';

/** One call to the address in use, by the way that is set; says what came of it. */
export function ConnectionCheck({ address }: { address: ApiAddress }) {
  const proxied = useWindow((state) => state.settings.network.proxy !== null);
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<AddressCheck | null>(null);
  const check = async () => {
    setBusy(true);
    setCame(null);
    const answer = await send('address:check', { address });
    setBusy(false);
    setCame(answer);
  };
  return (
    <>
      <Button small disabled={busy} onClick={() => void check()}>
        {busy ? words.network.checking : words.network.check}
      </Button>
      <p role="status">{came !== null && resultWords(address, came, proxied)}</p>
    </>
  );
}

/** Failures that a proxy which is set wrongly may cause. */
const OF_THE_WAY = new Set([
  'network-down',
  'network-timeout',
  'network-reset',
  'proxy-refused',
  'tls-refused',
]);

function resultWords(address: ApiAddress, came: AddressCheck, proxied: boolean): string {
  const said = checkWords(address, came);
  const doubtful = proxied && came.kind === 'failure' && OF_THE_WAY.has(came.failure.code);
  return doubtful ? `${said} ${words.network.checkProxy}` : said;
}
