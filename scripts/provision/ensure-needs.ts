import { PlainError } from '../process/plain-error.ts';
import { captureChild } from '../process/run-child.ts';
import { installCommand, lackingPackages, type NeedFor } from './needs.ts';
import { findCommand, machineProbe } from './probe-machine.ts';

/** The machine lacks something and we may not install it; the message is the command that would. */
class MachineLacks extends PlainError {
  override readonly name = 'MachineLacks';
}

/** apt waits this long for another apt to finish, in seconds. */
const APT_LOCK_SECONDS = 300;

/**
 * Makes sure the machine has what these purposes need: as root on Debian it is installed, otherwise throws
 * `MachineLacks` with the exact command. Nothing to do (and nothing printed) when nothing lacks or off Linux.
 */
export async function ensureNeeds(purposes: readonly NeedFor[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const lacking = lackingPackages(purposes, machineProbe());
  if (lacking.length === 0) return;
  if (process.getuid?.() !== 0 || findCommand('apt-get') === undefined) {
    throw new MachineLacks(`This machine lacks ${lacking.join(', ')}. Run:\n  ${installCommand(lacking)}`);
  }
  console.log(`Installing what this machine lacks: ${lacking.join(' ')}`);
  await aptGet(['update']);
  await aptGet(['install', '-y', '--no-install-recommends', ...lacking]);
  const stillLacking = lackingPackages(purposes, machineProbe());
  if (stillLacking.length > 0) throw new MachineLacks(`apt-get did not bring ${stillLacking.join(', ')}.`);
}

async function aptGet(args: readonly string[]): Promise<void> {
  const waiting = ['-qq', '-o', `DPkg::Lock::Timeout=${APT_LOCK_SECONDS}`];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const end = await captureChild({ command: 'apt-get', args: [...waiting, ...args], options: { env } });
  if (end.code !== 0) throw new MachineLacks(`apt-get ${args.join(' ')} failed:\n${end.output}`);
}
