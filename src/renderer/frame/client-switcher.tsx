import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Layers, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { number } from '../../shared/language/format.ts';
import buttonStyles from '../parts/button.module.css';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import menu from '../parts/menu.module.css';
import { chooseClient, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME } from '../words/frame-words.ts';
import { busyClients } from './busy-clients.ts';
import styles from './client-switcher.module.css';

const ALL = '';

/** Narrows every screen to one client. "All clients" comes first; who is busy is said with a number. */
export function ClientSwitcher() {
  const profiles = useWindow((state) => state.profiles);
  const uploads = useWindow((state) => state.uploads);
  const chosen = useUi((ui) => ui.client);
  const busy = useMemo(() => new Map(busyClients(uploads.values()).map((one) => [one.id, one])), [uploads]);
  const client = chosen === null ? undefined : profiles.get(chosen);
  return (
    <Menu.Root>
      <Menu.Trigger className={`${buttonStyles['button']} ${styles['trigger']}`}>
        <span className="hidden-text">{FRAME.switcher}:</span>
        {client === undefined ? <Icon of={Layers} /> : null}
        {client === undefined ? <span>{FRAME.allClients}</span> : <ClientName client={client} />}
        {client === undefined && <span className="faint">{number(profiles.size)}</span>}
        <Icon of={ChevronDown} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner']} sideOffset={4} align="start">
          <Menu.Popup className={menu['popup']}>
            <Menu.RadioGroup
              value={chosen ?? ALL}
              onValueChange={(value: string) => chooseClient(value === ALL ? null : (value as ProfileId))}
            >
              <Menu.RadioItem value={ALL} className={menu['item']} closeOnClick>
                <Icon of={Layers} className={styles['all']} />
                {FRAME.allClients}
                <span className={menu['count']}>{number(profiles.size)}</span>
              </Menu.RadioItem>
              {[...profiles.values()].map((profile) => (
                <Menu.RadioItem key={profile.id} value={profile.id} className={menu['item']} closeOnClick>
                  <ClientName client={profile} className={styles['name']} />
                  <BusyCount
                    count={busy.get(profile.id)?.left}
                    needs={busy.get(profile.id)?.needs ?? false}
                  />
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function BusyCount({ count, needs }: { count: number | undefined; needs: boolean }) {
  if (count === undefined) return null;
  return (
    <span className={menu['count']}>
      {needs && <Icon of={TriangleAlert} className="s-blocked" />} {number(count)}
    </span>
  );
}
