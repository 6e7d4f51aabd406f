/** Does the work once all that was asked for before it has ended, one way or another; answers with its value. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A line of its own: each work in it begins when the one before is through. One that rejects holds up nobody. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
