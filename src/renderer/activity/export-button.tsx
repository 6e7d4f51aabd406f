import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import buttonStyles from '../parts/button.module.css';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import menu from '../parts/menu.module.css';
import { showProblem, tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { ACTIVITY, exportScope, type ResultChoice } from '../words/activity-words.ts';
import styles from './export-button.module.css';

interface Props {
  readonly client: ProfileId | null;
  readonly clientName: string | null;
  readonly result: ResultChoice;
}

/** Writes what the filters show, all of it, to a file that the system's dialog asks for. */
export function ExportButton({ client, clientName, result }: Props) {
  const [busy, setBusy] = useState(false);
  const run = async (format: 'csv' | 'json') => {
    setBusy(true);
    const sent = await attempt('history:export', {
      format,
      ...(client !== null && { profileId: client }),
      ...(result !== 'all' && { result }),
    });
    setBusy(false);
    if (!sent.done) showProblem(sent.words);
    else if (sent.value !== null) tell(ACTIVITY.exported({ count: sent.value.written }));
  };
  return (
    <Menu.Root>
      <Menu.Trigger disabled={busy} className={cx(buttonStyles['button'], buttonStyles['small'])}>
        <Icon of={Download} />
        {busy ? ACTIVITY.exporting : ACTIVITY.exportVerb}
        <Icon of={ChevronDown} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner']} sideOffset={4} align="end">
          <Menu.Popup className={menu['popup']}>
            <Menu.Group>
              <Menu.GroupLabel className={styles['scope']}>{exportScope(result, clientName)}</Menu.GroupLabel>
              <Menu.Item className={menu['item']} onClick={() => void run('csv')}>
                {ACTIVITY.exportCsv}
              </Menu.Item>
              <Menu.Item className={menu['item']} onClick={() => void run('json')}>
                {ACTIVITY.exportJson}
              </Menu.Item>
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
