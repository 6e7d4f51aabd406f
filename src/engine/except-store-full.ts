import type { Log } from './ports/log.ts';
import { StoreFullError } from './store/store-full-error.ts';

/** The log for everything inside the engine: a full disk is thrown through many hands, and is no bug of any. */
export function exceptStoreFull(log: Log): Log {
  return {
    info: (event, fields) => log.info(event, fields),
    warn: (event, fields) => log.warn(event, fields),
    bug(event, error, fields) {
      if (!(error instanceof StoreFullError)) log.bug(event, error, fields);
    },
  };
}
