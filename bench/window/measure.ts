import type { Page } from 'playwright-core';

/** What the page's main thread did while something was going on; all in ms. */
export interface Measured {
  /** From one frame to the next. */
  readonly frames: readonly number[];
  /** The longest task that the browser counts as long (50 ms and more); 0 when there was none. */
  readonly longestTask: number;
}

/** Tells the processor time of the page's main thread so far, ms: what a busy machine does not stretch. */
export async function openMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1_000;
  };
}

/** Frame times and long tasks while the scrolling box of a screen is moved by `step` px in each of `frames` frames. */
export const measureScroll = (page: Page, frames: number, step: number): Promise<Measured> =>
  page.evaluate(
    async ([count, by]) => {
      const box = [...document.querySelectorAll('main, main *')].find(
        (one) => one.scrollHeight > one.clientHeight + 1_000 && getComputedStyle(one).overflowY !== 'visible',
      );
      if (box === undefined) throw new Error('nothing scrolls on this screen');
      // Asked for once: to ask in every frame would lay the page out twice.
      const end = box.scrollHeight - box.clientHeight;
      let longestTask = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
      });
      observer.observe({ type: 'longtask' });
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let last = await nextFrame();
      let top = 0;
      let way = by;
      for (let frame = 0; frame < count; frame += 1) {
        if (top + way > end || top + way < 0) way = -way;
        top += way;
        box.scrollTop = top;
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      await nextFrame();
      observer.disconnect();
      return { frames: times, longestTask };
    },
    [frames, step] as const,
  );

/** From each letter typed into the search to the frame that shows what it found; all in ms. */
export const measureTyping = (page: Page, text: string): Promise<readonly number[]> =>
  page.evaluate(async (letters) => {
    const field = document.querySelector<HTMLInputElement>('header input, input[type="text"]');
    if (field === null) throw new Error('no search field');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const times: number[] = [];
    for (let end = 1; end <= letters.length; end += 1) {
      await painted();
      const from = performance.now();
      write?.call(field, letters.slice(0, end));
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      times.push(performance.now() - from);
    }
    write?.call(field, '');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    return times;
  }, text);

/** News as a busy engine sends it, ten batches a second: progress of three rows, and the status. */
export const startTraffic = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const list = await window.fake.invoke('queue:list', {});
    const shot = await window.fake.invoke('app:snapshot', {});
    if (!list.ok || !shot.ok) throw new Error('the fake engine did not answer');
    const busy = list.value.uploads.filter((row) => row.stage === 'uploading');
    let turn = 0;
    setInterval(() => {
      turn += 1;
      const bytesPerSecond = 8_000_000 + (turn % 7) * 100_000;
      window.fake.emit([
        ...busy.map((row) => ({ kind: 'progress', id: row.id, sentBytes: turn * 1_000 }) as const),
        { kind: 'status', status: { ...shot.value.status, bytesPerSecond } },
      ]);
    }, 100);
  });
