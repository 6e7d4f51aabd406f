import { constants } from 'node:fs';

export type TrashWay = 'freedesktop' | 'finder' | 'recycle-bin';

/** What differs between the systems where files are concerned. One table; nothing else asks which system it is. */
export interface PlatformRules {
  /** Flags of every open: read only, no link followed, no wait for the far end of a FIFO. */
  readonly openFlags: number;
  /** False where O_NOFOLLOW does not exist: the path is then looked at before it is opened. */
  readonly refusesLinksOnOpen: boolean;
  /** Whether an inode stays with its file over a rename, so that a rename can be told from a new file. */
  readonly inodesReliable: boolean;
  /** Whether `A` and `a` are one name. */
  readonly foldsCase: boolean;
  /** Error codes of a file that another program holds; worth another try. */
  readonly busyCodes: ReadonlySet<string>;
  /** How this system throws away a file that may come back. */
  readonly trash: TrashWay;
}

/** Out of descriptors is a state of this process, not of the file: later is better. */
const DESCRIPTORS_USED_UP = ['EMFILE', 'ENFILE'] as const;

/** O_NOFOLLOW and O_NONBLOCK are absent on Windows, whatever the types say. */
const SAFE_OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const LINUX: PlatformRules = {
  openFlags: SAFE_OPEN,
  refusesLinksOnOpen: true,
  // Real on ext4, xfs, btrfs, tmpfs. FAT and some network mounts invent inodes at each mount: then a file is
  // read again and recognised by its content.
  inodesReliable: true,
  foldsCase: false,
  busyCodes: new Set(['EBUSY', 'ETXTBSY', 'EAGAIN', ...DESCRIPTORS_USED_UP]),
  trash: 'freedesktop',
};

/** Unproved: written from Apple's manual pages, not yet run on a Mac. */
const DARWIN: PlatformRules = {
  openFlags: SAFE_OPEN,
  refusesLinksOnOpen: true,
  inodesReliable: true,
  // APFS folds case unless formatted otherwise; folding errs on the side of refusing an overlap.
  foldsCase: true,
  busyCodes: new Set(['EBUSY', 'ETXTBSY', 'EAGAIN', ...DESCRIPTORS_USED_UP]),
  trash: 'finder',
};

/** Unproved: written from Microsoft's and libuv's documentation, not yet run on Windows. */
const WINDOWS: PlatformRules = {
  openFlags: SAFE_OPEN,
  // libuv opens the target of a link; lstat before open leaves a gap that only a race can use.
  refusesLinksOnOpen: false,
  // NTFS file ids are stable; FAT and network shares may not be, and are then read again.
  inodesReliable: true,
  foldsCase: true,
  // A sharing violation arrives as EBUSY, a lock or a delete in progress as EPERM.
  busyCodes: new Set(['EBUSY', 'EPERM', 'ETXTBSY', 'EAGAIN', ...DESCRIPTORS_USED_UP]),
  trash: 'recycle-bin',
};

/** The rules of one system, by Node's name for it; systems not in the table are treated as Linux. */
export function platformRules(platform: string): PlatformRules {
  if (platform === 'win32') return WINDOWS;
  if (platform === 'darwin') return DARWIN;
  return LINUX;
}
