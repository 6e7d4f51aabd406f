import { Dialog } from '@base-ui/react/dialog';
import { cx } from '../parts/cx.ts';
import dialog from '../parts/dialog.module.css';
import { PALETTE } from '../words/command-words.ts';
import styles from './palette.module.css';
import { PaletteBox } from './palette-box.tsx';
import { closePalette, usePalette } from './palette-store.ts';

/** Finds commands, screens, clients and the last links by a few letters; or clients alone. Esc returns the focus. */
export function Palette() {
  const kind = usePalette((palette) => palette.open);
  if (kind === null) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closePalette()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['scrim']} />
        <Dialog.Popup className={cx(dialog['dialog'], styles['palette'])}>
          <Dialog.Title className="hidden-text">
            {kind === 'all' ? PALETTE.title : PALETTE.clientsTitle}
          </Dialog.Title>
          <PaletteBox kind={kind} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
