import { type Form, formKey, type Mutant } from './mutant.ts';
import { MUTANTS } from './mutants.ts';
import { runSuite, type SuiteEnd } from './run-suite.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** Words of names to look for; all mutants when none is given. */
const wanted = process.argv.slice(2);

/** The likely files first; when these see nothing, every test of the engine. */
async function hunt(mutant: Mutant, form: Form): Promise<SuiteEnd> {
  const key = formKey(mutant, form);
  const likely = await runSuite(key, mutant.tests);
  return likely.kind === 'green' ? runSuite(key, []) : likely;
}

function words(form: Form, end: SuiteEnd): string {
  switch (end.kind) {
    case 'caught':
      return `${form.name}: caught by “${end.test}” (${end.file}): ${end.why}`;
    case 'green':
      return `${form.name}: SURVIVED ${end.tests} tests`;
    case 'broken':
      return `${form.name}: PROVED NOTHING: ${end.why}`;
  }
}

/** Hunts every form of a mutant; true when each was caught. */
async function trial(mutant: Mutant, number: number): Promise<boolean> {
  const ends: { readonly form: Form; readonly end: SuiteEnd }[] = [];
  for (const form of mutant.forms) ends.push({ form, end: await hunt(mutant, form) });
  const caught = ends.every(({ end }) => end.kind === 'caught');
  const told = ends.map(({ form, end }) => words(form, end)).join(' · ');
  say(`${caught ? 'caught' : 'MISSED'} ${number} ${mutant.name} · ${told}`);
  return caught;
}

async function main(): Promise<number> {
  const chosen = MUTANTS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const control = await runSuite(undefined, wanted.length === 0 ? [] : chosen.flatMap(({ tests }) => tests));
  if (control.kind !== 'green') {
    say(`The tests are not green without a mutant: ${JSON.stringify(control)}`);
    return 1;
  }
  say(`control: ${control.tests} tests are green without a mutant`);
  let caught = 0;
  for (const mutant of chosen) if (await trial(mutant, MUTANTS.indexOf(mutant) + 1)) caught += 1;
  say(`${caught} of ${chosen.length}`);
  return chosen.length > 0 && caught === chosen.length ? 0 : 1;
}

process.exitCode = await main();
