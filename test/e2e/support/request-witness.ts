import type { ElectronApplication, Page } from 'playwright-core';

/** Everything the window asked for, as two witnesses saw it. */
export interface RequestWitness {
  /** Every URL seen so far, by the debugger and by the session's network hooks. */
  urls(): Promise<{
    readonly debugger: readonly string[];
    readonly session: readonly string[];
  }>;
}

/** Where the driver keeps its list in main's process; the bundle knows nothing of it. */
const LIST = '__requestsSeenByTheDriver';

/** Starts listening from outside, then has the page load again so that nothing of a whole start is missed. */
export async function witnessRequests(app: ElectronApplication, window: Page): Promise<RequestWitness> {
  const seen: string[] = [];
  window.on('request', (request) => seen.push(request.url()));
  await app.evaluate(({ session }, list) => {
    const urls: string[] = [];
    Reflect.set(globalThis, list, urls);
    const note = ({ url }: { readonly url: string }): void => void urls.push(url);
    // The app itself listens to onBeforeRequest; these two are free.
    session.defaultSession.webRequest.onCompleted(note);
    session.defaultSession.webRequest.onErrorOccurred(note);
  }, LIST);
  await window.reload();
  return {
    urls: async () => ({
      debugger: seen,
      session: await app.evaluate((_electron, list) => Reflect.get(globalThis, list) as string[], LIST),
    }),
  };
}

/** The schemes of addresses, each once, sorted. */
export function schemesOf(urls: readonly string[]): readonly string[] {
  return [...new Set(urls.map((url) => new URL(url).protocol))].sort();
}
