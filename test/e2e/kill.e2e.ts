import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLedger } from '../../src/sandbox/ledger.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { KEYRING_SWITCH, type Keyring, startKeyring } from './driver/keyring.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { endAll } from './support/end-all.ts';
import { lines, tilesSeen } from './support/gallery-view.ts';
import { holdToPromises } from './support/hold-to-promises.ts';
import { type OutsideSandbox, startOutsideSandbox } from './support/outside-sandbox.ts';
import { textsInPage } from './support/page-text.ts';
import { folderDialog, PATIENCE_MS, type Person, personAt } from './support/person.ts';
import { longFilm, put, realFile } from './support/real-files.ts';
import { reportRuntime } from './support/runtime-report.ts';
import { shoot } from './support/shots.ts';
import { walkStepByStep } from './support/walk.ts';

const TEAS = 'Bramblewick Teas';
const CERAMICS = 'Marloquay Ceramics';
const FILM = 'launch film.mp4';

describe('with a key in the system’s key store, killed in mid-upload', () => {
  // Half of it must be more than the sockets of both ends can hold (Linux lets them grow to 38 MB together), or
  // the last byte would have left, and the app would rightly wait ten minutes before sending again.
  const film = longFilm(TEAS, FILM, 96_000_000);
  const files = [
    film,
    realFile(TEAS, 'poster.png', 'square-1080.png'),
    realFile(TEAS, 'menu.jpg', 'photo-landscape.jpg'),
    realFile(CERAMICS, 'bowl.jpg', 'photo-portrait.jpg'),
    realFile(CERAMICS, 'kiln.webp', 'photo.webp'),
  ];
  let folder: TempFolder;
  let dataDir: string;
  let keyring: Keyring;
  let sandbox: OutsideSandbox;
  let running: RunningApp;
  let person: Person;
  let printed = '';

  const start = async (): Promise<void> => {
    running = await launchApp({
      dataDir,
      env: { ...keyring.env, HOTFOLDER_API_BASE: sandbox.baseUrl },
      args: [KEYRING_SWITCH],
    });
    person = personAt(running.window, folderDialog(running.app));
  };
  const rows = () => person.window.getByRole('listitem').filter({ has: person.window.getByRole('checkbox') });

  walkStepByStep(() => running.window);

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    keyring = await startKeyring(await folder.folder('keyring'));
    // The film's first PUT goes silent half-way; the sandbox then waits longer than any test.
    sandbox = await startOutsideSandbox(path.join(folder.path, 'sandbox'), [TEAS, CERAMICS], {
      rules: [{ on: 'put', fileName: FILM, do: { kind: 'stall', at: 'midBody', ms: 3_600_000 } }],
    });
    await start();
    reportRuntime(running);
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => sandbox?.close(),
      () => keyring?.close(),
      () => folder?.dispose(),
    ),
  );

  test('a refused API key says so and is not kept; one that works opens the window', async () => {
    await person.see('Keys go to this computer’s key store');
    await person.connect('NOT-THE-KEY-8T2W');
    await person.see('Ayrshare refused this key.');
    await shoot(person.window, 'connect-refused');
    await person.connect(sandbox.apiKey);
    await person.setUpLater();
    await person.window.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    expect(await textsInPage(person.window, [...sandbox.secrets, 'NOT-THE-KEY-8T2W'])).toEqual([]);
  });

  test('another API address than Ayrshare’s is named in the window', async () => {
    await person.window.getByRole('banner').getByText(`API: ${sandbox.baseUrl}`).waitFor();
  });

  test('two clients are added by name and key', async () => {
    for (const { title, profileKey } of sandbox.profiles) {
      await person.offerClient(title, profileKey);
      await person.dialog.waitFor({ state: 'detached' });
      await person.window.getByRole('row', { name: title }).getByText('Works').waitFor();
    }
    expect(await textsInPage(person.window, sandbox.secrets)).toEqual([]);
  });

  test('while one film is stuck half-way, the other files go up', async () => {
    for (const file of files) await put(path.join(folder.path, 'watched', file.client), file);
    for (const { title } of sandbox.profiles) {
      await person.watch(path.join(folder.path, 'watched', title), title, 'Upload them');
    }
    await person.goTo('Queue');
    await rows()
      .filter({ hasText: /Uploading, [1-9]\d? %/ })
      .waitFor({ timeout: PATIENCE_MS });
    await person.window.getByRole('button', { name: 'Done 4' }).waitFor({ timeout: PATIENCE_MS });
    await shoot(person.window, 'queue-uploading');
  });

  test('killed there and started again, the same queue goes on by itself and finishes', async () => {
    const before = (await rows().getByRole('checkbox').evaluateAll(namesOf)).sort();
    await running.kill();
    printed += running.output();
    expect(readLedger(sandbox.dataDir).accepted.map(({ fileName }) => fileName)).not.toContain(FILM);
    await start();
    await person.window.getByRole('button', { name: 'Done 5' }).click({ timeout: PATIENCE_MS });
    await expect.poll(() => rows().count()).toBe(files.length);
    expect((await rows().getByRole('checkbox').evaluateAll(namesOf)).sort()).toEqual(before);
    await person.goTo('Gallery');
    await expect
      .poll(async () => lines(await tilesSeen(person.window, [TEAS, CERAMICS, 'My account'])), {
        timeout: PATIENCE_MS,
      })
      .toEqual(lines(files.map(({ client, name }) => ({ client, fileName: name }))));
    expect(await textsInPage(person.window, sandbox.secrets)).toEqual([]);
  });

  test('nothing went up twice, nothing half, and no promise was broken', async () => {
    await running.close();
    // The broken PUT is written down once its connection ends for the sandbox too.
    await sandbox.close();
    const ledger = readLedger(sandbox.dataDir);
    expect(ledger.accepted).toHaveLength(files.length);
    expect(ledger.issuedUrls.filter(({ fileName }) => fileName === FILM).map(({ uses }) => uses)).toEqual([
      1, 1,
    ]);
    expect(loggedBugs(dataDir)).toEqual([]);
    const counts = holdToPromises({
      dataDir,
      account: sandbox.account,
      sandboxDir: sandbox.dataDir,
      files,
      secrets: sandbox.secrets,
      printed: printed + running.output(),
    });
    expect(counts).toMatchObject({ uploads: 5, done: 5, accepted: 5, puts: 6, filesOnDisk: 5 });
  });
});

const namesOf = (boxes: Element[]): string[] => boxes.map((box) => box.getAttribute('aria-label') ?? '');
