interface Waiting {
  readonly start: () => void;
  readonly giveUp: () => void;
}

/**
 * Lets one piece of work run at a time. Of those that wait the newest comes first, for it is what somebody looks at now;
 * with more than `most` of them the oldest is given up, and ends as undefined.
 */
export function createNewestFirst(
  most: number,
): <Value>(work: () => Promise<Value>) => Promise<Value | undefined> {
  const waiting: Waiting[] = [];
  let isFree = true;
  const next = (): void => {
    const newest = waiting.pop();
    if (newest === undefined) isFree = true;
    else newest.start();
  };
  const myTurn = (): Promise<boolean> => {
    if (isFree) {
      isFree = false;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      waiting.push({ start: () => resolve(true), giveUp: () => resolve(false) });
      if (waiting.length > most) waiting.shift()?.giveUp();
    });
  };
  return async (work) => {
    if (!(await myTurn())) return undefined;
    try {
      return await work();
    } finally {
      next();
    }
  };
}
