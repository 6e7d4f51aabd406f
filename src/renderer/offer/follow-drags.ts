import type { ProfileId } from '../../shared/ids.ts';
import { expectLater } from './decide-later.ts';
import { noteDrag } from './drag.ts';
import { clientInView, giveDropped, mayGive } from './give-files.ts';

/** Follows files that are dragged over the window, and takes them when they are let go; the answer stops it. */
export function followDrags(): () => void {
  const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
  for (const [name, listener] of Object.entries(listeners)) {
    window.addEventListener(name as 'drop', listener);
  }
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      window.removeEventListener(name as 'drop', listener);
    }
  };
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

function over(event: DragEvent): void {
  if (event.dataTransfer === null || !holdsFiles(event)) return;
  // Without this the page does not get the drop, and the window must never open a file instead.
  event.preventDefault();
  const may = mayGive();
  event.dataTransfer.dropEffect = may ? 'copy' : 'none';
  if (!may) return;
  const files = [...event.dataTransfer.items].filter((item) => item.kind === 'file');
  noteDrag({
    count: files.length,
    // A folder has no type, and nor has a file with an unknown ending.
    folders: files.some((item) => item.type === ''),
    over: clientAt(event),
    onCard: isOn(event.target, 'data-drop-card'),
    later: isOn(event.target, 'data-drop-later'),
  });
}

/** Leaving the window, not one part of it for another. */
function leave(event: DragEvent): void {
  if (event.relatedTarget === null) noteDrag(null);
}

function drop(event: DragEvent): void {
  if (event.dataTransfer === null || !holdsFiles(event)) return;
  event.preventDefault();
  noteDrag(null);
  if (!mayGive()) return;
  // The list lives only as long as the event.
  const files = [...event.dataTransfer.files];
  if (isOn(event.target, 'data-drop-later')) void keepDropped(files);
  else void giveDropped(files, clientAt(event));
}

/** The offer may be there before the answer; where there is none, none is waited for. */
async function keepDropped(files: readonly File[]): Promise<void> {
  expectLater(true);
  if ((await giveDropped(files, null)) === 0) expectLater(false);
}

/** Whose things the files are over: a sleeve, an entry of the rail, a card of the overlay; else the client in view. */
function clientAt(event: DragEvent): ProfileId | null {
  const thing = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-client]') : null;
  const id = thing?.dataset['client'];
  return id === undefined ? clientInView() : (id as ProfileId);
}

const isOn = (target: EventTarget | null, mark: 'data-drop-card' | 'data-drop-later'): boolean =>
  target instanceof Element && target.closest(`[${mark}]`) !== null;
