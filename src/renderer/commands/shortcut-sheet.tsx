import { useRef } from 'react';
import {
  type CommandGroup,
  commandGroups,
  type GroupedCommand,
} from '../../shared/commands/command-groups.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { SHEET } from '../words/command-words.ts';
import { KeyCaps } from './key-caps.tsx';
import { showSheet, useSheet } from './sheet-store.ts';
import styles from './shortcut-sheet.module.css';
import { shownKeys } from './shown-keys.ts';

/** Every command with its keys, by menu and place: `?` or Help, Keyboard shortcuts. */
export function ShortcutSheet() {
  const open = useSheet((sheet) => sheet.open);
  const closeButton = useRef<HTMLButtonElement>(null);
  if (!open) return null;
  const close = () => showSheet(false);
  return (
    <Dialog
      wide
      title={SHEET.title}
      text={SHEET.text({ keys: shownKeys('go.palette') })}
      focusFirst={closeButton}
      onClose={close}
      onSubmit={close}
      foot={
        <Button ref={closeButton} rank="main" submits>
          {SHEET.close}
        </Button>
      }
    >
      <ScrollRegion label={SHEET.list} className={styles['list']}>
        <div className={styles['columns']}>
          {commandGroups().map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
      </ScrollRegion>
    </Dialog>
  );
}

function Group({ group }: { group: CommandGroup }) {
  return (
    <section className={styles['group']}>
      <h3>{group.title}</h3>
      <dl>
        {group.commands.map((command) => (
          <Line key={command.id} command={command} />
        ))}
      </dl>
    </section>
  );
}

function Line({ command: { words, keys } }: { command: GroupedCommand }) {
  return (
    <div className={styles['line']}>
      <dt>{words}</dt>
      <dd>{keys === undefined ? <span className="faint">{SHEET.noKeys}</span> : <KeyCaps keys={keys} />}</dd>
    </div>
  );
}
