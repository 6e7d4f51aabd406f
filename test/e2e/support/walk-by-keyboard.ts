import type { Page } from 'playwright-core';

/** Presses that are enough for any screen; whoever needs more is trapped. */
const MOST_STOPS = 400;

/** What a walk by keyboard came upon. */
export interface Walk {
  readonly stops: number;
  /** Places where the focus could not be seen: without an outline, or under something else. */
  readonly unseen: readonly string[];
  /** Enabled controls that neither Tab nor the arrows of their list came to. */
  readonly unreached: readonly string[];
  /** Tab came to the end of the page and left it. */
  readonly left: boolean;
}

/** Goes through a page with Tab from its beginning to its end, then with arrows through each list that is one stop. */
export async function walkByKeyboard(page: Page): Promise<Walk> {
  // Wherever the last press was, the walk begins before the first control.
  await page.evaluate(() => document.querySelector<HTMLElement>('button, input, a[href]')?.focus());
  await page.keyboard.press('Shift+Tab');
  const unseen = new Set<string>();
  let stops = 0;
  let left = false;
  while (stops < MOST_STOPS && !left) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(lookAtFocus);
    // Where the beginning of the page is nowhere itself, the first press may lead there.
    left = seen === 'nowhere' && stops > 0;
    stops += 1;
    if (seen !== 'nowhere' && seen !== 'seen') unseen.add(seen);
  }
  const groups = await page.evaluate(groupsLeft);
  // Before the arrows choose something, which may draw the page anew.
  const passedBy = await page.evaluate(controlsLeft);
  for (let group = 0; group < groups; group += 1)
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await page.evaluate(enterGroup, group);
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press(key);
        const seen = await page.evaluate(lookAtFocus);
        if (seen !== 'seen' && seen !== 'nowhere') unseen.add(seen);
      }
    }
  return { stops, left, unseen: [...unseen], unreached: [...passedBy, ...(await page.evaluate(listsLeft))] };
}

/** Runs in the page: marks what has the focus as reached, and says whether a person sees where it is. */
async function lookAtFocus(): Promise<string> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const one = document.activeElement;
  if (one === null || one === document.body) return 'nowhere';
  one.setAttribute('data-reached', '');
  const told = one.outerHTML.slice(0, 160);
  const near = [one, one.parentElement, one.parentElement?.parentElement, ...one.children];
  const hasRing = near.some((each) => {
    if (each === null || each === undefined) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!hasRing) return `no outline: ${told}`;
  const box = one.getBoundingClientRect();
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const points = [0.5, 0.1, 0.9].map((part) => ({
    x: box.left + box.width / 2,
    y: top + (bottom - top) * part,
  }));
  const isSeen = points.some(({ x, y }) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (one.contains(hit) || hit.contains(one));
  });
  return isSeen ? 'seen' : `under something: ${told}`;
}

/** Runs in the page: gives every list with a stop that Tab came to, and with others that it passed by, its number. */
function groupsLeft(): number {
  const LISTS = '[role="grid"], [role="list"], [role="toolbar"], [role="radiogroup"], [role="listbox"]';
  const lists = [...document.querySelectorAll(LISTS)].filter((list) => list.querySelector('[data-reached]'));
  const open = lists.filter((list) => list.querySelector('[tabindex="-1"]') !== null);
  for (const [group, list] of open.entries()) list.setAttribute('data-walk', String(group));
  return open.length;
}

/** Runs in the page: goes back to the one stop of a list. */
function enterGroup(group: number): void {
  document.querySelector<HTMLElement>(`[data-walk="${group}"] [tabindex="0"]`)?.focus();
}

/** Runs in the page: the lists in which no arrow came to anything but the one stop. */
function listsLeft(): readonly string[] {
  return [...document.querySelectorAll('[data-walk]')]
    .filter((list) => list.querySelectorAll('[data-reached]').length < 2)
    .map((list) => `no arrow moves in ${list.outerHTML.slice(0, 160)}`);
}

/** Runs in the page. */
function controlsLeft(): readonly string[] {
  const CONTROLS =
    'button, a[href], input, select, textarea, [role="slider"], [role="checkbox"], [role="radio"]';
  const isOpen = (one: Element): boolean => {
    const hidden =
      one.closest('[inert], [aria-hidden="true"]') !== null || one.matches(':disabled, [type="hidden"]');
    const box = one.getBoundingClientRect();
    return !hidden && box.width > 1 && box.height > 1 && one.checkVisibility({ checkVisibilityCSS: true });
  };
  return (
    [...document.querySelectorAll(CONTROLS)]
      // What a tile holds is for the mouse: its own keys and its menu do the same.
      .filter(
        (one) =>
          isOpen(one) && !one.hasAttribute('data-reached') && one.closest('[role="gridcell"]') === null,
      )
      // In a list that is one stop the arrows move.
      .filter((one) => one.closest('[data-walk]') === null)
      .map((one) => one.outerHTML.slice(0, 160))
  );
}
