import { Menu } from '@base-ui/react/menu';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import type { PlaceCommandId } from '../../shared/commands/place-commands.ts';
import { announcedKeys, shownKeys } from '../commands/shown-keys.ts';
import { Icon } from './icon.tsx';
import buttonStyles from './icon-button.module.css';
import styles from './menu.module.css';
import type { Point } from './open-menu-at.ts';
import { useMenuPlace } from './use-menu-place.ts';

/** One entry of a menu. */
export interface MenuAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onSelect: () => void;
  readonly danger?: boolean;
  /** The command that does the same by key: its keys stand beside the words. */
  readonly command?: PlaceCommandId;
}

interface Props {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  /** A grid has one tab stop, which is its cell: the dots are then reached from there. */
  readonly inGrid?: boolean;
}

/** What else can be done with a row: three dots, or a right click on the row, open a menu. Focus returns to the dots. */
export function MoreMenu({ label, actions, inGrid = false }: Props) {
  const dots = useRef<HTMLButtonElement>(null);
  const { open, point, setOpen } = useMenuPlace(dots);
  return (
    <Menu.Root open={open} onOpenChange={setOpen}>
      <Menu.Trigger
        ref={dots}
        className={buttonStyles['button']}
        aria-label={label}
        title={label}
        {...(inGrid && { tabIndex: -1 })}
      >
        <Icon of={Ellipsis} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner
          className={styles['positioner']}
          {...(point === null ? AT_DOTS : { align: 'start', anchor: anchorAt(point) })}
        >
          <Menu.Popup className={styles['popup']} finalFocus={dots}>
            {actions.map((action) => (
              <MenuLine key={action.label} action={action} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const AT_DOTS = { sideOffset: 4, align: 'end' } as const;

const anchorAt = ({ x, y }: Point) => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });

function MenuLine({ action: { label, icon, onSelect, danger, command } }: { action: MenuAction }) {
  return (
    <Menu.Item
      className={styles['item']}
      data-danger={danger || undefined}
      onClick={onSelect}
      {...(command !== undefined && { 'aria-keyshortcuts': announcedKeys(command) })}
    >
      <Icon of={icon} />
      {label}
      {command !== undefined && (
        <span className={styles['count']} aria-hidden="true">
          <bdi dir="ltr">{shownKeys(command)}</bdi>
        </span>
      )}
    </Menu.Item>
  );
}
