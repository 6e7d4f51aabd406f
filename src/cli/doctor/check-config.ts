import { LIMITS, type Limits } from '../../engine/api/limits.ts';
import type { RunConfig } from '../config/read-config.ts';
import type { Program } from '../program.ts';
import { doubtful, type Finding, fine } from './finding.ts';

/** What a configuration that can be used says. */
export function checkConfig(config: RunConfig): readonly Finding[] {
  const { roots, profiles, account, warnings } = config;
  return [
    fine(
      'config',
      `${count(roots.length, 'folder')}, ${count(profiles.length, 'client')}, ${account.baseUrl}`,
    ),
    ...warnings.map((words) => doubtful('keys', words, 'A key should be readable by this user alone.')),
    limitsFinding(config.limits),
  ];
}

function limitsFinding(limits: Limits): Finding {
  const names = Object.keys(LIMITS) as readonly (keyof Limits)[];
  const other = names.filter((name) => limits[name] !== LIMITS[name]);
  if (other.length === 0) return fine('limits', 'as they ship');
  return fine('limits', other.map((name) => `${name} ${limits[name]} instead of ${LIMITS[name]}`).join(', '));
}

/** Where keys come from. */
export function checkKeyring({ appData }: Program): Finding {
  if (appData === undefined)
    return fine('keyring', 'not used here: keys come from the environment and from files');
  return fine('keyring', 'the app’s key store is open, and used for keys the configuration does not name');
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
