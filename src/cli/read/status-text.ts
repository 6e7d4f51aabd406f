import type { Stage } from '../../shared/model.ts';
import { MIB } from '../../shared/units.ts';
import { EACH_CLIENT } from '../config/each-client.ts';
import { accountName } from './account-name.ts';
import type { AccountStatus, HoldStatus, ProfileStatus, RootStatus, StageCounts } from './account-status.ts';
import { timeText } from './time-text.ts';

/** The order in which a person asks: what moves, what waits, what needs them, what is over. */
const ORDER: readonly Stage[] = [
  'uploading',
  'checking',
  'queued',
  'waiting',
  'blocked',
  'failed',
  'done',
  'closed',
];

/** The status for people; one block for each account. */
export function statusLines(accounts: readonly AccountStatus[]): readonly string[] {
  if (accounts.length === 0) return ['Nothing was uploaded from here yet.'];
  return accounts.flatMap((account, index) => [...(index === 0 ? [] : ['']), ...accountLines(account)]);
}

function accountLines(status: AccountStatus): readonly string[] {
  const { account, uploads, given, inbox, bytesLeft, hold, paused, nextTryAt, profiles, roots } = status;
  const left = bytesLeft > 0 ? `; ${(bytesLeft / MIB).toFixed(1)} MiB to go` : '';
  return [
    accountName(account),
    row('uploads', `${countsText(uploads)}${left}`),
    ...(given === 0 ? [] : [row('given', `${given} by hand, not queued yet`)]),
    ...(inbox === 0 ? [] : [row('inbox', `${inbox} without a client`)]),
    ...(nextTryAt === null ? [] : [row('next try', timeText(nextTryAt))]),
    ...(paused ? [row('paused', 'everything, by a person')] : []),
    ...(hold === null ? [] : [row('held', holdText(hold))]),
    ...table('clients', profiles.map(profileCells)),
    ...table('folders', roots.map(rootCells)),
  ];
}

const row = (name: string, text: string): string => `  ${name.padEnd(9)} ${text}`;

function countsText(counts: StageCounts): string {
  const told = ORDER.flatMap((stage) => (counts[stage] ? `${counts[stage]} ${stage}` : []));
  return told.length === 0 ? 'none' : told.join(', ');
}

function holdText({ code, detail, until }: HoldStatus): string {
  const why = detail === '' ? code : `${code}: ${detail}`;
  return `${until === null ? 'until a person acts' : `until ${timeText(until)}`} (${why})`;
}

const clientName = (profile: string | null): string =>
  profile === EACH_CLIENT ? 'a sub-folder per client' : (profile ?? 'primary profile');

function profileCells({ profile, key, paused, hold, uploads }: ProfileStatus): readonly string[] {
  const remarks = [
    ...(key === 'refused' ? ['key refused'] : []),
    ...(paused ? ['paused'] : []),
    ...(hold === null ? [] : [`held ${holdText(hold)}`]),
  ];
  return [clientName(profile), countsText(uploads), remarks.join(', ')];
}

function rootCells({ path, profile, folder, paused, after, files }: RootStatus): readonly string[] {
  const counts = `${files.queued} on their way, ${files.known} live, ${files.ignored} left alone`;
  const remarks = [
    ...(folder === 'missing' ? ['not there'] : []),
    ...(folder === 'no-permission' ? ['cannot be read'] : []),
    ...(paused ? ['paused'] : []),
    ...(after === 'leave' ? [] : [after === 'move' ? 'moved when done' : 'to the trash when done']),
  ];
  return [path, clientName(profile), counts, remarks.join(', ')];
}

/** Rows in columns under a heading; nothing where there are none. */
function table(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const lines = rows.map((cells) =>
    `    ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return [`  ${heading}`, ...lines];
}
