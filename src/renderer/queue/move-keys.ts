import type { KeyboardEvent } from 'react';
import { isKeyOf } from '../commands/shown-keys.ts';
import { isMoving, moveRow } from './move-actions.ts';
import type { Line } from './sleeves.ts';

/** Alt and up or down move the focused row, with the selection, within its sleeve. */
export function moveRowByKey(event: KeyboardEvent<HTMLElement>, lines: readonly Line[]): void {
  const way = isKeyOf(event, 'queue-row.move-up')
    ? 'up'
    : isKeyOf(event, 'queue-row.move-down')
      ? 'down'
      : null;
  if (way === null || !(event.target instanceof HTMLElement)) return;
  const place = event.target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const line = place === undefined ? undefined : lines[Number(place)];
  if (line?.kind !== 'row') return;
  event.preventDefault();
  if (!(event.repeat && isMoving())) void moveRow(line.upload.id, way);
}
