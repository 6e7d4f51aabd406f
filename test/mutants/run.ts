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

/** Hunts every form of a mutant; the files whose tests caught them, or undefined when one was not caught. */
async function trial(mutant: Mutant, number: number): Promise<readonly string[] | undefined> {
  const ends: { readonly form: Form; readonly end: SuiteEnd }[] = [];
  for (const form of mutant.forms) ends.push({ form, end: await hunt(mutant, form) });
  const caught = ends.every(({ end }) => end.kind === 'caught');
  const told = ends.map(({ form, end }) => words(form, end)).join(' · ');
  say(`${caught ? 'caught' : 'MISSED'} ${number} ${mutant.name} · ${told}`);
  return caught ? ends.flatMap(({ end }) => (end.kind === 'caught' ? [end.file] : [])) : undefined;
}

/** True when the tests are green over the source as it is; a failure then has its cause in a mutant only. */
async function control(files: readonly string[]): Promise<boolean> {
  const end = await runSuite(undefined, files);
  if (end.kind === 'green') say(`control: ${end.tests} tests are green without a mutant`);
  else say(`The tests are not green without a mutant, so nothing is proved: ${JSON.stringify(end)}`);
  return end.kind === 'green';
}

async function main(): Promise<number> {
  const chosen = MUTANTS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  if (chosen.length === 0) {
    say(`No mutant is called ${wanted.join(' or ')}.`);
    return 1;
  }
  if (!(await control([...new Set(chosen.flatMap(({ tests }) => tests))]))) return 1;
  const catchers = new Set<string>();
  let caught = 0;
  for (const mutant of chosen) {
    const files = await trial(mutant, MUTANTS.indexOf(mutant) + 1);
    if (!files) continue;
    caught += 1;
    for (const file of files) catchers.add(file);
  }
  // For those that caught, wherever they were: neither the machine nor an edit in the meantime may pass for a mutant.
  const proved = catchers.size > 0 && (await control([...catchers])) ? caught : 0;
  say(`${proved} of ${chosen.length}`);
  return proved === chosen.length ? 0 : 1;
}

process.exitCode = await main();
