import type { View, WindowPage } from '../../renderer/harness/window-page.ts';
import type { SceneName } from '../../renderer/scenes.ts';

/** One picture of the window that is kept in the project: its file's name and what it shows. */
export interface Pose {
  readonly name: string;
  readonly scene: SceneName;
  readonly view?: View;
  /** The rail's entry; without one the window as it opens. */
  readonly screen?: string;
}

/** Each screen once, and the states and themes in which a slip of the layout would show first. */
export const TWELVE: readonly Pose[] = [
  { name: 'queue', scene: 'full' },
  { name: 'queue-dark-compact', scene: 'full', view: { theme: 'dark', density: 'compact' } },
  { name: 'queue-right-to-left', scene: 'full', view: { language: 'ar-XB' } },
  { name: 'queue-empty', scene: 'empty' },
  { name: 'queue-preview', scene: 'offered' },
  { name: 'gallery', scene: 'full', screen: 'Gallery' },
  { name: 'gallery-offline-dark', scene: 'offline', screen: 'Gallery', view: { theme: 'dark' } },
  { name: 'folders', scene: 'full', screen: 'Folders' },
  { name: 'clients-dark', scene: 'full', screen: 'Clients', view: { theme: 'dark' } },
  { name: 'activity', scene: 'full', screen: 'Activity' },
  { name: 'settings', scene: 'full', screen: 'Settings' },
  { name: 'first-run', scene: 'first' },
];

/** The moment every picture is taken at. Only `Date` stands still: timers run, or the window would never finish. */
const MOMENT = new Date('2026-11-12T14:06:00Z');

/** Makes a page draw the same at every look: no motion, one moment. */
export async function holdStill({ page }: WindowPage): Promise<void> {
  await page.clock.setFixedTime(MOMENT);
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** Strikes a pose and takes its picture, a PNG, once all pictures and fonts in it are there. */
export async function takePicture(over: WindowPage, { scene, view, screen }: Pose): Promise<Buffer> {
  await over.open(scene, { ...view, pinned: true });
  if (screen !== undefined) await over.goTo(screen);
  await over.page.getByRole('heading').first().waitFor();
  await over.page.evaluate(drawn);
  return over.page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Runs in the page: two quiet looks in a row, a frame apart, at which nothing is still to be loaded. */
async function drawn(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const size = (): string => {
    // A picture that is scrolled out of sight is never asked for: only what can be hit is waited for.
    const isAwaited = (image: HTMLImageElement): boolean => {
      const { left, top, width, height } = image.getBoundingClientRect();
      return !image.complete && document.elementFromPoint(left + width / 2, top + height / 2) === image;
    };
    return `${document.querySelectorAll('*').length} ${[...document.images].some(isAwaited)}`;
  };
  for (let quiet = 0, last = ''; quiet < 10; ) {
    await document.fonts.ready;
    await frame();
    const now = size();
    quiet = now === last && !now.endsWith('true') ? quiet + 1 : 0;
    last = now;
  }
}
