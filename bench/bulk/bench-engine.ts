import { join } from 'node:path';
import { serialize } from 'node:v8';
import { LIMITS } from '../../src/engine/api/limits.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { nodeFilePort } from '../../src/engine/files/node-file-port.ts';
import { systemClock, systemRandom } from '../../src/engine/ports/system-clock.ts';
import { memoryVault } from '../../src/engine/profiles/memory-vault.ts';
import type { UploadState } from '../../src/engine/queue/upload-state.ts';
import { openStore } from '../../src/engine/store/open-store.ts';
import type { Store } from '../../src/engine/store/store.ts';
import { createEventPump } from '../../src/main/event-pump.ts';
import { failure } from '../../src/shared/failure.ts';
import { accountId } from '../../src/shared/ids.ts';
import { failed } from '../../src/shared/result.ts';
import { timed, turn, watched } from '../turns.ts';
import { done, fillClients, fillUploads } from './filled-store.ts';

/** How much there is, and where. */
export interface BenchSize {
  readonly files: number;
  readonly clients: number;
  /** A folder that is there. */
  readonly folder: string;
}

/** What an engine begins with, beside as many uploads that are done: all in one state, dealt out over some clients. */
export interface Beginning {
  readonly state: UploadState;
  readonly clients: number;
}

/** An engine over a store of its own. */
export interface BenchEngine {
  readonly engine: Engine;
  /** How many uploads are in a state. */
  count(kind: UploadState['kind']): number;
}

const ACCOUNT = accountId('bench');
const TICK_MS = 20;
/** What follows from a command by itself is watched for this long after it, ms. */
const AFTER_MS = 500;

const clock = systemClock();
const silent = {
  ...{ info: () => undefined, warn: () => undefined },
  bug: (where: string, error: unknown) => console.log(where, error),
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The longest turn of a command and of what follows from it, until it is over. */
export const command = (name: string, work: () => unknown, over = () => true): Promise<void> =>
  timed(name, () =>
    watched(async () => {
      await work();
      while (!over()) await pause(TICK_MS);
      await pause(AFTER_MS);
    }),
  );

/** A list that is asked for page by page, each copied as Electron copies it. */
export const pages = <Page extends { readonly next: string | null }>(
  name: string,
  read: (after?: string) => Page,
): Promise<void> =>
  timed(name, async () => {
    for (let after: string | undefined | null; after !== null; ) {
      const behind: string | undefined = after;
      const page: Page = await turn(() => {
        const asked = read(behind);
        serialize(asked);
        return asked;
      });
      after = page.next;
    }
  });

let stores = 0;

/** An engine that has started over a long queue, with everything paused. */
export async function benchEngine(
  { files, clients, folder }: BenchSize,
  beginning: Beginning,
  work: (bench: BenchEngine) => Promise<void>,
): Promise<void> {
  stores += 1;
  const options = { path: join(folder, `${stores}`, 'hotfolder.db'), clock, log: silent };
  const filled = openStore(options);
  fillClients(filled, { account: ACCOUNT, clients, folder: join(folder, 'watched') });
  fillUploads(filled, ACCOUNT, { name: 'done', count: files, clients: 1, state: done });
  fillUploads(filled, ACCOUNT, { name: 'open', count: files, ...beginning });
  filled.account(ACCOUNT).holds.pause({ scope: 'all', id: ACCOUNT });
  filled.close();
  const store = openStore(options);
  const engine = offline(store);
  const pump = createEventPump(clock, (batch) => void serialize(batch));
  engine.subscribe((change) => pump.push(change));
  const count = (kind: UploadState['kind']): number =>
    store
      .account(ACCOUNT)
      .due.counts()
      .reduce((sum, row) => (row.state === kind ? sum + row.count : sum), 0);
  // The filling's garbage is not the engine's.
  await pause(AFTER_MS);
  await work({ engine, count });
  await engine.stop();
  pump.stop();
  store.close();
}

function offline(store: Store): Engine {
  const never = async (): Promise<never> => {
    throw new Error('not part of this bench');
  };
  return createEngine(
    {
      ...{
        clock,
        random: systemRandom(clock),
        files: nodeFilePort(),
        store,
        vault: memoryVault(),
        log: silent,
      },
      http: { api: async () => failed(failure('network-down')), put: never, upload: never, open: never },
      network: { online: () => true, onChange: () => () => undefined },
      limits: LIMITS,
    },
    { account: { id: ACCOUNT, kind: 'ayrshare', baseUrl: 'http://127.0.0.1:9', overridden: false } },
  );
}
