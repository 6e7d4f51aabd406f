#!/usr/bin/env node
// Plain JavaScript that old Nodes can read, so that they can say what they lack.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The first Node that has what the program uses: type stripping and node:sqlite without flags. */
const NEEDED_NODE = 24;

/** Exit code for what the person can put right before another try, as for a bad configuration. */
const EXIT_UNUSABLE = 2;

/** Set for the child, so that a wrong Node in node_modules cannot start itself for ever. */
const RESTARTED = 'HOTFOLDER_RESTARTED';

/** Runs the program from its sources; only the two warnings that this way of running brings are left out. */
async function run() {
  const emit = process.emit;
  process.emit = function emitUnlessExpected(name, ...given) {
    const [warning] = given;
    const expected = name === 'warning' && warning?.name === 'ExperimentalWarning';
    if (expected && /type stripping|sqlite/i.test(warning.message)) return false;
    return emit.call(this, name, ...given);
  };
  await import('../src/cli/main.ts');
}

/** Starts the same command on the project's own Node; its signals and its end become ours. */
function restartOn(node) {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, [RESTARTED]: '1' } });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // Ctrl-C on a terminal reaches the child by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  child.on('error', refuse);
  child.on('close', (code, signal) => {
    process.removeAllListeners(signal ?? '');
    if (signal !== null) process.kill(process.pid, signal);
    process.exitCode = code ?? 1;
  });
}

function refuse() {
  console.error(
    `Hotfolder needs Node ${NEEDED_NODE} or newer; this is ${process.version}. Run npm ci in its folder.`,
  );
  process.exitCode = EXIT_UNUSABLE;
}

const ownNode = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE) await run();
else if (process.env[RESTARTED] === undefined && existsSync(ownNode)) restartOn(ownNode);
else refuse();
