import { PlainError } from '../process/plain-error.ts';

/** An Electron ready to run the built app. */
export interface ElectronRuntime {
  /** What it is and where it came from, for people: "Electron 22.3.25 (registry-borne test runtime)". */
  readonly name: string;
  readonly executable: string;
  /** Arguments that must come before the app's own: the app's folder, unless the runtime carries it. */
  readonly appArgs: readonly string[];
}

/** A source's answer: a runtime, or the reason why it has none. */
export type Search = { readonly runtime: ElectronRuntime } | { readonly lacking: string };

/** One place an Electron may come from. A source that was asked for by name and is broken throws. */
export interface RuntimeSource {
  readonly name: string;
  find(): Promise<Search>;
}

/** No source has an Electron; the message says why for each. */
class NoRuntime extends PlainError {
  override readonly name = 'NoRuntime';
}

/** Asks the sources in order and takes the first runtime; tells `say` why each earlier one has none. */
export async function chooseRuntime(
  sources: readonly RuntimeSource[],
  say: (line: string) => void,
): Promise<ElectronRuntime> {
  const reasons: string[] = [];
  for (const source of sources) {
    const search = await source.find();
    if ('runtime' in search) return search.runtime;
    reasons.push(`${source.name}: ${search.lacking}`);
    say(`${source.name}: ${search.lacking}`);
  }
  throw new NoRuntime(`No Electron to run the app in.\n  ${reasons.join('\n  ')}`);
}
