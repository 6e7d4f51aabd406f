import type { Settings } from '../../engine/settings/settings.ts';
import { closeStep } from './close-step.ts';

/** The part of a window that is used here. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  hide(): void;
}

export interface BackgroundParts {
  /** Whether the program ends anyway. */
  readonly ending: () => boolean;
  readonly settings: {
    read(): Pick<Settings, 'onClose'>;
    update(change: Pick<Settings, 'onClose'>): void;
  };
  /** The one-time explanation; `undefined` when it was put away without an answer. */
  readonly explain: () => Promise<'keep-running' | 'quit' | undefined>;
  readonly quit: () => void;
}

/** Closing hides the window. The first time the person is told, and what they choose is kept. */
export function stayInBackground(window: ClosingWindow, parts: BackgroundParts): void {
  const { settings } = parts;
  let asking = false;
  const carryOut = (choice: 'keep-running' | 'quit' | undefined): void => {
    asking = false;
    // Put away without an answer: the window stays, and the next closing asks again.
    if (choice === undefined) return;
    settings.update({ onClose: choice });
    if (choice === 'quit') parts.quit();
    else window.hide();
  };
  window.on('close', (event) => {
    const step = closeStep(parts.ending(), settings.read().onClose);
    if (step === 'let-go') return;
    event.preventDefault();
    if (step === 'hide') window.hide();
    if (step === 'quit') parts.quit();
    if (step !== 'ask' || asking) return;
    asking = true;
    parts.explain().then(carryOut, () => carryOut(undefined));
  });
}
