import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useWindow } from '../state/window-store.ts';
import { KEY_STORE_WORDS, SETTINGS } from '../words/settings-words.ts';
import { Appearance } from './appearance.tsx';
import { Background } from './background.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import styles from './settings-screen.module.css';

/** First form: appearance, account, where keys are kept, which API, which version. */
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
          <dt>{SETTINGS.network}</dt>
          <dd>
            <bdi dir="ltr" className="mono">
              {status.apiBase}
            </bdi>
            <span className="quiet">{baseWords(practice, status.apiBaseOverridden)}</span>
          </dd>
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

function baseWords(practice: boolean, overridden: boolean): string {
  if (overridden) return SETTINGS.overridden;
  return practice ? '' : SETTINGS.standard;
}
