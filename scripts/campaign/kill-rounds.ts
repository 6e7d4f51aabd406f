import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultScript } from '../../src/sandbox/faults/fault-script.ts';
import { MIB } from '../../src/shared/units.ts';
import { type Client, Desk, type Dropped, TEAS, VELO } from '../../test/cli/support/desk.ts';
import { type MediumKind, medium } from '../../test/cli/support/medium.ts';
import type { CheckCounts } from '../../test/support/check.ts';
import { seededRandom } from './seeded-random.ts';

/** How long a campaign is. */
export interface Campaign {
  readonly rounds: number;
  readonly seed: number;
  say(line: string): void;
}

/** What a campaign met. */
export interface CampaignCounts {
  readonly rounds: number;
  /** Programs that were killed; the others had ended by themselves. */
  readonly kills: number;
  /** Open uploads by the state in which a kill left them. */
  readonly left: Readonly<Record<string, number>>;
  readonly files: number;
  /** Distinct contents per client: what must have been accepted, each once. */
  readonly contents: number;
  readonly check: CheckCounts;
}

/** Answers come slowly, so that kills meet every state, and a few of them go wrong in each way that confuses. */
const FAULTS: FaultScript = {
  rules: [
    { on: 'put', nth: 4, do: { kind: 'storeThenDrop' } },
    { on: 'put', nth: 8, do: { kind: 'resetAtByte', byte: 5_000 } },
    { on: 'put', nth: 13, do: { kind: 'visibleLate', afterMs: 1_000 } },
    { on: 'put', nth: 19, do: { kind: 'status', status: 503 } },
    { on: 'put', nth: 25, do: { kind: 'dropBeforeAnswer' } },
    { on: 'put', every: true, do: { kind: 'stall', ms: 120, at: 'beforeAnswer' } },
    { on: 'uploadUrl', nth: 6, do: { kind: 'status', status: 500 } },
    { on: 'uploadUrl', every: true, do: { kind: 'stall', ms: 40, at: 'beforeAnswer' } },
    { on: 'access', every: true, do: { kind: 'stall', ms: 40, at: 'beforeAnswer' } },
  ],
};

/**
 * Absence must be believed later than the latest object is seen, or a second copy would be right. Looks at links are
 * short: a program that lives for two seconds would spend its life on them.
 */
const LIMITS = { verifyAbsentMs: 4_000, verifyMaxDelayMs: 500, verifyInlineMs: 300 };

const CLIENTS: readonly Client[] = [TEAS, VELO, null];
const KINDS: readonly MediumKind[] = ['jpg', 'portrait', 'png', 'alpha', 'gif', 'webp', 'mp4', 'mov'];
const FILES_PER_ROUND = 4;
/** A program lives at most this long after its first line, ms: from there on a slow computer is nearly as quick. */
const LONGEST_LIFE_MS = 2_500;
/** One kill of so many comes before the first line, at any moment of the start. */
const KILLS_PER_EARLY_ONE = 5;
const LARGEST_PAD_BYTES = 400_000;
/** Long enough for a kill to come while its bytes leave. */
const LONG_PAD_BYTES = 8 * MIB;

type Random = () => number;

const oneOf = <Value>(values: readonly Value[], random: Random): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** A new content, another one of the same size, or a copy of one the client has. */
async function dropOne(desk: Desk, name: string, random: Random): Promise<void> {
  const client = oneOf(CLIENTS, random);
  const own = desk.dropped.filter((file) => file.client === client);
  const chance = random();
  if (chance < 0.15 && own.length > 0) {
    const copied: Dropped = oneOf(own, random);
    const ending = copied.fileName.slice(copied.fileName.lastIndexOf('.'));
    await desk.drop(client, `${name} copy${ending}`, copied.bytes);
    return;
  }
  const kind = oneOf(KINDS, random);
  const ending = { portrait: 'jpg', alpha: 'png', rotated: 'jpg' }[kind as string] ?? kind;
  const short = chance < 0.5 ? 0 : Math.floor(random() * LARGEST_PAD_BYTES);
  const pad = chance > 0.92 ? LONG_PAD_BYTES + short : short;
  await desk.drop(client, `${name}.${ending}`, medium(kind, name, pad));
}

async function oneRound(desk: Desk, random: Random): Promise<boolean> {
  const program = desk.start('--once');
  const isEarly = random() * KILLS_PER_EARLY_ONE < 1;
  const lifeMs = random() * LONGEST_LIFE_MS;
  if (!isEarly) await program.until(() => true);
  await Promise.race([sleep(lifeMs), program.ended]);
  program.kill('SIGKILL');
  return (await program.ended).signal === 'SIGKILL';
}

/** Kills the program at random moments, lets it end once, and holds what is left against every promise. */
export async function killRounds({ rounds, seed, say }: Campaign): Promise<CampaignCounts> {
  const random = seededRandom(seed);
  const desk = await Desk.open(FAULTS);
  try {
    await desk.configure({ limits: LIMITS });
    const left: Record<string, number> = {};
    let kills = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const name = `r${String(round).padStart(4, '0')}`;
      for (let index = 0; index < FILES_PER_ROUND; index += 1)
        await dropOne(desk, `${name}-${index}`, random);
      if (await oneRound(desk, random)) kills += 1;
      const open = (await desk.uploadsLeft())
        .map((upload) => upload.state.kind)
        .filter((kind) => kind !== 'done' && kind !== 'closed');
      for (const kind of open) left[kind] = (left[kind] ?? 0) + 1;
      say(`round ${round}: ${open.length} open (${[...new Set(open)].join(', ')})`);
    }
    return { rounds, kills, left, ...(await lastRun(desk)) };
  } finally {
    await desk.close();
  }
}

/** Undisturbed to the end; then each content is there once for its client, and no promise is broken. */
async function lastRun(desk: Desk): Promise<Pick<CampaignCounts, 'files' | 'contents' | 'check'>> {
  const end = await desk.once();
  if (end.code !== 0) throw new Error(`the last run ended with ${end.code}:\n${end.stdout}\n${end.stderr}`);
  const wanted = [...new Set(desk.dropped.map((file) => `${file.client} ${file.sha256}`))].sort();
  const accepted = desk.sandbox.ledger().accepted.map((object) => `${object.profile} ${object.sha256}`);
  if (JSON.stringify(accepted.sort()) !== JSON.stringify(wanted)) {
    throw new Error(`wanted ${wanted.length} contents, ${accepted.length} were accepted`);
  }
  return { files: desk.dropped.length, contents: wanted.length, check: await desk.check() };
}
