import { create } from 'zustand';

/** Good news leaves after this long (DESIGN.md, toast). */
const TOAST_MS = 6_000;

export interface Messages {
  /** What a screen reader hears next; one polite voice for the whole window. */
  readonly spoken: string;
  readonly toast: string | null;
  /** What went wrong with the last command; stays until it is dismissed. */
  readonly problem: string | null;
}

export const useMessages = create<Messages>()(() => ({ spoken: '', toast: null, problem: null }));

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Says something to screen readers only. A space is added to repeat the same words. */
export function say(words: string): void {
  useMessages.setState((before) => ({ spoken: before.spoken === words ? `${words}\u00a0` : words }));
}

/** Shows good news at the window's lower end and says it. */
export function tell(words: string): void {
  say(words);
  useMessages.setState({ toast: words });
  letToastLeave();
}

/** Keeps the toast while it is hovered or focused. */
export const holdToast = (): void => clearTimeout(leaving);

export function letToastLeave(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => useMessages.setState({ toast: null }), TOAST_MS);
}

/** Shows what went wrong until the person has read it. */
export const showProblem = (problem: string | null): void => useMessages.setState({ problem });
