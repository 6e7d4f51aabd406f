/** What one turn took, ms; CPU time leaves out what other programs took of the computer meanwhile. */
export interface Turn {
  readonly wall: number;
  readonly cpu: number;
}
let turns = 0;
let most: Turn = { wall: 0, cpu: 0 };
let worst: Turn = { wall: 0, cpu: 0 };

/** The longest of all turns that were told of. */
export const longest = (): Turn => worst;

/** One turn of the loop: nothing else runs meanwhile. */
export async function turn<Value>(work: () => Value): Promise<Value> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  const start = performance.now();
  const before = process.threadCpuUsage();
  const value = work();
  const { user, system } = process.threadCpuUsage(before);
  note({ wall: performance.now() - start, cpu: (user + system) / 1_000 });
  return value;
}

const larger = (one: Turn, other: Turn): Turn => ({
  wall: Math.max(one.wall, other.wall),
  cpu: Math.max(one.cpu, other.cpu),
});

function note(turn: Turn): void {
  turns += 1;
  most = larger(most, turn);
}

function told(name: string, took: number): void {
  const { wall, cpu } = most;
  const count = String(turns).padStart(3);
  console.log(
    `${name.padEnd(42)} ${took.toFixed(0).padStart(6)} ms in ${count} turns, ` +
      `longest ${wall.toFixed(1)} ms (${cpu.toFixed(1)} ms of CPU)`,
  );
  worst = larger(worst, most);
}

/** Does some work and tells how long its turns took. */
export async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  turns = 0;
  most = { wall: 0, cpu: 0 };
  const start = performance.now();
  await work();
  told(name, performance.now() - start);
}

/** Every turn that the loop takes while the work goes on by itself. */
export async function watched(work: () => Promise<unknown>): Promise<void> {
  let before = { at: performance.now(), cpu: process.threadCpuUsage() };
  let ended = false;
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(before.cpu);
    note({ wall: performance.now() - before.at, cpu: (user + system) / 1_000 });
    before = { at: performance.now(), cpu: process.threadCpuUsage() };
    if (!ended) setImmediate(look);
  };
  setImmediate(look);
  await work();
  await new Promise<void>((resolve) => setImmediate(resolve));
  ended = true;
}
