import { keyPrint, type Secret } from '../../engine/secret.ts';
import { plainName } from '../../engine/watch/plain-name.ts';
import type { ImportFault, ImportVerdict } from '../../shared/client-import.ts';
import type { ListedClient } from './read-list.ts';

/** A client that is there already; of its key only what tells it from others. */
export interface KnownClient {
  readonly name: string;
  readonly primary: boolean;
  readonly keyPrint: string;
}

/** A line with everything that can be said of it without asking anyone. */
export interface JudgedClient extends ListedClient {
  readonly print: string | null;
  readonly verdict: ImportVerdict;
}

interface Printed extends ListedClient {
  readonly print: string | null;
  readonly plain: string;
}

/** As names of folders are compared, and however many blanks lie between words: a client is no other for that. */
const plainOf = (name: string): string => plainName(name.replace(/\s+/g, ' '));

/** Whether two names are one to a person. */
export const sameName = (one: string, other: string): boolean => plainOf(one) === plainOf(other);

/** Judges a list by itself and against the clients that are there; every key is looked at once. */
export function judgeList(
  list: readonly ListedClient[],
  known: readonly KnownClient[],
  printOf: (key: Secret) => string = keyPrint,
): readonly JudgedClient[] {
  const clients = list.map((client) => ({
    ...client,
    print: client.key && printOf(client.key),
    plain: plainOf(client.name),
  }));
  const inList = clashes(clients);
  const outside = againstKnown(known);
  return clients.map(({ plain, ...client }) => {
    const found = outside({ ...client, plain });
    const faults = [...client.faults, ...(inList.get(client.line) ?? []), ...found.faults].sort(byWeight);
    if (faults.length > 0) return { ...client, verdict: { kind: 'bad', faults } };
    return { ...client, verdict: { kind: found.here ? 'here' : 'ready' } };
  });
}

/** What is wrong with the key weighs more than what is wrong with the name. */
const NAME_FAULTS: ReadonlySet<ImportFault['kind']> = new Set<ImportFault['kind']>([
  'no-name',
  'name-too-long',
  'same-name',
  'name-taken',
]);
const byWeight = (one: ImportFault, other: ImportFault): number =>
  Number(NAME_FAULTS.has(one.kind)) - Number(NAME_FAULTS.has(other.kind));

/** What the list says against itself, by line. */
function clashes(clients: readonly Printed[]): ReadonlyMap<number, readonly ImportFault[]> {
  const faults = new Map<number, ImportFault[]>();
  const add = ({ line }: Printed, fault: ImportFault): void => {
    const found = faults.get(line);
    if (found === undefined) faults.set(line, [fault]);
    else found.push(fault);
  };
  const isSame = (one: Printed, other: Printed): boolean =>
    one.print !== null && one.print === other.print && one.plain === other.plain;

  for (const group of groups(clients, ({ print }) => print)) {
    // A line that lost its name takes nothing from the one that has it.
    const keeper = group.find(({ plain }) => plain !== '') ?? group[0];
    if (keeper === undefined) continue;
    for (const other of group) {
      if (other === keeper) continue;
      add(other, { kind: isSame(other, keeper) ? 'same-line' : 'same-key', line: keeper.line });
    }
    // Two clients that claim one key: nobody knows whose it is, so neither gets it.
    const rival = group.find(({ plain }) => plain !== '' && plain !== keeper.plain);
    if (rival !== undefined) add(keeper, { kind: 'same-key', line: rival.line });
  }
  for (const group of groups(clients, ({ plain }) => plain || null)) {
    const keeper = group.find(({ print }) => print !== null) ?? group[0];
    if (keeper === undefined) continue;
    for (const other of group) {
      if (other !== keeper && !isSame(other, keeper)) add(other, { kind: 'same-name', line: keeper.line });
    }
    const rival = group.find(({ print }) => print !== null && print !== keeper.print);
    if (rival !== undefined) add(keeper, { kind: 'same-name', line: rival.line });
  }
  return faults;
}

/** Those that share something, two and more together, in the order of the list. */
function groups(
  clients: readonly Printed[],
  shared: (client: Printed) => string | null,
): readonly (readonly Printed[])[] {
  const found = new Map<string, Printed[]>();
  for (const client of clients) {
    const what = shared(client);
    if (what === null) continue;
    const group = found.get(what);
    if (group === undefined) found.set(what, [client]);
    else group.push(client);
  }
  return [...found.values()].filter((group) => group.length > 1);
}

interface Found {
  readonly faults: readonly ImportFault[];
  /** The very client is there already. */
  readonly here: boolean;
}

function againstKnown(known: readonly KnownClient[]): (client: Printed) => Found {
  const byPrint = new Map(known.map((one) => [one.keyPrint, one]));
  const byName = new Map(known.map((one) => [plainOf(one.name), one]));
  return ({ print, plain }) => {
    const owner = print === null ? undefined : byPrint.get(print);
    const namesake = byName.get(plain);
    if (owner !== undefined && !owner.primary && owner === namesake) return { faults: [], here: true };
    return {
      faults: [
        ...(owner === undefined ? [] : [ownerFault(owner)]),
        ...(namesake === undefined ? [] : [{ kind: 'name-taken', client: namesake.name } as const]),
      ],
      here: false,
    };
  };
}

const ownerFault = ({ primary, name }: KnownClient): ImportFault =>
  primary ? { kind: 'api-key' } : { kind: 'key-known', client: name };
