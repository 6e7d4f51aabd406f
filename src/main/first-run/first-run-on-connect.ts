import type { Settings } from '../../engine/settings/settings.ts';

/**
 * Where first run stands once an account is in use: it begins with the first account there is, goes on with the
 * account it began with, and begins anew with another one. Who has been through it does not see it again.
 */
export function firstRunOnConnect(
  { account, firstRun }: Pick<Settings, 'account' | 'firstRun'>,
  id: string,
): Settings['firstRun'] {
  if (account.kind === 'none') return 'clients';
  return firstRun !== null && account.id !== id ? 'clients' : firstRun;
}
