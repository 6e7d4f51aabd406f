import { errorText } from './process/plain-error.ts';
import { type Stage, stagesFor } from './test/stages.ts';
import { closingLine, findingsText, NOTHING, oneFailed, sum, type Tally } from './test/tally.ts';

const onlyE2e = process.argv[2] === 'e2e';
const skipE2e = process.env['HOTFOLDER_SKIP_E2E'] === '1';

/** Runs one stage under its heading; whatever it throws is one failure, told here. */
async function runStage(stage: Stage): Promise<Tally> {
  console.log(`\n── ${stage.title} ${'─'.repeat(Math.max(3, 74 - stage.title.length))}`);
  const startedMs = performance.now();
  const tally = await stage.run().catch((error: unknown) => {
    console.error(errorText(error));
    return oneFailed(stage.title, errorText(error));
  });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const outcome = tally === NOTHING ? 'done' : closingLine(tally);
  console.log(`${stage.title}: ${outcome} (${seconds} s)`);
  return tally;
}

const tallies: Tally[] = [];
for (const stage of stagesFor({ onlyE2e, skipE2e })) tallies.push(await runStage(stage));
const total = sum(tallies);
// A record that keeps only the end of what we print still says which tests they were.
console.log(findingsText(total));
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed.length === 0 ? 0 : 1;
