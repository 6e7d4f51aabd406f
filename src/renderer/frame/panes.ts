/** The parts of the window that F6 goes round; an aside is one also where it lies inside another. */
const PANE = '[data-pane], aside';
const TABBABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]';

/** Where the focus was in each part when it was left. */
const left = new WeakMap<Element, HTMLElement>();

const paneOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>(PANE) ?? null;

/** Moves the focus to the next part of the window (1) or the one before (-1), to where it was there last. */
export function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANE)].filter((pane) => pane.checkVisibility());
  if (panes.length === 0) return;
  const here = paneOf(document.activeElement);
  const active = document.activeElement;
  if (here !== null && active instanceof HTMLElement) left.set(here, active);
  const place = here === null ? (step === 1 ? -1 : 0) : panes.indexOf(here);
  const next = panes[(place + step + panes.length) % panes.length];
  if (next !== undefined) enter(next);
}

function enter(pane: HTMLElement): void {
  const before = left.get(pane);
  const target = before !== undefined && pane.contains(before) && canTake(before) ? before : firstOf(pane);
  // Where nothing in it takes the focus the part itself does.
  if (target === undefined) pane.tabIndex = -1;
  (target ?? pane).focus();
}

const canTake = (element: HTMLElement): boolean => element.tabIndex >= 0 && element.checkVisibility();

/** What is current in it (the chosen screen of the rail), or the first thing that Tab would reach. */
function firstOf(pane: HTMLElement): HTMLElement | undefined {
  const all = [...pane.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) => paneOf(element) === pane && canTake(element),
  );
  return all.find((element) => element.hasAttribute('aria-current')) ?? all[0];
}
