import { nameList } from '../../shared/language/name-list.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { PaletteEntry } from '../commands/palette-entry.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { askToSendAgain } from './item-dialogs.ts';
import { mayGoAgain } from './selection-actions.ts';
import { clientNames } from './selection-store.ts';
import { showOriginal } from './show-original.ts';

/** What the palette offers for chosen items whose originals were sent from here. */
export function originalEntries(items: readonly MediaItemView[]): readonly PaletteEntry[] {
  const own = mayGoAgain(items);
  const [first] = own;
  if (first === undefined) return [];
  const clients = nameList(clientNames(own));
  const again: PaletteEntry = {
    id: 'gallery-item.upload-again',
    kind: 'command',
    words: GALLERY.againOfClients({ count: own.length, clients }),
    run: () => askToSendAgain(own),
  };
  if (items.length > 1) return [again];
  const show: PaletteEntry = {
    id: 'gallery-item.show-original',
    kind: 'command',
    words: GALLERY.originalOf({ file: first.fileName, client: clients }),
    run: () => void showOriginal(first),
  };
  return [show, again];
}
