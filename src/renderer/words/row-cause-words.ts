import type { FailureCode } from '../../shared/failure.ts';
import { words } from '../../shared/language/words.ts';

/**
 * The cause of a failure in so few words that a row of the smallest window holds them whole: 22 letters beside
 * "Try 12", 20 after "Not sent: ". The whole story stands in the row's tooltip and in the banner.
 */
export const ROW_CAUSES: { readonly [Code in FailureCode]: string } = words.queue.causes;
