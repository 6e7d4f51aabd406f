import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/** What axe finds serious or critical on the page as it stands: each rule with the elements it is about. */
export async function graveFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() => (Reflect.get(globalThis, 'axe') as typeof axe).run(document));
  if (results.passes.length === 0) throw new Error('axe looked at nothing.');
  return results.violations
    .filter(({ impact }) => GRAVE.has(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n  ${failureSummary}`),
    );
}
