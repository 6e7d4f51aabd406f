import { memo, useCallback } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { ago, number, when } from '../../shared/language/format.ts';
import type { ProfileView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { Check } from '../parts/check.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useNow } from '../state/use-now.ts';
import { CLIENTS } from '../words/client-words.ts';
import { ClientMenu } from './client-menu.tsx';
import styles from './clients-table.module.css';
import { KeyState } from './key-state.tsx';

type Picked = ReadonlySet<ProfileId>;

interface Props {
  readonly profiles: readonly ProfileView[];
  readonly picked: Picked;
  readonly onPick: (change: (before: Picked) => Picked) => void;
}

/** The clients as a table; of a key only its last four characters are known to the window. */
export function ClientsTable({ profiles, picked, onPick }: Props) {
  const now = useNow(MINUTE);
  const { columns } = CLIENTS;
  const turn = useCallback((id: ProfileId) => onPick((before) => turned(before, id)), [onPick]);
  const count = profiles.filter((profile) => picked.has(profile.id)).length;
  const all = count === profiles.length ? true : count > 0 ? 'mixed' : false;
  const turnAll = () => onPick(() => new Set(all === true ? [] : profiles.map((profile) => profile.id)));
  return (
    <ScrollRegion label={CLIENTS.table} className={styles['box']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['pick']}>
              <Check state={all} label={CLIENTS.pickAll} onChange={turnAll} />
            </th>
            <th scope="col">{columns.client}</th>
            <th scope="col">{columns.key}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.check}</th>
            <th scope="col" className={styles['end']}>
              {columns.folders}
            </th>
            <th scope="col">{columns.upload}</th>
            <th scope="col">
              <span className="hidden-text">{CLIENTS.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <ClientRow
              key={profile.id}
              profile={profile}
              now={now}
              isPicked={picked.has(profile.id)}
              onTurn={turn}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function turned(picked: Picked, id: ProfileId): Picked {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface RowProps {
  readonly profile: ProfileView;
  readonly now: number;
  readonly isPicked: boolean;
  readonly onTurn: (id: ProfileId) => void;
}

/** Drawn again only when the client, the minute or the pick changed: an agency has 500 of them. */
const ClientRow = memo(function ClientRow({ profile, now, isPicked, onTurn }: RowProps) {
  return (
    <tr className={isPicked ? styles['picked'] : undefined}>
      <td className={styles['pick']}>
        <Check state={isPicked} label={profile.name} onChange={() => onTurn(profile.id)} />
      </td>
      <td className={styles['client']}>
        <ClientName client={profile} />
        {profile.primary && <span className="faint small"> {CLIENTS.primary}</span>}
      </td>
      <td className="mono ltr">{profile.keyLast4 === '' ? '' : `…${profile.keyLast4}`}</td>
      <td>
        <KeyState profile={profile} />
      </td>
      <td>{profile.checkedAt === null ? CLIENTS.never : ago(profile.checkedAt, now)}</td>
      <td className={styles['end']}>{number(profile.rootCount)}</td>
      <td>{profile.lastUploadAt === null ? CLIENTS.never : when(profile.lastUploadAt, now)}</td>
      <td className={styles['end']}>
        <ClientMenu profile={profile} />
      </td>
    </tr>
  );
});
