import { useState } from 'react';
import { words } from '../../shared/language/words.ts';
import { Button } from '../parts/button.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useWindow } from '../state/window-store.ts';
import { ADDRESS } from '../words/address-words.ts';
import { SETTINGS } from '../words/settings-words.ts';
import { AddressChoice } from './address-choice.tsx';
import { Appearance } from './appearance.tsx';
import { Background } from './background.tsx';
import { Certificates } from './certificates.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { ConnectionCheck } from './connection-check.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { KeyPlaces } from './key-places.tsx';
import { ProxyChoice } from './proxy-choice.tsx';
import { SettingsPart } from './settings-part.tsx';
import { Uploads } from './uploads.tsx';

/** Everything a person can choose, in the order of UX.md; each choice is in force at once. */
export function SettingsScreen() {
  const { version } = useWindow();
  return (
    <>
      <ScreenHead title={SETTINGS.title} say={SETTINGS.say} />
      <ScrollRegion label={SETTINGS.title}>
        <SettingsPart title={words.settingsParts.uploads}>
          <Uploads />
        </SettingsPart>
        <SettingsPart title={words.settingsParts.background}>
          <Background />
        </SettingsPart>
        <SettingsPart title={words.settingsParts.appearance}>
          <Appearance />
        </SettingsPart>
        <SettingsPart title={words.settingsParts.account}>
          <Account />
          <dt>{SETTINGS.keys}</dt>
          <dd>
            <KeyPlaces />
          </dd>
        </SettingsPart>
        <SettingsPart title={words.settingsParts.network}>
          <Network />
        </SettingsPart>
        <SettingsPart title={words.settingsParts.advanced}>
          <Diagnostics />
          <dt>{SETTINGS.version}</dt>
          <dd>{version}</dd>
        </SettingsPart>
      </ScrollRegion>
    </>
  );
}

function Account() {
  const { status, apiKeyLast4 } = useWindow();
  const [connecting, setConnecting] = useState(false);
  const practice = status.account === 'sandbox';
  return (
    <>
      <dt>{SETTINGS.account}</dt>
      <dd>
        <span>{practice ? SETTINGS.practice : `${SETTINGS.apiKey} …${apiKeyLast4 ?? ''}`}</span>
        <Button small onClick={() => setConnecting(true)}>
          {practice ? SETTINGS.connectOwn : SETTINGS.replaceKey}
        </Button>
      </dd>
      {connecting && (
        <ConnectDialog
          title={practice ? SETTINGS.connectOwn : SETTINGS.replaceKey}
          onClose={() => setConnecting(false)}
        />
      )}
    </>
  );
}

function Network() {
  const apiAddress = useWindow((state) => state.apiAddress);
  return (
    <>
      <dt>{ADDRESS.title}</dt>
      <dd>
        <AddressChoice />
      </dd>
      <dt>{words.network.proxy}</dt>
      <dd>
        <ProxyChoice />
      </dd>
      <dt>{words.network.certificates}</dt>
      <dd>
        <Certificates />
      </dd>
      {apiAddress !== null && (
        <>
          <dt>{words.network.connection}</dt>
          <dd>
            <ConnectionCheck address={apiAddress} />
          </dd>
        </>
      )}
    </>
  );
}
