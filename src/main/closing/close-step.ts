import type { Settings } from '../../engine/settings/settings.ts';

/** What becomes of a window that is being closed. */
export type CloseStep = 'let-go' | 'hide' | 'ask' | 'quit';

/** The program goes on without its window, unless it is ending anyway or the person chose otherwise. */
export function closeStep(ending: boolean, onClose: Settings['onClose']): CloseStep {
  if (ending) return 'let-go';
  if (onClose === 'ask') return 'ask';
  return onClose === 'quit' ? 'quit' : 'hide';
}
