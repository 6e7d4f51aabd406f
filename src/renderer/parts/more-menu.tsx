import { Menu } from '@base-ui/react/menu';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import buttonStyles from './icon-button.module.css';
import styles from './menu.module.css';

/** One entry of a menu. */
export interface MenuAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onSelect: () => void;
  readonly danger?: boolean;
}

interface Props {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  /** A grid has one tab stop, which is its cell: the dots are then reached from there. */
  readonly inGrid?: boolean;
}

/** What else can be done with a row: three dots that open a menu. Focus returns to the dots. */
export function MoreMenu({ label, actions, inGrid = false }: Props) {
  return (
    <Menu.Root>
      <Menu.Trigger
        className={buttonStyles['button']}
        aria-label={label}
        title={label}
        {...(inGrid && { tabIndex: -1 })}
      >
        <Icon of={Ellipsis} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Menu.Popup className={styles['popup']}>
            {actions.map((action) => (
              <Menu.Item
                key={action.label}
                className={styles['item']}
                data-danger={action.danger || undefined}
                onClick={action.onSelect}
              >
                <Icon of={action.icon} />
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
