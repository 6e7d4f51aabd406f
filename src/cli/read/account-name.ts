import type { AccountId } from '../../shared/ids.ts';

const NAMES: Readonly<Record<string, string>> = {
  ayrshare: 'Ayrshare',
  sandbox: 'Practice server of the app',
};

/** An account for people; one of another address is called by that. */
export const accountName = (id: AccountId): string => NAMES[id] ?? id;
