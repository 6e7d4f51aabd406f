import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SELF_SIGNED } from '../engine/api/server-identities.ts';
import { type ProxyServer, startProxy } from '../support/proxy-server.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { loggedBugs } from './support/app-log.ts';
import { folderDialog, type Person, personAt } from './support/person.ts';

const USER = 'ada-of-the-test';
const PASSWORD = 'THE-PROXY-PASSWORD-77';

describe('the network, by a person’s choice, in the real program', () => {
  let folder: TempFolder;
  let dataDir: string;
  let proxy: ProxyServer;
  let running: RunningApp;
  let person: Person;

  const start = async (): Promise<void> => {
    running = await launchApp({ dataDir, env: { HOTFOLDER_API_BASE: undefined } });
    person = personAt(running.window, folderDialog(running.app));
  };
  const dialog = () => person.window.getByRole('dialog');

  beforeAll(async () => {
    folder = await tempFolder();
    dataDir = await folder.folder('app');
    // It lets nobody through: nothing of this test leaves the computer.
    proxy = await startProxy({ leadsTo: 1, refuses: 403 });
  });
  afterEach(() => running.kill());
  afterAll(async () => {
    await proxy.close();
    await folder.dispose();
  });

  test('a key is checked through the proxy at once; limit, proxy and certificates outlive a restart, and no secret is on the disk', async () => {
    await start();
    await person.tryWithoutAccount();
    await person.goTo('Settings');
    await person.window
      .getByRole('group', { name: 'Upload limit' })
      .getByRole('button', { name: 'On' })
      .click();
    await person.window.getByRole('button', { name: 'Set a proxy' }).click();
    await dialog().getByRole('textbox', { name: 'Address' }).fill(proxy.address.host);
    await dialog().getByRole('button', { name: 'with a password' }).click();
    await dialog().getByRole('textbox', { name: 'User' }).fill(USER);
    await dialog().getByLabel('Password', { exact: true }).fill(PASSWORD);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    await person.see(`${proxy.address.origin}, with a password`);

    await folderDialog(running.app)(
      await folder.file('office.pem', `${SELF_SIGNED.key}\n${SELF_SIGNED.cert}`),
    );
    await person.window.getByRole('button', { name: 'Choose a file' }).click();
    await person.see('CN=127.0.0.1');

    await person.window.getByRole('button', { name: 'Connect your own account' }).click();
    await dialog().getByLabel('API key', { exact: true }).fill('A-KEY-THAT-GOES-NOWHERE');
    await dialog().getByRole('button', { name: 'Check the key and continue', exact: true }).click();
    await dialog()
      .getByText(/The proxy refused the connection/)
      .waitFor();
    expect(proxy.asked).toEqual([{ authority: 'api.ayrshare.com:443', login: `${USER}:${PASSWORD}` }]);
    await running.close();

    const onDisk = await Promise.all(
      ['settings.json', 'extra-certificates.pem', 'logs/hotfolder.log'].map((name) =>
        readFile(path.join(dataDir, name), 'utf8'),
      ),
    );
    for (const secret of [USER, PASSWORD, 'A-KEY-THAT-GOES-NOWHERE', 'PRIVATE KEY'])
      expect(onDisk.join('\n')).not.toContain(secret);

    await start();
    await person.goTo('Settings');
    await person.see(proxy.address.origin);
    await person.see('CN=127.0.0.1');
    await person.window.getByRole('textbox', { name: 'Speed' }).waitFor();
    await running.close();
    expect(loggedBugs(dataDir)).toEqual([]);
  });
});
