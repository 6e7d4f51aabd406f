import { hasDisplay } from './display/virtual-display.ts';
import { provision } from './provision/provision.ts';

const level = process.argv[2] === 'test' ? 'test' : 'start';
await provision(level, { hasDisplay: hasDisplay() });
console.log(`Nothing lacks for npm ${level}.`);
