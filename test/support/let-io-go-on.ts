/** Requests to the file system that a thread of the pool is still working on. */
const FILE_REQUESTS: ReadonlySet<string> = new Set(['FSReqCallback', 'FSReqPromise', 'CloseReq']);

/** Real time between two turns of a fake clock, ms. */
const PAUSE_MS = 5;

/**
 * Turns of the event loop in each pause, as few as they are where a processor has no time for us: a request and its
 * answer over a local socket take a handful.
 */
const TURNS = 20;

/** Longest time a fake clock stands still for files between two turns, ms: some requests never end, such as a pipe's. */
const LONGEST_STAND_MS = 100;

const realTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const realPause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Whether this process waits for a file or a folder. */
function filesAreBusy(): boolean {
  return process.getActiveResourcesInfo().some((name) => FILE_REQUESTS.has(name));
}

/**
 * Real time for real input and output between two turns of a fake clock; more of it while files are being read or
 * written, until `over` says so. Without this a fake minute passes on a slow disk while one folder is listed.
 */
export async function letIoGoOn(over: () => boolean): Promise<void> {
  const end = performance.now() + LONGEST_STAND_MS;
  do {
    await realPause();
    for (let turn = 0; turn < TURNS; turn += 1) await realTurn();
  } while (filesAreBusy() && performance.now() < end && !over());
}
