import type { EngineStatus } from '../shared/model.ts';
import type { Environment } from './environment.ts';

/** The state line while there is no account, and so no engine to ask. */
export function statusWithoutAccount(environment: Environment): EngineStatus {
  return {
    account: 'none',
    apiBase: environment.apiBase,
    apiBaseOverridden: environment.apiBaseOverridden,
    online: true,
    paused: false,
    accountFailure: null,
    counts: { active: 0, waiting: 0, attention: 0, done: 0 },
    bytesPerSecond: 0,
    bytesLeft: 0,
  };
}
