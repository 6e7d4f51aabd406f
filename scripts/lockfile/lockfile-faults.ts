/** What we read of package.json: every place that names a version. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** One entry of the lockfile's `packages`. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  /** It came inside another package's archive, whose integrity covers it. */
  readonly inBundle?: boolean;
}

/** What we read of package-lock.json. */
export interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Manifest & LockedPackage>>;
}

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** An exact version, or another package at an exact version: `npm:name@1.2.3`. */
const isExact = (wanted: string): boolean => EXACT.test(wanted.replace(/^npm:(@[^/@]+\/)?[^/@]+@/, ''));

/** Each as a sentence: the versions package.json leaves open. */
export function openVersions(manifest: Manifest): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides })
    .filter(([, wanted]) => !isExact(wanted))
    .map(([name, wanted]) => `${name} is not pinned: ${wanted}`);
}

/** Each as a sentence: packages whose bytes nothing vouches for, and addresses that bind us to one registry. */
export function lockfileFaults({ lockfileVersion, packages }: Lockfile): readonly string[] {
  const faults = lockfileVersion === 3 ? [] : [`The lockfile has version ${lockfileVersion}, not 3.`];
  for (const [place, locked] of Object.entries(packages)) {
    if (place === '') continue;
    if (!locked.inBundle && !/^sha512-/.test(locked.integrity ?? ''))
      faults.push(`${place} has no integrity`);
    if (locked.resolved !== undefined) faults.push(`${place} names where it comes from: ${locked.resolved}`);
  }
  return faults;
}

/** Each as a sentence: top-level pins that the lockfile holds at another version, or not at all. */
export function strayedPins(manifest: Manifest, { packages }: Lockfile): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([name, wanted]) => packages[`node_modules/${name}`]?.version !== wanted)
    .map(
      ([name, wanted]) =>
        `${name} is pinned to ${wanted}, locked at ${packages[`node_modules/${name}`]?.version ?? 'nothing'}`,
    );
}
