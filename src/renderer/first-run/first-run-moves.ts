import type { FirstRunStep } from '../../shared/first-run.ts';
import { send } from '../state/send.ts';
import { goTo } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';

/** Goes to a step; it is kept before it is shown, so that a restart finds it. */
export async function goToStep(firstRun: FirstRunStep): Promise<void> {
  if ((await send('first-run:go', { step: firstRun })) === null) useWindow.setState({ firstRun });
}

/** Ends first run: the window opens on what is next, the clients where there are none yet. */
export async function leaveFirstRun(): Promise<void> {
  const { profiles } = useWindow.getState();
  goTo([...profiles.values()].some((profile) => !profile.primary) ? 'queue' : 'clients');
  await send('first-run:go', { step: null });
  useWindow.setState({ firstRun: null });
}
