import { ADD_FILES_ID } from './add-files-id.ts';

/** Where the focus goes when what held it goes: the button that adds files, in first run the step's heading. */
export function focusElsewhere(): void {
  const target = document.getElementById(ADD_FILES_ID) ?? document.querySelector<HTMLElement>('h1[tabindex]');
  target?.focus({ preventScroll: true });
}

/** The same once what held it is gone, where nothing else has taken it meanwhile. */
export const focusIfLost = (): void => {
  setTimeout(() => {
    if (!hasFocus()) focusElsewhere();
  });
};

/** Whether anything has the focus; the page itself is nothing that keys act on. */
const hasFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body;
