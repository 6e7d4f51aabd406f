import { clientInView, giveFiles, mayGive, pasteFiles } from './give-files.ts';

/**
 * Takes what is pasted outside of text fields; the answer stops it. Where the page is told of copied files it is
 * told of all; a picture or a link is read by main.
 */
export function followPastes(): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || isField(event.target) || !mayGive()) return;
    event.preventDefault();
    void take([...(event.clipboardData?.files ?? [])]);
  };
  window.addEventListener('paste', onPaste);
  return () => window.removeEventListener('paste', onPaste);
}

async function take(files: readonly File[]): Promise<void> {
  const taken = files.length === 0 ? 0 : await giveFiles(files, clientInView());
  if (taken === 0) await pasteFiles();
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
