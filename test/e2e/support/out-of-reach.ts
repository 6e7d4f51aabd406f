import type { Page } from 'playwright-core';

/** What is lost to somebody who sees the page at twice its size: headings and controls no scrolling brings into view, and whatever scrolls sideways. */
export const outOfReach = (page: Page): Promise<readonly string[]> => page.evaluate(findLost);

/** Runs in the page. */
async function findLost(): Promise<readonly string[]> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.all(document.getAnimations().map((running) => running.finished.catch(() => undefined)));
  // What is over everything else, or over a screen until it is closed, is looked at alone.
  const over = [...document.querySelectorAll('aside')].find(
    (one) => getComputedStyle(one).position === 'absolute',
  );
  const opened = document.querySelector('[role="menu"], [role="dialog"], [role="alertdialog"]');
  const layer = opened ?? over ?? document.body;
  const told = (one: Element): string => one.outerHTML.slice(0, 160);
  const isShown = (one: Element): boolean => {
    const box = one.getBoundingClientRect();
    // What is one px large is for ears only.
    return (
      box.width > 1 &&
      box.height > 1 &&
      one.checkVisibility({ checkVisibilityCSS: true }) &&
      !one.closest('[inert]')
    );
  };
  const lost: string[] = [];
  for (const one of [layer, ...layer.querySelectorAll('*')]) {
    const { overflowX } = getComputedStyle(one);
    const scrolls = overflowX === 'auto' || overflowX === 'scroll';
    if (scrolls && one.scrollWidth > one.clientWidth + 1 && !(one instanceof HTMLTextAreaElement))
      lost.push(`scrolls sideways by ${one.scrollWidth - one.clientWidth} px: ${told(one)}`);
  }
  const sentence = layer.querySelector('h1 + p');
  if (sentence !== null && sentence.scrollWidth > sentence.clientWidth + 1)
    lost.push(`the end of a sentence: ${told(sentence)}`);
  const wanted = layer.querySelectorAll(
    'h1, h2, button:not([disabled]), a[href], input, select, textarea, [role="slider"], [role="radio"], [role="checkbox"], ' +
      '[role^="menuitem"]',
  );
  for (const one of wanted) {
    const isHeading = one.tagName === 'H1' && one.closest('[aria-hidden="true"], [inert]') === null;
    if (isHeading && !isShown(one)) lost.push(`not to be seen: ${told(one)}`);
    if (!one.isConnected || !isShown(one)) continue;
    one.scrollIntoView({ block: 'center', inline: 'nearest' });
    await frame();
    if (!one.isConnected) continue;
    const ticked = one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type);
    const target = (ticked ? one.labels?.[0] : null) ?? one;
    const box = target.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (box.left < -1 || box.right > innerWidth + 1 || y < 0 || y > innerHeight) {
      lost.push(
        `outside the window (${Math.round(box.left)} to ${Math.round(box.right)}, ${Math.round(y)}): ${told(one)}`,
      );
      continue;
    }
    const hit = document.elementFromPoint(x, y);
    const isHit =
      hit !== null &&
      (target.contains(hit) ||
        hit.contains(target) ||
        (hit instanceof HTMLLabelElement && hit.control === one));
    if (!isHit) lost.push(`covered by ${hit === null ? 'nothing' : told(hit).slice(0, 80)}: ${told(one)}`);
  }
  return lost;
}
