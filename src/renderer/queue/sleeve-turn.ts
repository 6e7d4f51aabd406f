import { type LucideIcon, Play } from 'lucide-react';
import { PauseIcon } from '../parts/pause-icon.ts';
import { CLIENTS } from '../words/client-words.ts';
import { FOLDERS } from '../words/folder-words.ts';
import { QUEUE } from '../words/queue-words.ts';
import { mayGoOn, mayPause } from './lenses.ts';
import { pauseUploads, resumeClient, resumeRoot, resumeUploads } from './queue-actions.ts';
import type { Sleeve } from './sleeves.ts';

/** One verb for all files of a sleeve. */
interface Turn {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly tip: string;
  readonly onClick: () => void;
}

/**
 * What can be done about the sleeve's pause: what goes is paused; else the pause that holds it ends, its files' own
 * first, then that of its folder or client. Null where there is none: the pause of everything ends in its banner.
 */
export function turnOf({ open, profileId }: Pick<Sleeve, 'open' | 'profileId'>, client: string): Turn | null {
  const { sleeve } = QUEUE;
  const go = (label: string, tip: string, onClick: () => void): Turn => ({ icon: Play, label, tip, onClick });
  const pausable = open.filter(mayPause);
  if (pausable.length > 0) {
    const onClick = () => void pauseUploads(pausable);
    return { icon: PauseIcon, label: sleeve.pause({ client }), tip: QUEUE.pause, onClick };
  }
  const own = open.filter(mayGoOn);
  if (own.length > 0) return go(sleeve.resume({ client }), QUEUE.resume, () => void resumeUploads(own));
  const root = open.find((upload) => upload.pausedBy === 'root')?.rootId ?? null;
  if (root !== null) {
    return go(sleeve.resumeFolder({ client }), FOLDERS.resume, () => void resumeRoot(root));
  }
  return open.some((upload) => upload.pausedBy === 'client')
    ? go(sleeve.resumeClient({ client }), CLIENTS.resume, () => void resumeClient(profileId))
    : null;
}
