import { killRounds } from './kill-rounds.ts';

/** Rounds of a campaign nobody gave a number for. */
const ROUNDS = 200;

/** `node scripts/campaign/kill-campaign.ts [ROUNDS] [SEED]`: exits with 1 when a promise was broken. */
async function campaign(argv: readonly string[]): Promise<void> {
  const rounds = Number(argv[0] ?? ROUNDS);
  const seed = Number(argv[1] ?? Date.now() % 1_000_000);
  if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed)) {
    throw new Error('usage: kill-campaign.ts [ROUNDS] [SEED]');
  }
  console.log(`${rounds} rounds, seed ${seed}`);
  const counts = await killRounds({ rounds, seed, say: (line) => console.log(line) });
  console.log(JSON.stringify(counts, null, 2));
}

campaign(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
