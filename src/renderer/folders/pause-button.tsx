import { Play } from 'lucide-react';
import type { RootView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { PauseIcon } from '../parts/pause-icon.ts';
import { send } from '../state/send.ts';
import { FOLDERS } from '../words/folder-words.ts';

/** Pauses the uploads of one folder, or lets them go on; the folder's state tells. */
export function PauseButton({ root: { id, state } }: { root: RootView }) {
  const paused = state === 'paused';
  const turn = () => send(paused ? 'queue:resume' : 'queue:pause', { scope: { kind: 'root', id } });
  return (
    <Button small rank="plain" onClick={() => void turn()}>
      <Icon of={paused ? Play : PauseIcon} />
      {paused ? FOLDERS.resume : FOLDERS.pause}
    </Button>
  );
}
