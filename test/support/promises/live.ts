import type { Upload } from '../../../src/engine/queue/upload.ts';
import { ADVICE } from '../../../src/shared/failure.ts';
import type { RootId } from '../../../src/shared/ids.ts';
import { HOUR } from '../../../src/shared/units.ts';
import type { Evidence } from '../check.ts';

/** Retry-After is obeyed up to 24 hours, and no wait of ours is longer. */
const LONGEST_WAIT_MS = 24 * HOUR;

/** 13. What has not ended waits with a reason, and a time where it waits by itself; nothing is active without an owner. */
export function live(evidence: Evidence, uploads: readonly Upload[]): string[] {
  const { running = [], store } = evidence;
  const given = store.given
    .all()
    .filter(
      ({ rootId, path }) => store.roots.find(rootId)?.given !== true && !isChosen(evidence, rootId, path),
    )
    .map(({ path }) => `13: ${path} was given by hand and nobody looks after it`);
  return [
    ...uploads.flatMap((upload) =>
      whatIsWrong(upload, evidence).map((what) => `13: ${upload.version.path} ${what}`),
    ),
    ...running.map((name) => `13: ${name} is shown as active and nothing runs`),
    ...given,
  ];
}

/** Of a watched folder only what waited for a client, and got one. */
const isChosen = ({ store }: Evidence, root: RootId, path: string): boolean =>
  store.files.find(root, path)?.fate.kind === 'inbox';

function whatIsWrong({ state }: Upload, { now, killed = false }: Evidence): string[] {
  switch (state.kind) {
    case 'sending':
      return killed ? [] : ['is sending and nobody sends it'];
    case 'waiting': {
      const endless = now !== undefined && state.until > now + LONGEST_WAIT_MS;
      return [...reason(state.failure.code), ...(endless ? [`waits until ${state.until}`] : [])];
    }
    case 'blocked':
    case 'failed':
      return reason(state.failure.code);
    case 'queued':
    case 'finishing':
    case 'sent':
    case 'done':
    case 'closed':
      return [];
  }
}

const reason = (code: string): string[] => (code in ADVICE ? [] : [`waits without a reason (${code})`]);
