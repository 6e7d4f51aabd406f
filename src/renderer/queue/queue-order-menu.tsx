import { Menu } from '@base-ui/react/menu';
import { ArrowDownWideNarrow, ChevronDown } from 'lucide-react';
import buttonStyles from '../parts/button.module.css';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import menu from '../parts/menu.module.css';
import { ORDER } from '../words/queue-words.ts';
import { QUEUE_ORDERS, type QueueOrder, setQueueOrder, useQueueOrder } from './queue-order.ts';

/** In what order the queue is shown; what is sent first stays as it is. */
export function QueueOrderMenu() {
  const order = useQueueOrder((shown) => shown.order);
  return (
    <Menu.Root>
      <Menu.Trigger className={cx(buttonStyles['button'], buttonStyles['small'])}>
        <Icon of={ArrowDownWideNarrow} />
        <span className="hidden-text">{ORDER.label}: </span>
        {ORDER[order]}
        <Icon of={ChevronDown} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner']} sideOffset={4} align="end">
          <Menu.Popup className={menu['popup']}>
            <Menu.RadioGroup value={order} onValueChange={(value: QueueOrder) => setQueueOrder(value)}>
              {QUEUE_ORDERS.map((one) => (
                <Menu.RadioItem key={one} value={one} className={menu['item']} closeOnClick>
                  {ORDER[one]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
