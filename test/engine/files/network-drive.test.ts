import { expect, test } from 'vitest';
import { isNetworkDrive } from '../../../src/engine/files/network-drive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test.each([
  ['NFS', 0x6969],
  ['SMB', 0x517b],
  ['CIFS', 0xff534d42],
  ['CIFS, read as a signed number', 0xff534d42 | 0],
  ['SMB2', 0xfe534d42],
  ['FUSE', 0x65735546],
  ['9P', 0x01021997],
])('A folder on %s is on a network drive', async (_name, kind) => {
  expect(await isNetworkDrive('/mnt/studio', 'linux', async () => kind)).toBe(true);
});

test.each([
  ['ext4', 0xef53],
  ['btrfs', 0x9123683e],
  ['tmpfs', 0x01021994],
  ['overlay', 0x794c7630],
])('A folder on %s is not', async (_name, kind) => {
  expect(await isNetworkDrive('/home/mara', 'linux', async () => kind)).toBe(false);
});

test('A folder that cannot be asked is taken for local, and a real one here is', async () => {
  const folder = await tempFolder();
  expect(await isNetworkDrive(folder.path)).toBe(false);
  expect(await isNetworkDrive(`${folder.path}/gone`)).toBe(false);
  await folder.dispose();
});

test.each([
  ['\\\\nas\\studio\\teas', true],
  ['//nas/studio', true],
  ['\\\\?\\UNC\\nas\\studio', true],
  ['\\\\?\\C:\\Users', false],
  ['\\\\.\\pipe\\x', false],
  ['C:\\Users\\mara', false],
])('On Windows %s is a share: %s', async (path, is) => {
  expect(await isNetworkDrive(path, 'win32')).toBe(is);
});
