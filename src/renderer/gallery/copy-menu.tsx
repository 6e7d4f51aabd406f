import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Link } from 'lucide-react';
import type { MediaItemView } from '../../shared/model.ts';
import buttonStyles from '../parts/button.module.css';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import menu from '../parts/menu.module.css';
import { copyVerb, linkFormats, MOST_LINKS } from '../words/gallery-words.ts';
import { copyLinksOf } from './copy-links.ts';

/** Copies the links of a selection, in the order they were chosen, in one of five forms. */
export function CopyMenu({ items }: { items: readonly MediaItemView[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger className={cx(buttonStyles['button'], buttonStyles['small'], buttonStyles['main'])}>
        <Icon of={Link} />
        {copyVerb(Math.min(items.length, MOST_LINKS), items.length)}
        <Icon of={ChevronDown} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner']} sideOffset={4} align="end" side="top">
          <Menu.Popup className={menu['popup']}>
            {linkFormats().map(({ format, label }) => (
              <Menu.Item
                key={format}
                className={menu['item']}
                onClick={() => void copyLinksOf(items, format)}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
