import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type FaultScript, FaultScriptError, parseFaultScript } from './faults/fault-script.ts';
import { type SandboxOptions, startSandbox } from './sandbox.ts';

const USAGE = `node src/sandbox/main.ts --data-dir DIR [--port N] [--api-key K] [--profile "Title=KEY"]...
  [--faults FILE.json] [--url-lifetime-ms N]`;

/** A mistake in the arguments: exit code 2. */
class UsageError extends Error {}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new UsageError(`--${name}: "${text}" is not a whole number from 1 to ${most}`);
}

function profileIn(text: string): { readonly title: string; readonly profileKey: string } {
  const at = text.lastIndexOf('=');
  const title = text.slice(0, Math.max(0, at));
  const profileKey = text.slice(at + 1);
  if (title !== '' && profileKey !== '') return { title, profileKey };
  throw new UsageError(`--profile: "${text}" is not "Title=KEY"`);
}

function scriptIn(file: string): FaultScript {
  try {
    return parseFaultScript(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`--faults ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function argumentsIn(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        'data-dir': { type: 'string' },
        port: { type: 'string' },
        'api-key': { type: 'string' },
        profile: { type: 'string', multiple: true },
        faults: { type: 'string' },
        'url-lifetime-ms': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function optionsIn(argv: readonly string[]): SandboxOptions {
  const given = argumentsIn(argv);
  if (given['data-dir'] === undefined) throw new UsageError('--data-dir is missing');
  return {
    dataDir: given['data-dir'],
    ...(given.port === undefined ? {} : { port: wholeNumber('port', given.port, 65_535) }),
    ...(given['api-key'] === undefined ? {} : { apiKey: given['api-key'] }),
    ...(given.profile === undefined ? {} : { profiles: given.profile.map(profileIn) }),
    ...(given.faults === undefined ? {} : { faults: scriptIn(given.faults) }),
    ...(given['url-lifetime-ms'] === undefined
      ? {}
      : { urlLifetimeMs: wholeNumber('url-lifetime-ms', given['url-lifetime-ms'], Number.MAX_SAFE_INTEGER) }),
  };
}

async function run(argv: readonly string[]): Promise<void> {
  const sandbox = await startSandbox(optionsIn(argv));
  const stop = () => {
    sandbox.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const { baseUrl, storageOrigin } = sandbox;
  process.stdout.write(`${JSON.stringify({ baseUrl, storageOrigin })}\n`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const mistaken = error instanceof UsageError || error instanceof FaultScriptError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(mistaken ? `${message}\n${USAGE}\n` : `${message}\n`);
  process.exitCode = mistaken ? 2 : 1;
});
