import { hasDisplay } from './display/virtual-display.ts';
import { runScript } from './process/plain-error.ts';
import { provision } from './provision/provision.ts';

const level = process.argv[2] === 'test' ? 'test' : 'start';

await runScript(async () => {
  await provision(level, { hasDisplay: hasDisplay() });
  console.log(`Nothing lacks for npm ${level}.`);
  return 0;
});
