import type { Input } from '../../shared/contract.ts';
import { Segment } from '../parts/segment.tsx';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { SETTINGS } from '../words/settings-words.ts';
import { OpenAtLogin } from './open-at-login.tsx';

const notify = () => (['off', 'on'] as const).map((value) => ({ value, label: SETTINGS.notify[value] }));
const closing = () =>
  (['keep-running', 'quit'] as const).map((value) => ({
    value,
    label: SETTINGS.closes[value],
  }));

/** What Hotfolder does while nobody looks at its window: notifications, and what closing it means. */
export function Background() {
  const { notifications, onClose } = useWindow((state) => state.settings);
  return (
    <>
      <dt>{SETTINGS.notifications}</dt>
      <dd>
        <Segment
          label={SETTINGS.notifications}
          options={notify()}
          value={notifications ? 'on' : 'off'}
          onChange={(value) => void choose({ notifications: value === 'on' })}
        />
        <span className="quiet">{SETTINGS.notifyHint}</span>
      </dd>
      <OpenAtLogin />
      <dt>{SETTINGS.closing}</dt>
      <dd>
        <Segment
          label={SETTINGS.closing}
          options={closing()}
          // Until the first closing has asked, it keeps running.
          value={onClose === 'quit' ? 'quit' : 'keep-running'}
          onChange={(value) => void choose({ onClose: value })}
        />
        <span className="quiet">{SETTINGS.closingHint}</span>
      </dd>
    </>
  );
}

async function choose(choice: Input<'settings:set'>): Promise<void> {
  const settings = await send('settings:set', choice);
  if (settings !== null) useWindow.setState({ settings });
}
