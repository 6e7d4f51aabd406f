import {
  ArrowDown,
  ArrowUp,
  ArrowUpToLine,
  History,
  Link,
  type LucideIcon,
  MessageSquareText,
  Play,
  RotateCw,
  Upload,
  X,
} from 'lucide-react';
import type { PlaceCommandId } from '../../shared/commands/place-commands.ts';
import type { UploadView } from '../../shared/model.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { MoreMenu } from '../parts/more-menu.tsx';
import { PauseIcon } from '../parts/pause-icon.ts';
import { askAgain, describeUpload, showEventsOf } from '../state/ui-store.ts';
import { AGAIN } from '../words/again-words.ts';
import { DESCRIPTION } from '../words/description-words.ts';
import { EVENTS } from '../words/event-words.ts';
import { MOVE } from '../words/move-words.ts';
import { QUEUE } from '../words/queue-words.ts';
import {
  hasEvents,
  isUnclear,
  mayCancel,
  mayCopy,
  mayDescribe,
  mayGoOn,
  mayPause,
  mayRetry,
  mayUploadAgain,
} from './lenses.ts';
import { moveRow } from './move-actions.ts';
import { cancel, copyLink, pauseUploads, resumeUploads, retry } from './queue-actions.ts';
import styles from './row-actions.module.css';

interface RowAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onSelect: () => void;
  readonly command?: PlaceCommandId;
  /** Its sign alone says enough, and it stands here; the others need their words beside them, in the menu. */
  readonly stands?: Slot;
}

/** The two places in a row. What a place offers changes with the file; its button, and the focus on it, stay. */
type Slot = 'turn' | 'stop';

interface Props {
  readonly upload: UploadView;
  readonly client: string;
  /** It may be moved by hand, where it is shown now. */
  readonly movable: boolean;
}

/** What can be done with this file now. The places never move and nothing hides until hover. */
export function RowActions({ upload, client, movable }: Props) {
  const actions = actionsFor(upload, client, movable);
  const standing = actions.filter((action) => action.stands !== undefined);
  const about = { fileName: upload.fileName, client };
  return (
    <div className={styles['does']}>
      {standing.map((action) => (
        <span key={action.stands} className={styles['wide']}>
          <IconButton
            icon={action.icon}
            label={QUEUE.aboutFile({ action: action.label, ...about })}
            tip={action.label}
            onClick={action.onSelect}
          />
        </span>
      ))}
      {actions.length > 0 && (
        <MoreMenu label={QUEUE.aboutFile({ action: QUEUE.more, ...about })} actions={actions} />
      )}
    </div>
  );
}

function actionsFor(upload: UploadView, client: string, movable: boolean): readonly RowAction[] {
  const actions: RowAction[] = [];
  const add = (label: string, icon: LucideIcon, onSelect: () => void) =>
    actions.push({ label, icon, onSelect });
  const turn = (label: string, icon: LucideIcon, onSelect: () => void) =>
    actions.push({ label, icon, onSelect, stands: 'turn' });
  const step = (label: string, icon: LucideIcon, way: 'up' | 'down') =>
    actions.push({
      label,
      icon,
      onSelect: () => void moveRow(upload.id, way),
      command: `queue-row.move-${way}`,
    });
  if (mayGoOn(upload)) turn(QUEUE.resume, Play, () => void resumeUploads([upload]));
  else if (mayRetry(upload)) {
    const verb = isUnclear(upload) ? DESCRIPTION.sendOnceMore : QUEUE.retry;
    turn(verb, RotateCw, () => void retry([upload]));
  } else if (mayPause(upload)) turn(QUEUE.pause, PauseIcon, () => void pauseUploads([upload]));
  if (mayCancel(upload)) {
    actions.push({
      label: QUEUE.cancel,
      icon: X,
      onSelect: () => void cancel([upload], [client]),
      stands: 'stop',
    });
  }
  if (mayDescribe(upload)) add(DESCRIPTION.describe, MessageSquareText, () => describeUpload(upload.id));
  if (movable) {
    add(MOVE.sendFirst, ArrowUpToLine, () => void moveRow(upload.id, 'front'));
    step(MOVE.up, ArrowUp, 'up');
    step(MOVE.down, ArrowDown, 'down');
  }
  if (mayCopy(upload)) add(QUEUE.copyLink, Link, () => void copyLink(upload, client));
  if (mayUploadAgain(upload)) add(AGAIN.uploadAgain, Upload, () => askAgain(upload.id));
  if (hasEvents(upload)) add(EVENTS.whatHappened, History, () => showEventsOf(upload.id));
  return actions;
}
