import { expect, test } from 'vitest';
import { windowPlace } from '../../src/main/window-place.ts';

const laptop = { x: 0, y: 0, width: 1_440, height: 900 };
const external = { x: 1_440, y: -200, width: 1_920, height: 1_080 };
const last = { x: 1_500, y: 100, width: 1_000, height: 700, maximized: false };

test('The first window has the first size and is centred by the system', () => {
  expect(windowPlace(null, [laptop])).toEqual({ width: 1_280, height: 820, maximized: false });
});

test('The window opens where it was', () => {
  expect(windowPlace(last, [laptop, external])).toEqual(last);
});

test('A window whose display is gone opens on one that is there', () => {
  expect(windowPlace(last, [laptop])).toEqual({ width: 1_280, height: 820, maximized: false });
});

test('A title bar above or below the display is out of reach', () => {
  expect(windowPlace({ ...last, x: 0, y: -50 }, [laptop])).not.toHaveProperty('x');
  expect(windowPlace({ ...last, x: 0, y: 880 }, [laptop])).not.toHaveProperty('x');
});

test('A window half beside the display keeps its place, one that hardly shows does not', () => {
  expect(windowPlace({ ...last, x: 1_300, y: 0 }, [laptop])).toHaveProperty('x', 1_300);
  expect(windowPlace({ ...last, x: 1_400, y: 0 }, [laptop])).not.toHaveProperty('x');
});

test('A size below the least is raised to it; maximized is remembered', () => {
  expect(windowPlace({ x: 0, y: 0, width: 200, height: 200, maximized: true }, [laptop])).toEqual({
    x: 0,
    y: 0,
    width: 900,
    height: 620,
    maximized: true,
  });
});
