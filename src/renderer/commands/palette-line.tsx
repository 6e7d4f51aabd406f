import {
  ChevronRight,
  Folder,
  History,
  IdCard,
  Images,
  Layers,
  Link,
  ListEnd,
  type LucideIcon,
  SlidersHorizontal,
} from 'lucide-react';
import type { AppCommandId } from '../../shared/commands/app-commands.ts';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { FileName } from '../parts/file-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { PALETTE_KINDS } from '../words/command-words.ts';
import { KeyCaps } from './key-caps.tsx';
import styles from './palette.module.css';
import type { PaletteEntry } from './palette-entry.ts';

interface Props {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly chosen: boolean;
  /** Said where nothing else tells what Enter would do. */
  readonly showKind: boolean;
  readonly onChoose: () => void;
  readonly onRun: () => void;
}

/** The signs of the screens are the rail's. */
const SIGNS: { readonly [Id in AppCommandId]?: LucideIcon } = {
  'go.queue': ListEnd,
  'go.gallery': Images,
  'go.folders': Folder,
  'go.clients': IdCard,
  'go.activity': History,
  'go.settings': SlidersHorizontal,
};

/** One line: what it is in words, whose, what kind, and its keys. */
export function PaletteLine({ id, entry, chosen, showKind, onChoose, onRun }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={cx(styles['line'], chosen && styles['chosen'])}
      onMouseMove={() => chosen || onChoose()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <Words entry={entry} />
      {showKind && <span className={styles['kind']}>{PALETTE_KINDS[entry.kind]}</span>}
      {entry.keys !== undefined && <KeyCaps keys={entry.keys} />}
    </div>
  );
}

function Words({ entry }: { entry: PaletteEntry }) {
  const { kind, client, words } = entry;
  if (kind === 'client' && client !== undefined) {
    return <ClientName client={client} className={styles['words']} />;
  }
  const sign =
    kind === 'client' ? Layers : kind === 'link' ? Link : (SIGNS[entry.id as AppCommandId] ?? ChevronRight);
  return (
    <>
      <span className={styles['sign']}>
        <Icon of={sign} />
      </span>
      <span className={cx(styles['words'], kind === 'link' && styles['file'])}>
        {kind === 'link' ? <FileName name={words} /> : words}
      </span>
      {client !== undefined && <ClientName client={client} className={styles['whose']} />}
    </>
  );
}
