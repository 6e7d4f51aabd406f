import { expect, test } from 'vitest';
import { killRounds } from '../../scripts/campaign/kill-rounds.ts';

const ROUNDS = 15;
const SEED = 20_260_101;

test('Killed fifteen times at random moments: every content is there once, whole, with its client', async () => {
  const counts = await killRounds({ rounds: ROUNDS, seed: SEED, say: () => undefined });
  process.stdout.write(`kill campaign: ${JSON.stringify(counts)}\n`);
  expect(counts.kills).toBeGreaterThan(ROUNDS / 2);
  expect(counts.contents).toBeGreaterThan(ROUNDS);
  // Some kills must have met an upload under way, or nothing was shown.
  expect(
    (counts.left['sending'] ?? 0) + (counts.left['finishing'] ?? 0) + (counts.left['sent'] ?? 0),
  ).toBeGreaterThan(0);
}, 400_000);
