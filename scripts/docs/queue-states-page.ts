import type { UploadEvent, UploadState } from '../../src/engine/queue/upload-state.ts';
import { words } from '../../src/shared/language/words.ts';
import { GENERATED, table } from './markdown.ts';
import { type StateChange, stateChanges } from './state-changes.ts';

/** What the window says of a state, and what it means for the file. */
const MEANINGS: {
  readonly [Kind in UploadState['kind']]: { readonly said: string; readonly means: string };
} = {
  queued: {
    said: `${words.queue.stages.queued}, then ${words.queue.stages.preparing}`,
    means: 'In line. Nothing has left this computer.',
  },
  sending: { said: 'Uploading', means: 'An address was given and is written down; the bytes are leaving.' },
  finishing: {
    said: 'Uploading, then checking',
    means:
      'The last bytes may have left. Nothing goes out again by itself before the link, or a clear refusal, shows that nothing was stored.',
  },
  sent: { said: words.queue.stages.checking, means: 'Storage took the file; its link is being checked.' },
  waiting: {
    said: words.queue.stages.waiting,
    means: 'A try failed; the next one is set, and survives a restart.',
  },
  blocked: { said: 'Needs you', means: 'It waits for a person: a key, a plan, a word about one file.' },
  failed: { said: 'Not sent, with the reason', means: 'It cannot be sent as it is.' },
  done: { said: words.queue.stages.done, means: 'The bytes are at the link, seen there.' },
  closed: {
    said: 'In Activity, with the reason',
    means:
      'Ended without being sent: cancelled, gone, replaced by a newer version, or already in the library.',
  },
};

/** What an event is, in a few words. */
const EVENTS: { readonly [Kind in UploadEvent['kind']]: string } = {
  signed: 'an upload address came',
  'letting-go': 'the last block leaves',
  stored: 'storage took it',
  found: 'its place became known',
  refused: 'Ayrshare took nothing',
  verified: 'the link has the bytes',
  disproved: 'the link lacks the bytes',
  'try-failed': 'a try failed',
  due: 'the wait is over',
  retry: 'try again, by you or what is mended',
  interrupted: 'cut off',
  cancel: 'you cancelled',
  vanished: 'the file is gone',
  reappeared: 'it was only renamed',
  superseded: 'the file has a newer version',
  torn: 'the file changed under way',
  known: 'the same content is up',
};

const FOLLOWED = Object.keys(MEANINGS) as readonly UploadState['kind'][];

/** Arrows between the same two states share one line. */
function arrows(changes: readonly StateChange[]): readonly string[] {
  const joined = new Map<string, string[]>();
  for (const { from, event, to } of changes) {
    const between = `${from} --> ${to}`;
    joined.set(between, [...(joined.get(between) ?? []), EVENTS[event]]);
  }
  return [...joined].map(([between, why]) => `  ${between}: ${why.join('; ')}`);
}

/** The states of a file in the queue, with the diagram the state machine itself draws. */
export function queueStatesPage(): string {
  const changes = stateChanges();
  return `# The states of a file

${GENERATED}

Every file that is found for a client has one of these states, written to the database before anything follows from
it. The diagram is drawn by the state machine itself: every event was put to every state.

${table(
  ['state', 'in the window', 'what it means'],
  FOLLOWED.map((kind) => [`\`${kind}\``, MEANINGS[kind].said, MEANINGS[kind].means]),
)}
Before it is in the queue a file is watched until it stops changing (*${words.queue.stages.settling}*); a file
that no rule gives a client waits in the inbox and is not in the queue at all.

\`\`\`mermaid
stateDiagram-v2
  direction LR
  [*] --> queued: found and settled
${arrows(changes).join('\n')}
  done --> [*]
\`\`\`

## The same as a table

${table(
  ['from', 'what happens', 'to'],
  changes.map(({ from, event, to }) => [`\`${from}\``, EVENTS[event], `\`${to}\``]),
)}`;
}
