import type { FilePort, OpenFile } from '../../src/engine/files/file-port.ts';
import { failure } from '../../src/shared/failure.ts';
import { failed, type Result } from '../../src/shared/result.ts';

/** The real file system, with trouble a test puts in its way. */
export interface TroubledFiles {
  wrap(files: FilePort): FilePort;
  /** Every open (and listing) of a path that matches is answered with this code, until `heal`. */
  refuse(matches: (path: string) => boolean, code: 'file-busy' | 'file-unreadable', detail: string): void;
  /** The same, once. */
  refuseOnce(matches: (path: string) => boolean, code: 'file-busy' | 'file-unreadable', detail: string): void;
  heal(): void;
  /** Does something once, when a read of that file begins at or behind this byte. */
  duringRead(name: string, atByte: number, act: () => unknown): void;
  /** How many opens and listings were refused. */
  readonly refusals: number;
}

interface Refusal {
  readonly matches: (path: string) => boolean;
  readonly result: Result<never>;
  readonly once: boolean;
}

interface ReadHook {
  readonly name: string;
  readonly atByte: number;
  readonly act: () => unknown;
}

/** Makes a file system without trouble yet. */
export function troubledFiles(): TroubledFiles {
  let refusal: Refusal | undefined;
  let hook: ReadHook | undefined;
  let refusals = 0;

  const refused = (path: string): Result<never> | undefined => {
    const now = refusal;
    if (!now?.matches(path)) return undefined;
    if (now.once) refusal = undefined;
    refusals += 1;
    return now.result;
  };
  const hooked = (path: string, file: OpenFile): OpenFile => ({
    ...file,
    async read(buffer, position) {
      const now = hook;
      if (now && path.endsWith(now.name) && position >= now.atByte) {
        hook = undefined;
        await now.act();
      }
      return file.read(buffer, position);
    },
  });
  const refuse =
    (once: boolean): TroubledFiles['refuse'] =>
    (matches, code, detail) => {
      refusal = { matches, result: failed(failure(code, detail)), once };
    };
  return {
    wrap: (files) => ({
      ...files,
      list: async (folder) => refused(folder) ?? files.list(folder),
      open: async (path) => {
        const no = refused(path);
        if (no) return no;
        const file = await files.open(path);
        return file.ok ? { ok: true, value: hooked(path, file.value) } : file;
      },
    }),
    refuse: refuse(false),
    refuseOnce: refuse(true),
    heal() {
      refusal = undefined;
    },
    duringRead(name, atByte, act) {
      hook = { name, atByte, act };
    },
    get refusals() {
      return refusals;
    },
  };
}
