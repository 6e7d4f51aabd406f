import { CircleCheck, CircleDashed, Copy, Eye, IdCard, KeyRound, OctagonX, Timer } from 'lucide-react';
import type { ImportFault, ImportLine } from '../../../shared/client-import.ts';
import type { Sign } from '../../parts/sign.ts';

const CLASHES: ReadonlySet<ImportFault['kind']> = new Set<ImportFault['kind']>([
  'same-line',
  'same-key',
  'same-name',
  'key-known',
  'name-taken',
]);

const SIGNS = {
  ready: { icon: CircleDashed, tone: 's-queued' },
  checking: { icon: Eye, tone: 's-checking' },
  works: { icon: CircleCheck, tone: 's-done' },
  here: { icon: IdCard, tone: 's-queued' },
  refused: { icon: KeyRound, tone: 's-blocked' },
  unchecked: { icon: Timer, tone: 's-waiting' },
} as const satisfies { readonly [Kind in Exclude<ImportLine['verdict']['kind'], 'bad'>]: Sign };

/** Two lines that clash are a question to the person; a line that is no client is an error. */
export function importSign({ verdict }: ImportLine): Sign {
  if (verdict.kind !== 'bad') return SIGNS[verdict.kind];
  const [first] = verdict.faults;
  return first !== undefined && CLASHES.has(first.kind)
    ? { icon: Copy, tone: 's-blocked' }
    : { icon: OctagonX, tone: 's-failed' };
}
