import { expect, test } from 'vitest';
import { overlayBadge } from '../../src/main/taskbar/overlay-badge.ts';

const aWindow = () => {
  const overlays: (readonly [string | null, string])[] = [];
  return {
    overlays,
    setOverlayIcon: (picture: string | null, words: string) => overlays.push([picture, words]),
  };
};

test('On Windows the badge is a picture that says its number in words, and goes with the last file', () => {
  const window = aWindow();
  const badge = overlayBadge(
    () => window,
    () => 'badge',
  );
  badge.show(3);
  badge.show(0);
  expect(window.overlays).toEqual([
    ['badge', '3 files need you'],
    [null, ''],
  ]);
});

test('A window that opens later has it, too', () => {
  let window: ReturnType<typeof aWindow> | undefined;
  const badge = overlayBadge(
    () => window,
    () => 'badge',
  );
  badge.show(1);
  window = aWindow();
  badge.again();
  expect(window.overlays).toEqual([['badge', '1 file needs you']]);
});
