import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import { ALL_SIGHTS, OPEN_SIGHTS, OTHER_SIGHTS, SCREEN_SIGHTS, see } from './support/all-there-is.ts';
import { outOfReach } from './support/out-of-reach.ts';
import { smallTargets } from './support/small-targets.ts';

/* How large things are: what is pressed, and everything at twice its size (WCAG 2.2, 2.5.8, 1.4.4 and 1.4.10). */

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

describe('Everything that is pressed is at least 24 by 24 px, or stands apart', () => {
  test.each([
    [1280, 820],
    [900, 620],
  ] as const)('at %d by %d px, on every screen and in everything that opens', async (width, height) => {
    for (const sight of ALL_SIGHTS) {
      await see(over, sight, { width, height });
      expect(await smallTargets(over.page), sight.name).toEqual([]);
    }
  });

  test('in compact density too', async () => {
    for (const sight of SCREEN_SIGHTS) {
      await see(over, sight, { density: 'compact' });
      expect(await smallTargets(over.page), sight.name).toEqual([]);
    }
  });

  test('and one that were too small would be found', async () => {
    await over.open('full');
    await over.page.evaluate(() => {
      for (let count = 0; count < 2; count += 1) {
        const small = document.createElement('button');
        small.textContent = 'small';
        for (const [name, value] of [
          ['inline-size', '20px'],
          ['block-size', '20px'],
          ['position', 'fixed'],
          ['inset-inline-start', `${count * 21}px`],
        ] as const)
          small.style.setProperty(name, value);
        document.querySelector('main')?.append(small);
      }
    });
    expect((await smallTargets(over.page)).filter((told) => told.includes('small'))).toHaveLength(2);
  });
});

describe.each([
  ['the designed window', 640, 410],
  ['the smallest window', 450, 310],
  ['the narrowest window', 450, 620],
] as const)('%s at twice its size', (_window, width, height) => {
  test.each([
    ['screen', SCREEN_SIGHTS],
    ['step and state', OTHER_SIGHTS],
    ['dialog, sheet and list that opens', OPEN_SIGHTS],
  ])(
    'loses nothing: every %s scrolls in one direction, and every control is reached',
    async (_kind, sights) => {
      for (const sight of sights) {
        await see(over, sight, { width, height });
        expect(await outOfReach(over.page), sight.name).toEqual([]);
      }
    },
  );

  test('and what were lost would be found', async () => {
    await over.open('full', { width, height });
    await over.page.evaluate(() => {
      const lost = document.createElement('button');
      lost.textContent = 'lost';
      lost.style.setProperty('position', 'fixed');
      lost.style.setProperty('inset-inline-start', '150%');
      document.querySelector('main')?.append(lost);
    });
    expect((await outOfReach(over.page)).filter((told) => told.includes('>lost<'))).toHaveLength(1);
  });
});
