/** Where a need can be seen on the machine: a shared library, a command on the path or a Python module. */
export type Probe =
  | { readonly library: string }
  | { readonly command: string }
  | { readonly pythonModule: string };

/** What a need is for. `window`: any Electron; `display`: a machine without one; `fetch`: the test runtime's download; `dist`: archives. */
export type NeedFor = 'window' | 'display' | 'fetch' | 'test' | 'dist';

/** One thing the machine must have, and the Debian package that brings it. */
export interface Need {
  readonly probe: Probe;
  readonly debianPackage: string;
  readonly for: NeedFor;
}

const libraries = (names: Readonly<Record<string, string>>): readonly Need[] =>
  Object.entries(names).map(([library, debianPackage]) => ({
    probe: { library },
    debianPackage,
    for: 'window',
  }));

const commands = (purpose: NeedFor, names: Readonly<Record<string, string>>): readonly Need[] =>
  Object.entries(names).map(([command, debianPackage]) => ({
    probe: { command },
    debianPackage,
    for: purpose,
  }));

/** Everything the project may need of a Linux machine, by the name it is seen under. */
export const NEEDS: readonly Need[] = [
  ...libraries({
    'libgtk-3.so.0': 'libgtk-3-0',
    'libnss3.so': 'libnss3',
    'libasound.so.2': 'libasound2',
    'libgbm.so.1': 'libgbm1',
    'libXss.so.1': 'libxss1',
    'libXtst.so.6': 'libxtst6',
    'libnotify.so.4': 'libnotify4',
    'libatspi.so.0': 'libatspi2.0-0',
    'libsecret-1.so.0': 'libsecret-1-0',
  }),
  ...commands('display', { Xvfb: 'xvfb', xauth: 'xauth' }),
  ...commands('fetch', { python3: 'python3', tar: 'tar' }),
  { probe: { pythonModule: 'pip' }, debianPackage: 'python3-pip', for: 'fetch' },
  ...commands('test', {
    chromium: 'chromium',
    'dbus-daemon': 'dbus-daemon',
    'dbus-launch': 'dbus-x11',
    'gnome-keyring-daemon': 'gnome-keyring',
    curl: 'curl',
  }),
  ...commands('dist', { '7za': 'p7zip-full' }),
];

/** The packages that bring what is lacking, each once, in the table's order. */
export function lackingPackages(
  purposes: readonly NeedFor[],
  isPresent: (probe: Probe) => boolean,
): readonly string[] {
  const lacking = NEEDS.filter((need) => purposes.includes(need.for) && !isPresent(need.probe));
  return [...new Set(lacking.map((need) => need.debianPackage))];
}

/** The command that installs packages on Debian, as a person would type it. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
