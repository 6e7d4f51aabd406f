import path from 'node:path';
import type { RunningApp } from '../../test/e2e/driver/launch.ts';
import { folderDialog, type Person, personAt } from '../../test/e2e/support/person.ts';

/** How long any one thing of the walk may take, in milliseconds. */
const PATIENCE_MS = 120_000;

/** As the window is designed, in pixels. */
const WINDOW_SIZE = { width: 1280, height: 820 };

/** Where the walk's files lie and where its pictures go. */
export interface WalkFolders {
  /** The person's home folder. */
  readonly home: string;
  readonly pictures: string;
}

/** What every step of the walk needs: the app, the person at it, their folders and the camera. */
export interface WalkStage {
  readonly running: RunningApp;
  readonly person: Person;
  readonly home: string;
  /** Where a picture of this name goes. */
  picture(name: string): string;
  /** The folder that the app has made for a client of the practice server. */
  folderOf(client: string): string;
  /** Photographs the window as it is, once everything in it is drawn. */
  shoot(name: string): Promise<void>;
  /** The same twice: light, then dark, as the system would ask for it; the app's own choice stays "as the system". */
  shootInBothLights(name: string): Promise<void>;
  /** Until the queue counts so many that are done. */
  doneIs(count: number): Promise<void>;
}

export async function setStage(running: RunningApp, { home, pictures }: WalkFolders): Promise<WalkStage> {
  const { window } = running;
  window.setDefaultTimeout(PATIENCE_MS);
  await window.setViewportSize(WINDOW_SIZE);
  const picture = (name: string): string => path.join(pictures, `${name}.png`);
  const shoot = async (name: string): Promise<void> => {
    await window.evaluate(picturesThere);
    await window.waitForTimeout(PAINTING_MS);
    await window.screenshot({ path: picture(name), animations: 'disabled' });
  };
  return {
    running,
    person: personAt(window, folderDialog(running.app)),
    home,
    picture,
    folderOf: (client) => path.join(home, 'Hotfolder practice', client),
    shoot,
    async shootInBothLights(name) {
      await shoot(name);
      await window.emulateMedia({ colorScheme: 'dark' });
      await shoot(`${name}-dark`);
      await window.emulateMedia({ colorScheme: 'light' });
    },
    doneIs: (count) => window.getByRole('button', { name: `Done ${count}`, exact: true }).waitFor(),
  };
}

/** How long a picture that has come may take until it is painted, ms: that is done apart from frames. */
const PAINTING_MS = 500;

/** Runs in the page: resolves once every picture in view has come, or cannot. */
async function picturesThere(): Promise<void> {
  // A lazy one that was not asked for yet counts as complete; one that cannot come is taken out of the page.
  const isAwaited = (image: HTMLImageElement): boolean => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.naturalWidth === 0 && bottom > 0 && top < innerHeight;
  };
  while ([...document.images].some(isAwaited)) await new Promise((resolve) => requestAnimationFrame(resolve));
}
