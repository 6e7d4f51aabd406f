import { statfs } from 'node:fs/promises';

/**
 * Kinds of Linux file systems whose changes may be made elsewhere, so that the kernel does not tell of them: statfs(2)
 * and linux/magic.h. FUSE is sshfs, rclone and the like; what of it is local loses nothing but a few seconds.
 */
const REMOTE_KINDS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE
  0x01021997, // 9P
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x00c36400, // Ceph
  0x73757245, // Coda
  0x564c, // NCP
]);

/** Windows: a share by its name, `\\server\share`, also in the long form; not a device. */
const isShare = (path: string): boolean =>
  /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path) || /^[\\/]{2}[^\\/.?]/.test(path);

/**
 * Whether changes below a folder may come from another computer, so that the system's watcher is not enough. A folder
 * that cannot be asked is taken for local. Macs name no kind: there FSEvents is trusted (not yet run on one).
 */
export async function isNetworkDrive(
  path: string,
  platform: string = process.platform,
  kindOf: (path: string) => Promise<number> = async (asked) => (await statfs(asked)).type,
): Promise<boolean> {
  if (platform === 'win32') return isShare(path);
  if (platform !== 'linux') return false;
  try {
    // A negative number is the same kind, read as a signed one.
    return REMOTE_KINDS.has((await kindOf(path)) >>> 0);
  } catch {
    return false;
  }
}
