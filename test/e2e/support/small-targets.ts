import type { Page } from 'playwright-core';

/**
 * What can be pressed and is smaller than 24 by 24 CSS px, without the room around it that makes up for it (WCAG 2.2,
 * 2.5.8). A target is what takes the press: the label of a field counts, and so does a mark drawn over the box.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> => page.evaluate(findSmall);

/** Runs in the page. */
function findSmall(): readonly string[] {
  const LEAST = 24;
  const PRESSED =
    'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="checkbox"], ' +
    '[role="radio"], [role="switch"], [role="tab"], [role="option"], [role="gridcell"], [role="slider"], [role^="menuitem"]';
  const isShown = (one: Element): boolean => {
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    return (
      one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) &&
      !one.closest('[inert], [aria-hidden="true"]')
    );
  };
  const inSentence = (one: Element): boolean =>
    getComputedStyle(one).display === 'inline' &&
    (one.parentElement?.textContent ?? '').length > (one.textContent ?? '').length;
  /** The box that takes the press. */
  const boxOf = (one: Element): DOMRect => {
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : one.closest('label');
    const own = one.getBoundingClientRect();
    const after = getComputedStyle(one, '::after');
    const grown = after.content !== 'none' && after.position === 'absolute';
    const [across, down] = grown ? [Number.parseFloat(after.width), Number.parseFloat(after.height)] : [0, 0];
    const box = label === null || label === undefined ? own : label.getBoundingClientRect();
    const width = Math.max(box.width, across);
    const height = Math.max(box.height, down);
    return new DOMRect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
  };
  const targets = [...document.querySelectorAll(PRESSED)]
    .filter(isShown)
    .map((one) => ({ one, box: boxOf(one) }));
  const isSmall = ({ box }: { box: DOMRect }): boolean => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;
  const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const distance = (from: { x: number; y: number }, box: DOMRect): number =>
    Math.hypot(
      Math.max(box.left - from.x, 0, from.x - box.right),
      Math.max(box.top - from.y, 0, from.y - box.bottom),
    );
  return targets
    .filter((small) => isSmall(small) && !inSentence(small.one))
    .filter((small) => {
      const at = middle(small.box);
      return targets.some((other) => {
        if (other.one === small.one || other.one.contains(small.one) || small.one.contains(other.one))
          return false;
        const there = middle(other.box);
        return isSmall(other)
          ? Math.hypot(at.x - there.x, at.y - there.y) < LEAST
          : distance(at, other.box) < LEAST / 2;
      });
    })
    .map(
      ({ one, box }) =>
        `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 160)}`,
    );
}
