import { Menu } from '@base-ui/react/menu';
import { ArrowDownWideNarrow, ChevronDown } from 'lucide-react';
import buttonStyles from '../parts/button.module.css';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import menu from '../parts/menu.module.css';
import { FILTERS, sorts } from '../words/filter-words.ts';
import styles from './chips.module.css';
import { setSort, useLook } from './filters-store.ts';
import type { Sort } from './sort-items.ts';

/** The order of the grid. */
export function SortMenu() {
  const sort = useLook((look) => look.sort);
  return (
    <Menu.Root>
      <Menu.Trigger
        className={cx(buttonStyles['button'], buttonStyles['small'], buttonStyles['plain'], styles['end'])}
      >
        <Icon of={ArrowDownWideNarrow} />
        <span className="hidden-text">{FILTERS.names.sort}: </span>
        {FILTERS.sorts[sort]}
        <Icon of={ChevronDown} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner']} sideOffset={4} align="end">
          <Menu.Popup className={menu['popup']}>
            <Menu.RadioGroup value={sort} onValueChange={(value: Sort) => setSort(value)}>
              {sorts().map(({ value, label }) => (
                <Menu.RadioItem key={value} value={value} className={menu['item']} closeOnClick>
                  {label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
