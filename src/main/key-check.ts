import { LIMITS } from '../engine/api/limits.ts';
import { mediaApi } from '../engine/api/media-api.ts';
import { nodeHttpDoor } from '../engine/api/node-http-door.ts';
import type { Route } from '../engine/api/route.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { Secret } from '../engine/secret.ts';
import { failure } from '../shared/failure.ts';
import { failed, ok, type Result } from '../shared/result.ts';

/** What a connected key may tell: how many clients it has, where the API says so. */
export interface CheckedKey {
  readonly profileCount: number | null;
}

/** One read-only call with the key; nothing is stored. */
export type KeyCheck = (apiKey: Secret, baseUrl: string) => Promise<Result<CheckedKey>>;

/**
 * Checks an API key by the one read-only call that is meant for it. `/user` does not say how many clients an
 * account has, so the count stays unknown.
 */
export function keyCheck(clock: Clock, route?: () => Route): KeyCheck {
  return async (apiKey, baseUrl) => {
    const door = nodeHttpDoor({ baseUrl, clock, limits: LIMITS, ...(route && { route }) });
    try {
      const user = await mediaApi(door).user({ apiKey }, new AbortController().signal);
      if (user === 'aborted') return failed(failure('network-reset'));
      return user.ok ? ok({ profileCount: null }) : user;
    } finally {
      door.close();
    }
  };
}
