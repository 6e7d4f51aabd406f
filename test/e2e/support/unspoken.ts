import type { Page } from 'playwright-core';

/** Initials of a client, units, paths. */
const SIGNS = /^(\p{Lu}{2,3}|kB|MB|GB|~?\/.+)$/u;

/**
 * Every text of the page that people read or hear and that is in nobody's message: in the made-up language each
 * message stands in brackets. Names, paths and numbers are data: what a `bdi` or `dir="auto"` holds, and what the
 * caller knows of.
 */
export async function unspokenTexts(page: Page, known: readonly string[]): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('bdi, [dir="auto"], kbd, script, style, option[lang]') === null) {
        said.push(node.textContent ?? '');
      }
    }
    const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join())) {
      for (const name of spoken) said.push(element.getAttribute(name) ?? '');
    }
    return said;
  });
  const data = new Set(known);
  const isData = (text: string) => data.has(text.replace('…', '')) || SIGNS.test(text);
  const found = texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  return [...new Set(found.filter((text) => !text.includes('[') && !isData(text)))];
}
