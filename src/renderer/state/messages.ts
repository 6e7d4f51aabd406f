import { create } from 'zustand';

/** Good news leaves after this long (DESIGN.md, toast). */
const TOAST_MS = 6_000;
/** What can be taken back stays until it no longer can (DESIGN.md, hold). */
const ACTION_TOAST_MS = 10_000;

/** What can be done about the good news, in one verb. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly words: string;
  readonly action: ToastAction | null;
}

export interface Messages {
  /** What a screen reader hears next; one polite voice for the whole window. */
  readonly spoken: string;
  readonly toast: Toast | null;
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
export function tell(words: string, action: ToastAction | null = null): void {
  say(words);
  useMessages.setState({ toast: { words, action } });
  letToastLeave();
}

/** Keeps the toast while it is hovered or focused. */
export const holdToast = (): void => clearTimeout(leaving);

export function letToastLeave(): void {
  clearTimeout(leaving);
  const { toast } = useMessages.getState();
  const staysMs = toast === null || toast.action === null ? TOAST_MS : ACTION_TOAST_MS;
  leaving = setTimeout(hideToast, staysMs);
}

/** Takes the toast away. */
export const hideToast = (): void => useMessages.setState({ toast: null });

/** Shows what went wrong until the person has read it. */
export const showProblem = (problem: string | null): void => useMessages.setState({ problem });
