import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useWindow } from '../state/window-store.ts';
import { ADDRESS } from '../words/address-words.ts';
import { KEY_STORE_WORDS, SETTINGS } from '../words/settings-words.ts';
import { AddressChoice } from './address-choice.tsx';
import { Appearance } from './appearance.tsx';
import { Background } from './background.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { Diagnostics } from './diagnostics.tsx';
import styles from './settings-screen.module.css';

/** Appearance, background, account, where keys are kept, which of Ayrshare's addresses, which version. */
export function SettingsScreen() {
  const { status, keyStore, apiKeyLast4, version } = useWindow();
  const [connecting, setConnecting] = useState(false);
  const practice = status.account === 'sandbox';
  return (
    <>
      <ScreenHead title={SETTINGS.title} say={SETTINGS.say} />
      <ScrollRegion label={SETTINGS.title}>
        <dl className={styles['form']}>
          <Appearance />
          <Background />
          <dt>{SETTINGS.account}</dt>
          <dd>
            <span>{practice ? SETTINGS.practice : `${SETTINGS.apiKey} …${apiKeyLast4 ?? ''}`}</span>
            <Button small onClick={() => setConnecting(true)}>
              {practice ? SETTINGS.connectOwn : SETTINGS.replaceKey}
            </Button>
          </dd>
          <dt>{SETTINGS.keys}</dt>
          <dd>{KEY_STORE_WORDS[keyStore]}</dd>
          <dt>{ADDRESS.title}</dt>
          <dd>
            <AddressChoice />
          </dd>
          <Diagnostics />
          <dt>{SETTINGS.version}</dt>
          <dd>{version}</dd>
        </dl>
      </ScrollRegion>
      {connecting && (
        <ConnectDialog
          title={practice ? SETTINGS.connectOwn : SETTINGS.replaceKey}
          onClose={() => setConnecting(false)}
        />
      )}
    </>
  );
}
