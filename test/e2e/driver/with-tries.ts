/**
 * Playwright's way into an Electron this old hangs now and then on a loaded machine, before the app's own code has
 * run its first line to the end; each further try is printed, so that a trouble of the app's own would be seen.
 */
const LAUNCH_TRIES = 3;

/** Launches until a window shows, at most three times. */
export async function withTries<Running>(launch: () => Promise<Running>): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch();
    } catch (error) {
      if (attempt === LAUNCH_TRIES) throw error;
      console.log(`The app showed no window at try ${attempt} of ${LAUNCH_TRIES}: ${String(error)}`);
    }
  }
}
