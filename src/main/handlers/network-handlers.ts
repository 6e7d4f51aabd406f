import type { CommandName } from '../../shared/channels.ts';
import { createTurns } from '../../shared/in-turn.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { SettingsView } from '../../shared/snapshot.ts';
import type { Handlers } from '../ipc-server.ts';
import { settingsView } from '../settings-view.ts';
import type { Desk } from './desk.ts';

type NetworkCommand = Extract<CommandName, `network:${string}` | 'keys:move'>;

/** How the far end is reached, and where keys are kept. Files are chosen in the system's dialog, never by the window. */
export function networkHandlers(desk: Desk): Pick<Handlers, NetworkCommand> {
  const shown = (outcome: Outcome): Outcome<SettingsView> =>
    outcome.done ? { done: true, value: settingsView(desk) } : outcome;
  /** One change after the other: each of them is several steps. */
  const inTurn = createTurns();
  let choosing = false;
  let asking = false;
  return {
    'network:set-proxy': ({ proxy }) => inTurn(async () => shown(await desk.network.setProxy(proxy))),
    async 'network:choose-certificates'() {
      if (choosing) return shown(DONE);
      choosing = true;
      try {
        const file = await desk.desktop.chooseCertificates();
        return file === undefined
          ? shown(DONE)
          : await inTurn(async () => shown(await desk.network.trust(file)));
      } finally {
        choosing = false;
      }
    },
    'network:forget-certificates': () =>
      inTurn(async () => {
        await desk.network.trustNoMore();
        return settingsView(desk);
      }),
    async 'keys:move'({ to }) {
      if (to !== 'weak') return inTurn(async () => shown(await moved(desk, to)));
      if (asking) return shown(DONE);
      asking = true;
      try {
        return (await agreed(desk)) ? await inTurn(async () => shown(await moved(desk, to))) : shown(DONE);
      } finally {
        asking = false;
      }
    },
  };
}

const DONE: Outcome = { done: true, value: null };

/** Keys get where other programs can read them by the person's own answer, never by the window's word alone. */
const agreed = async ({ vault, desktop }: Desk): Promise<boolean> =>
  (await vault.strength()) === 'system' || desktop.agreesToWeakKeys();

async function moved(desk: Desk, to: Parameters<Desk['vault']['move']>[0]): Promise<Outcome> {
  try {
    const result = await desk.vault.move(to);
    return result.ok ? DONE : { done: false, problem: { kind: 'failure', failure: result.failure } };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    return { done: false, problem: { kind: 'not-written', detail: String(error.code) } };
  }
}
