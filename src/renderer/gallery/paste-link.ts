import { isTextField } from '../commands/is-text-field.ts';
import { askForLink } from './item-dialogs.ts';

/** One line that begins as a link does; whether it is one, and which, the engine judges. */
export function pastedLink(text: string): string | null {
  const line = text.trim();
  return line.length <= 20_000 && /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(line) ? line : null;
}

/**
 * Opens the dialog when a link is pasted while the gallery is in view; the answer stops listening. A field, an
 * open dialog and pasted files keep the paste to themselves.
 */
export function listenForPastedLinks(): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const clipboard = event.clipboardData;
    if (clipboard === null || clipboard.files.length > 0 || isTaken(event.target)) return;
    const link = pastedLink(clipboard.getData('text/plain'));
    if (link === null) return;
    event.preventDefault();
    askForLink(link);
  };
  document.addEventListener('paste', onPaste);
  return () => document.removeEventListener('paste', onPaste);
}

const isTaken = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"]') !== null || isTextField(target);
