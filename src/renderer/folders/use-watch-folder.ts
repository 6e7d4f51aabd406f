import { useState } from 'react';
import type { FolderGrant } from '../../shared/contract.ts';
import { send } from '../state/send.ts';

/** Asks for a folder in the system's dialog; a choice opens the dialog that gives it a client. */
export function useWatchFolder() {
  const [grant, setGrant] = useState<FolderGrant | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await send('roots:choose-folder', {});
    if (chosen !== null) setGrant(chosen);
  };
  return { grant, choose, close: () => setGrant(null) };
}
