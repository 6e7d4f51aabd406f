import type { EngineStatus } from '../shared/model.ts';
import type { AccountSpec } from './account-spec.ts';

/** The state line while there is no account, and so no engine to ask; `where` one would be. */
export function statusWithoutAccount(where: Pick<AccountSpec, 'baseUrl' | 'overridden'>): EngineStatus {
  return {
    account: 'none',
    apiBase: where.baseUrl,
    apiBaseOverridden: where.overridden,
    online: true,
    paused: false,
    accountFailure: null,
    counts: { active: 0, waiting: 0, attention: 0, done: 0 },
    bytesPerSecond: 0,
    bytesLeft: 0,
  };
}
