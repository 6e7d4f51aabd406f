import type { KeyboardEvent } from 'react';

/** Up and down move from a control to the same control of the next row; Tab still visits every control. */
export function moveRowFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.shiftKey || !(event.target instanceof HTMLElement)) return;
  const line = event.target.closest<HTMLElement>('[data-line]');
  if (line === null) return;
  const place = controlsOf(line).indexOf(event.target);
  const next = nextLine(line, step);
  const controls = next === null ? [] : controlsOf(next);
  const target = controls[Math.min(place, controls.length - 1)];
  if (place < 0 || target === undefined) return;
  event.preventDefault();
  target.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** The controls of a line, in their order. */
export const controlsOf = (line: HTMLElement): readonly HTMLElement[] => [
  ...line.querySelectorAll<HTMLElement>('button, input'),
];

function nextLine(line: HTMLElement, step: number): HTMLElement | null {
  const index = Number(line.dataset['line']) + step;
  return line.parentElement?.querySelector<HTMLElement>(`[data-line="${index}"]`) ?? null;
}
