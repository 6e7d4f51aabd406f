/** One substitution: a stretch of a module's source that must stand there exactly once, and what stands there instead. */
export interface Edit {
  /** From the project's folder, with `/` between names. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** One way to make the bug. Every form must be caught by itself. */
export interface Form {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A hand-made bug that breaks one of the promises. It exists in memory only, while the tests run over it. */
export interface Mutant {
  readonly name: string;
  /** What a person would lose, with the number of the promise. */
  readonly breaks: string;
  /** The test files most likely to see it; all of the engine's follow when these do not. */
  readonly tests: readonly string[];
  readonly forms: readonly Form[];
}

/** Names one form of one mutant, for the environment and for people. */
export const formKey = (mutant: Mutant, form: Form): string => `${mutant.name}/${form.name}`;

/** Thrown when a mutant no longer fits the source: it must be made anew, or it would prove nothing. */
export class StaleMutantError extends Error {}

/** The source with a form's edits of that file made. Throws StaleMutantError. */
export function applyEdits(edits: readonly Edit[], file: string, source: string): string {
  return edits
    .filter((edit) => edit.file === file)
    .reduce((text, { find, put }) => {
      const found = text.split(find).length - 1;
      if (found !== 1) throw new StaleMutantError(`${file}: found ${found} times, not once:\n${find}`);
      return text.replace(find, () => put);
    }, source);
}
