import { LIMITS } from '../../engine/api/limits.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { ImportVerdict } from '../../shared/client-import.ts';

/** What the API said of a key. */
interface Answer {
  readonly verdict: ImportVerdict;
  readonly title: string;
}

/** Answers are good as long as a refused key rests, ms: whoever corrects a list reads it several times. */
const LIFE_MS = LIMITS.refusedKeyRestMs;

/** Remembers, by what tells keys apart and not by the keys, what was said of them: a refused key is asked about once. */
export class KnownAnswers {
  readonly #clock: Clock;
  readonly #answers = new Map<string, Answer & { readonly at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(print: string | null): Answer | undefined {
    const found = print === null ? undefined : this.#answers.get(print);
    return found !== undefined && this.#clock.monotonic() - found.at < LIFE_MS ? found : undefined;
  }

  /** Keeps yes and no; that nobody could say is not worth remembering. */
  keep(print: string | null, answer: Answer): void {
    const { kind } = answer.verdict;
    if (print === null || (kind !== 'works' && kind !== 'refused')) return;
    this.#answers.set(print, { ...answer, at: this.#clock.monotonic() });
  }

  forget(): void {
    this.#answers.clear();
  }
}
