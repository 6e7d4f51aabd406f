import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { KEYRING_SWITCH, startKeyring } from '../test/e2e/driver/keyring.ts';
import { launchApp } from '../test/e2e/driver/launch.ts';
import { buildApp } from './build/build-app.ts';
import { runScript } from './process/plain-error.ts';
import { inProject } from './project.ts';
import { provision } from './provision/provision.ts';
import { setStage } from './screenshots/stage.ts';
import { walk } from './screenshots/walk.ts';

/** Photographs the real app over the practice server into docs/screenshots/, for README and walkthrough. */
async function takeScreenshots(): Promise<number> {
  await provision('test', { hasDisplay: false });
  await buildApp();
  const pictures = inProject('docs', 'screenshots');
  await mkdir(pictures, { recursive: true });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'work-'));
  // A home of its own, so that folders read `~/Hotfolder/…` as they do for a person.
  const home = path.join(folder, 'home');
  const keyring = await startKeyring(path.join(folder, 'keyring'));
  const running = await launchApp({
    dataDir: path.join(folder, 'app'),
    env: { ...keyring.env, HOME: home, HOTFOLDER_API_BASE: undefined },
    args: [KEYRING_SWITCH],
  });
  console.log(`Runtime: ${running.runtimeName}`);
  try {
    await walk(await setStage(running, { home, pictures }));
  } catch (error) {
    await running.window.screenshot({ path: inProject('.cache', 'screenshots-failed.png') }).catch(() => {});
    throw error;
  } finally {
    await running.kill();
    await keyring.close();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

await runScript(takeScreenshots);
