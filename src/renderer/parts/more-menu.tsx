import { Menu } from '@base-ui/react/menu';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PlaceCommandId } from '../../shared/commands/place-commands.ts';
import { announcedKeys, shownKeys } from '../commands/shown-keys.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
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

/**
 * What else can be done with a row: three dots, or a right click on the row, open a menu. Focus returns to the dots.
 * Only the dots are there until then: hundreds of menus that nobody opens make a fast scroll stutter.
 */
export function MoreMenu({ label, actions, inGrid = false }: Props) {
  const dots = useRef<HTMLButtonElement>(null);
  const { open, point, setOpen } = useMenuPlace(dots);
  const [isThere, setThere] = useState(false);
  const byKeys = useRef(false);
  if (open && !isThere) setThere(true);
  const openBy = (keys: boolean) => {
    byKeys.current = keys;
    setOpen(true);
  };
  return (
    <>
      <IconButton
        ref={dots}
        icon={Ellipsis}
        label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={(event) => openBy(event.detail === 0)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          openBy(true);
        }}
        {...(inGrid && { tabIndex: -1 })}
      />
      {isThere && (
        <Menu.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={setThere}>
          <Menu.Portal>
            <Menu.Positioner
              className={styles['positioner']}
              {...(point === null
                ? { ...AT_DOTS, anchor: dots }
                : { align: 'start', anchor: anchorAt(point) })}
            >
              <Menu.Popup
                ref={(popup) => {
                  if (popup === null || !byKeys.current) return;
                  byKeys.current = false;
                  goToFirst(popup);
                }}
                className={styles['popup']}
                finalFocus={dots}
              >
                {actions.map((action) => (
                  <MenuLine key={action.label} action={action} />
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </>
  );
}

/** The menu was not opened by a trigger of its own, so it does not know that keys did it: they begin at the first line. */
const goToFirst = (popup: HTMLElement): void =>
  void requestAnimationFrame(() => popup.querySelector<HTMLElement>('[role="menuitem"]')?.focus());

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
