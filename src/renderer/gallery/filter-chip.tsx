import { Menu } from '@base-ui/react/menu';
import { ChevronDown, type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import menu from '../parts/menu.module.css';
import { GALLERY } from '../words/gallery-words.ts';
import styles from './chips.module.css';

/** A value to filter by. */
interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Stands for the label in the menu, and says the same. */
  readonly shown?: ReactNode;
}

interface Props<Value extends string> {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  /** What is said of a value that is none of the options. */
  readonly chosen?: string;
  /** Stands for the words of the value, and its sign. */
  readonly shown?: ReactNode;
  readonly onChange: (value: Value | null) => void;
}

/** A filter: a menu of its values, and a cross that takes it away while it is on. */
export function FilterChip<Value extends string>(props: Props<Value>) {
  const { name, icon, options, value, onChange } = props;
  const label = props.chosen ?? options.find((option) => option.value === value)?.label;
  const on = label !== undefined;
  return (
    <span className={cx(styles['chip'], styles['filter'], on && styles['on'])}>
      <Menu.Root>
        <Menu.Trigger className={styles['trigger']}>
          {props.shown === undefined && <Icon of={icon} />}
          {on && <span className="hidden-text">{name}: </span>}
          {props.shown ?? label ?? name}
          {!on && <Icon of={ChevronDown} />}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={menu['positioner']} sideOffset={4} align="start">
            <Menu.Popup className={menu['popup']}>
              <Menu.RadioGroup
                value={on ? (value ?? '') : ANY}
                onValueChange={(next: string) => onChange(next === ANY ? null : (next as Value))}
              >
                <Menu.RadioItem value={ANY} className={menu['item']} closeOnClick>
                  {GALLERY.any}
                </Menu.RadioItem>
                {options.map((option) => (
                  <Menu.RadioItem
                    key={option.value}
                    value={option.value}
                    className={menu['item']}
                    closeOnClick
                  >
                    {option.shown ?? option.label}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {on && (
        <button
          type="button"
          className={styles['cross']}
          aria-label={GALLERY.clearFilter({ name, value: label })}
          title={GALLERY.clearFilter({ name, value: label })}
          onClick={() => onChange(null)}
        >
          <Icon of={X} />
        </button>
      )}
    </span>
  );
}

const ANY = 'any';
