import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { shoot } from './shots.ts';

/**
 * For tests that are the steps of one walk: after the first that fails the others fail at once, instead of each
 * waiting for what can no longer come. What the window showed at that moment is told and photographed.
 */
export function walkStepByStep(window: () => Page): void {
  let failed: string | undefined;
  beforeEach(() => {
    if (failed !== undefined) throw new Error(`Not tried: "${failed}" failed before.`);
  });
  afterEach(async ({ task }) => {
    if (failed !== undefined || task.result?.state !== 'fail') return;
    failed = task.name;
    const page = window();
    if (page.isClosed()) return;
    console.log(`The window showed:\n${await page.locator('body').ariaSnapshot()}`);
    await shoot(page, `failed-${task.name.replace(/\W+/g, '-').slice(0, 40)}`);
  });
}
