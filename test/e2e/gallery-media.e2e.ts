import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../src/shared/contract.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endAll } from './support/end-all.ts';
import { folderDialog } from './support/person.ts';
import { reportRuntime } from './support/runtime-report.ts';

const TEAS = 'Bramblewick Teas';
const NAMES = [
  ...['square-1080.png', 'photo-rotated-exif.jpg'],
  ...['clip-h264.mp4', 'clip-h264.mov', 'clip-dark-start.mp4'],
] as const;

/** What the preload puts on the page's window. */
interface App {
  readonly hotfolder: Bridge;
}

/** What the page is told of an item. */
interface Item {
  readonly id: string;
  readonly fileName: string;
  readonly durationMs?: number;
}

/** A picture that is larger than what counts as small: bytes behind a PNG's end are no part of it. */
async function large(name: string): Promise<Uint8Array> {
  const bytes = await readFile(new URL(`../media/${name}`, import.meta.url));
  return /png|jpg/.test(name) ? Buffer.concat([bytes, Buffer.alloc(80_000)]) : bytes;
}

describe('pictures and films of the gallery, in the real app', () => {
  let folder: TempFolder;
  let dataDir: string;
  let running: RunningApp;
  let page: Page;

  const start = async (): Promise<void> => {
    running = await launchApp({
      dataDir,
      env: { HOTFOLDER_API_BASE: undefined },
      args: ['--password-store=basic'],
    });
    page = running.window;
  };
  const items = (): Promise<readonly Item[]> =>
    page.evaluate(async () => {
      const reply = await (window as unknown as App).hotfolder.invoke('gallery:changes', {});
      return reply.ok ? (reply.value.items as unknown as Item[]) : [];
    });
  const itemOf = async (name: string): Promise<Item> => {
    const item = (await items()).find(({ fileName }) => fileName === name);
    if (item === undefined) throw new Error(`${name} is not in the gallery`);
    return item;
  };
  /** Width, height and the type of a picture as the page gets it. */
  const shown = (url: string): Promise<readonly number[]> =>
    page.evaluate(
      (src) =>
        new Promise<number[]>((resolve) => {
          const image = new Image();
          image.onload = () => resolve([image.naturalWidth, image.naturalHeight]);
          image.onerror = () => resolve([]);
          image.src = src;
        }),
      url,
    );
  const keptFiles = async (): Promise<readonly string[]> =>
    readdir(path.join(dataDir, 'thumbs')).catch(() => []);

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    await start();
    reportRuntime(running);
    const watched = path.join(folder.path, 'watched');
    await mkdir(watched, { recursive: true });
    for (const name of NAMES) await writeFile(path.join(watched, name), await large(name));
    await folderDialog(running.app)(watched);
    await page.evaluate(async (client) => {
      const { invoke } = (window as unknown as App).hotfolder;
      await invoke('account:try-sandbox', {});
      const snapshot = await invoke('app:snapshot', {});
      const profileId = snapshot.ok
        ? snapshot.value.profiles.find(({ name }) => name === client)?.id
        : undefined;
      const chosen = await invoke('roots:choose-folder', {});
      if (profileId === undefined || !chosen.ok || chosen.value === null) throw new Error('no folder');
      await invoke('roots:add', { grant: chosen.value.grant, profileId, existing: 'upload' });
    }, TEAS);
  });
  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => folder?.dispose(),
    ),
  );

  test('large pictures are made small by the window, upright, and kept on this computer', async () => {
    await expect.poll(async () => (await items()).length, { timeout: 60_000 }).toBe(NAMES.length);
    const before = new Set(await keptFiles());
    const square = await itemOf('square-1080.png');
    expect(await shown(`thumb://media/${square.id}`)).toEqual([640, 640]);
    const rotated = await itemOf('photo-rotated-exif.jpg');
    const [width = 0, height = 0] = await shown(`thumb://media/${rotated.id}`);
    expect([Math.max(width, height), height > width]).toEqual([640, true]);
    expect(await shown(`thumb://media/${square.id}/full`)).toEqual([1_080, 1_080]);
    expect((await keptFiles()).length).toBeGreaterThan(before.size);
  });

  /** How many colours a kept picture has, near ones taken as one. */
  const colours = async (file: string): Promise<number> => {
    const bytes = await readFile(path.join(dataDir, 'thumbs', file));
    return page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/webp;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const found = new Set<string>();
      for (let at = 0; at < data.length; at += 4)
        found.add([0, 1, 2].map((colour) => (data[at + colour] ?? 0) >> 6).join());
      return found.size;
    }, bytes.toString('base64'));
  };

  test('a film has a frame that shows something for a picture, and that is kept too', async () => {
    for (const name of ['clip-h264.mp4', 'clip-h264.mov', 'clip-dark-start.mp4']) {
      const before = await keptFiles();
      const [width = 0, height = 0] = await shown(`thumb://media/${(await itemOf(name)).id}`);
      expect([width > 0, height > 0]).toEqual([true, true]);
      const [kept = '', ...others] = (await keptFiles()).filter((file) => !before.includes(file));
      expect(others).toEqual([]);
      expect(await colours(kept)).toBeGreaterThan(4);
    }
  });

  /** Goes to the middle of a film, as a person does by its controls. */
  const played = async (id: string) => {
    const film = await page.evaluate(
      (src) =>
        new Promise<{ duration: number; width: number; at: number } | string>((resolve) => {
          const video = document.createElement('video');
          video.onerror = () => resolve(video.error?.message ?? 'error');
          video.onloadedmetadata = () => {
            video.currentTime = video.duration / 2;
          };
          video.onseeked = () =>
            resolve({ duration: video.duration, width: video.videoWidth, at: video.currentTime });
          video.src = src;
        }),
      `media://item/${id}`,
    );
    if (typeof film === 'string') throw new Error(film);
    return film;
  };

  test('films play from their file, know how long they last, and can be gone through', async () => {
    for (const name of ['clip-h264.mp4', 'clip-h264.mov']) {
      const { id, durationMs } = await itemOf(name);
      const film = await played(id);
      expect(film.width).toBeGreaterThan(0);
      expect(film.at).toBeGreaterThan(0);
      expect(Math.abs(film.duration * 1_000 - (durationMs ?? 0))).toBeLessThan(150);
    }
  });

  test('and from their link once the file is gone', async () => {
    for (const name of ['clip-h264.mp4', 'clip-h264.mov']) {
      await rm(path.join(folder.path, 'watched', name));
      const film = await played((await itemOf(name)).id);
      expect([film.width > 0, film.at > 0]).toEqual([true, true]);
    }
  });

  test('a film is for the player alone: no script of the page reads it', async () => {
    const { id } = await itemOf('clip-h264.mp4');
    const read = page.evaluate((url) => fetch(url).then(({ status }) => status), `media://item/${id}`);
    await expect(read).rejects.toThrow();
  });

  test('after a restart the small pictures are there', async () => {
    const { id } = await itemOf('square-1080.png');
    await running.close();
    const [first = ''] = await keptFiles();
    expect(first).toMatch(/^[0-9a-f]{64}-[0-9a-f]{32}$/);
    await start();
    await expect.poll(() => shown(`thumb://media/${id}`)).toEqual([640, 640]);
    expect(loggedBugs(dataDir)).toEqual([]);
  });
});
