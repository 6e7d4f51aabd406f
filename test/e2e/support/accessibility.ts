import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/** What axe finds serious or critical on the page as it stands: each rule with the elements it is about. */
export async function graveFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(colourChangesDone);
  await page.evaluate(AXE);
  const results = await page.evaluate(() => (Reflect.get(globalThis, 'axe') as typeof axe).run(document));
  if (results.passes.length === 0) throw new Error('axe looked at nothing.');
  return results.violations
    .filter(({ impact }) => GRAVE.has(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n  ${failureSummary}`),
    );
}

/** Runs in the page: a colour on its way from one theme to the other is neither's. */
async function colourChangesDone(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.all(document.getAnimations().map((running) => running.finished.catch(() => undefined)));
}
