/** Whether keys typed here are text: bare keys and the clipboard belong to the field. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable="true"]',
  ) !== null;
