import { API_ADDRESSES } from '../../shared/api-address.ts';
import type { Failure } from '../../shared/failure.ts';
import type { EngineStatus } from '../../shared/model.ts';
import { failureReport } from './failure-report.ts';

/** The state line; the API's address by name only. */
export type StatusReport = Pick<
  EngineStatus,
  'account' | 'online' | 'paused' | 'counts' | 'bytesPerSecond' | 'bytesLeft'
> & {
  readonly api: string;
  readonly storeFailure: Pick<Failure, 'code' | 'detail'> | null;
  readonly accountFailure: Pick<Failure, 'code' | 'detail'> | null;
};

export function statusReport(status: EngineStatus, redact: (text: string) => string): StatusReport {
  const { account, online, paused, counts, bytesPerSecond, bytesLeft } = status;
  return {
    ...{ account, online, paused, counts, bytesPerSecond, bytesLeft },
    api: apiName(status),
    storeFailure: failureReport(status.storeFailure ?? null, redact),
    accountFailure: failureReport(status.accountFailure, redact),
  };
}

function apiName({ account, apiBase }: EngineStatus): string {
  const own = Object.entries(API_ADDRESSES).find(([, base]) => base === apiBase);
  if (own !== undefined) return own[0];
  return account === 'sandbox' ? 'practice server' : 'another address';
}
