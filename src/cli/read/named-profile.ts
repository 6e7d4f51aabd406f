import type { ProfileId } from '../../shared/ids.ts';
import { closeNames } from '../config/close-names.ts';
import { UnusableError } from '../unusable-error.ts';
import type { StoredAccount } from './stored-account.ts';

/** What the primary profile is called on the command line, unless a client has that name. */
export const PRIMARY = 'primary';

/** Who is meant: clients of that name, one for each account that has one. */
export type Chosen = (account: StoredAccount) => ProfileId | 'all' | undefined;

/** Looks up `--profile`; absent means every client. Throws UnusableError for a name that no account knows. */
export function chooseProfile(accounts: readonly StoredAccount[], name: string | undefined): Chosen {
  if (name === undefined) return () => 'all';
  const found = new Map(accounts.map((account) => [account.id, profileNamed(account, name)]));
  if ([...found.values()].some((id) => id !== undefined)) return (account) => found.get(account.id);
  const known = [...new Set(accounts.flatMap(namesOf))];
  const close = closeNames(name, known);
  const advice =
    close.length > 0
      ? `did you mean ${close.map((one) => `"${one}"`).join(' or ')}?`
      : known.length > 0
        ? `known: ${known.join(', ')}`
        : 'none is known there yet';
  throw new UnusableError(`"${name}" is no client of this data directory; ${advice}`);
}

function profileNamed({ store }: StoredAccount, name: string): ProfileId | undefined {
  const profiles = store.profiles.list();
  const named = profiles.find((profile) => profile.name === name);
  return (named ?? (name === PRIMARY ? profiles.find((profile) => profile.primary) : undefined))?.id;
}

const namesOf = ({ store }: StoredAccount): readonly string[] =>
  store.profiles.list().map((profile) => (profile.primary ? PRIMARY : profile.name));
