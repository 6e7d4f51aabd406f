import { ago, number, when } from '../../shared/language/format.ts';
import type { ProfileView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { ClientName } from '../parts/client-name.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { useNow } from '../state/use-now.ts';
import { CLIENTS } from '../words/client-words.ts';
import { ClientMenu } from './client-menu.tsx';
import styles from './clients-table.module.css';
import { profileSign } from './profile-signs.ts';

/** The clients as a table; of a key only its last four characters are known to the window. */
export function ClientsTable({ profiles }: { profiles: readonly ProfileView[] }) {
  const now = useNow(MINUTE);
  const { columns } = CLIENTS;
  return (
    <ScrollRegion label={CLIENTS.table}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.client}</th>
            <th scope="col">{columns.key}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.check}</th>
            <th scope="col" className={styles['end']}>
              {columns.folders}
            </th>
            <th scope="col" className="hide-narrow">
              {columns.upload}
            </th>
            <th scope="col">
              <span className="hidden-text">{CLIENTS.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <ClientRow key={profile.id} profile={profile} now={now} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ClientRow({ profile, now }: { profile: ProfileView; now: number }) {
  const sign = profileSign(profile);
  return (
    <tr>
      <td className={styles['client']}>
        <ClientName client={profile} />
        {profile.primary && <span className="faint small"> {CLIENTS.primary}</span>}
      </td>
      <td className="mono ltr">{profile.keyLast4 === '' ? '' : `…${profile.keyLast4}`}</td>
      <td>
        <StageLabel icon={sign.icon} tone={sign.tone} words={sign.words} />
      </td>
      <td>{profile.checkedAt === null ? CLIENTS.never : ago(profile.checkedAt, now)}</td>
      <td className={styles['end']}>{number(profile.rootCount)}</td>
      <td className="hide-narrow">
        {profile.lastUploadAt === null ? CLIENTS.never : when(profile.lastUploadAt, now)}
      </td>
      <td className={styles['end']}>
        <ClientMenu profile={profile} />
      </td>
    </tr>
  );
}
