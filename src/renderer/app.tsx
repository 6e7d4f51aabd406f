import type { ComponentType } from 'react';
import { ActivityScreen } from './activity/activity-screen.tsx';
import { ClientsScreen } from './clients/clients-screen.tsx';
import { Palette } from './commands/palette.tsx';
import { ShortcutSheet } from './commands/shortcut-sheet.tsx';
import { FirstRun } from './first-run/first-run.tsx';
import { FoldersScreen } from './folders/folders-screen.tsx';
import { Frame } from './frame/frame.tsx';
import { Starting } from './frame/starting.tsx';
import { GalleryScreen } from './gallery/gallery-screen.tsx';
import { InLanguage } from './language/in-language.tsx';
import { DropOverlay } from './offer/drop-overlay.tsx';
import { OfferSheet } from './offer/offer-sheet.tsx';
import { PastedLinkDialog } from './offer/pasted-link-dialog.tsx';
import { Announcer } from './parts/announcer.tsx';
import { QueueScreen } from './queue/queue-screen.tsx';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { type Screen, useUi } from './state/ui-store.ts';
import { useWindow } from './state/window-store.ts';

const SCREENS: { readonly [Name in Screen]: ComponentType } = {
  queue: QueueScreen,
  gallery: GalleryScreen,
  folders: FoldersScreen,
  clients: ClientsScreen,
  activity: ActivityScreen,
  settings: SettingsScreen,
};

/** First run until it is over, then the frame with the chosen screen. */
export function App() {
  return (
    <>
      <InLanguage>
        <Content />
        <ShortcutSheet />
      </InLanguage>
      <Announcer />
    </>
  );
}

function Content() {
  const phase = useWindow((state) => state.phase);
  const hasAccount = useWindow((state) => state.status.account !== 'none');
  const isFirstRun = useWindow((state) => state.firstRun !== null);
  const Shown = SCREENS[useUi((ui) => ui.screen)];
  if (phase !== 'ready') return <Starting failed={phase === 'failed'} />;
  if (!hasAccount) return <FirstRun />;
  return (
    <>
      {isFirstRun ? (
        <FirstRun />
      ) : (
        <Frame>
          <Shown />
        </Frame>
      )}
      <OfferSheet />
      <PastedLinkDialog />
      <DropOverlay />
      {!isFirstRun && <Palette />}
    </>
  );
}
