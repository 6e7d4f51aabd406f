/**
 * The real window in a real Chromium without a graphics card, over a fake engine with 10,000 rows and 50,000 items of
 * the gallery: `npm run bench:window [frames]`. News arrive all the while, as from a busy engine. The acceptance is a
 * p95 of at most 50 ms from frame to frame, and at most 50 ms of work for one search. On a machine that does other work
 * too, look at the processor time of a frame: it is the window's own.
 */
import { performance } from 'node:perf_hooks';
import type { Page } from 'playwright-core';
import { NO_FILTERS } from '../src/renderer/gallery/filters.ts';
import { findItems } from '../src/renderer/gallery/find-items.ts';
import { knownItem } from '../src/renderer/gallery/known-item.ts';
import { mediaItems } from '../test/renderer/fake-seed.ts';
import { WindowPage } from '../test/renderer/harness/window-page.ts';
import { measureScroll, measureTyping, openMeter, startTraffic } from './window/measure.ts';

const FRAMES = Number(process.argv[2] ?? 150);
const ITEMS = 50_000;
/** px in a frame: a wheel that is turned fast, and a fling. */
const STEPS = [60, 600] as const;

const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(9);

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

async function scroll(page: Page, screen: string): Promise<void> {
  const processor = await openMeter(page);
  for (const step of STEPS) {
    const from = await processor();
    const { frames, longestTask } = await measureScroll(page, FRAMES, step);
    const work = ((await processor()) - from) / FRAMES;
    const told = `p50 ${ms(at(frames, 0.5))}  p95 ${ms(at(frames, 0.95))}  max ${ms(at(frames, 1))}`;
    const longest = longestTask === 0 ? 'under 50 ms' : ms(longestTask).trim();
    const name = `${screen}, ${step} px in a frame`.padEnd(34);
    console.log(`${name} ${told}  processor ${ms(work)} a frame  longest task ${longest}`);
  }
}

const tellTimes = (name: string, times: readonly number[]): void =>
  console.log(`${name.padEnd(34)} p50 ${ms(at(times, 0.5))}  max ${ms(at(times, 1))}`);

function searchWork(): void {
  const items = mediaItems(ITEMS).map(knownItem);
  const times = ['l', 'lobby', 'evening-lobby-49', 'not there', 'PLATES'].flatMap((search) =>
    Array.from({ length: 20 }, () => {
      const from = performance.now();
      findItems(items, { client: null, search, filters: NO_FILTERS, now: 0 });
      return performance.now() - from;
    }),
  );
  tellTimes('gallery, the search itself', times);
}

searchWork();
const window = await WindowPage.start();
try {
  const page = await window.open('most');
  console.log(`${window.browserName}, software rendering, ${FRAMES} frames each`);
  await page.locator('[data-upload]').first().waitFor();
  await startTraffic(page);
  await scroll(page, 'queue');
  tellTimes('queue, a letter of the search', await measureTyping(page, 'picture-09'));
  await window.goTo('Gallery');
  await page.getByRole('grid').waitFor();
  await scroll(page, 'gallery');
  tellTimes('gallery, a letter of the search', await measureTyping(page, 'lobby-49'));
  for (const complaint of window.complaints) console.log(`the page complained: ${complaint}`);
} finally {
  await window.close();
}
