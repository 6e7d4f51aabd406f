import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { useWindow } from '../state/window-store.ts';
import { groupName, INBOX, whyNoClient } from '../words/inbox-words.ts';
import styles from './inbox-group.module.css';
import { InboxRow } from './inbox-row.tsx';
import { askClient, askLeave, toggleFiles, useInboxStore } from './inbox-store.ts';
import type { ShownGroup } from './use-inbox.ts';

/** Rows shown at first, and with each wish for more. */
const ROWS = 20;

/** The files of one sub-folder, and what can be done with all of them, now and later. */
export function InboxGroup({ group, items }: ShownGroup) {
  const [most, setMost] = useState(ROWS);
  const owner = group.owner.kind === 'client' ? group.owner.profileId : null;
  const client = useWindow(({ profiles }) => (owner === null ? '' : (profiles.get(owner)?.name ?? '')));
  const chosen = useInboxStore((state) => items.filter(({ id }) => state.chosen.has(id)).length);
  const why = whyNoClient(group, client);
  const name = groupName(group);
  const shown = items.slice(0, most);
  const of = { group: group.id };
  const state = chosen === 0 ? false : chosen === items.length ? true : 'mixed';
  return (
    <section className={styles['group']} aria-label={name}>
      <div className={styles['head']}>
        <Check
          state={state}
          label={INBOX.selectAll({ folder: name })}
          onChange={() =>
            toggleFiles(
              items.map(({ id }) => id),
              state !== true,
            )
          }
        />
        <h3 className="clip">
          <bdi title={name}>{name}</bdi>
        </h3>
        <span className="quiet small clip">
          {INBOX.files({ count: group.files })}. {why}
        </span>
        <span className="spacer" />
        <Button
          small
          onClick={() =>
            askClient({
              ...{ of, files: group.files, bytes: group.bytes, client: owner },
              folder: group.rootId === null ? null : group.subFolder,
            })
          }
          aria-label={
            group.subFolder === null
              ? INBOX.chooseFor({ what: name })
              : INBOX.assignFolderOf({ folder: group.subFolder, root: group.root })
          }
        >
          {group.subFolder === null ? INBOX.choose : INBOX.assignFolder({ folder: group.subFolder })}
        </Button>
        <Button small rank="plain" onClick={() => askLeave({ of, files: group.files })}>
          {INBOX.leave({ count: group.files })}
        </Button>
      </div>
      <ul className={styles['rows']} aria-label={name}>
        {shown.map((item) => (
          <InboxRow key={item.id} item={item} why={why} />
        ))}
      </ul>
      {items.length > shown.length ? (
        <Button small rank="plain" onClick={() => setMost(most + 5 * ROWS)}>
          {INBOX.showMore({ count: items.length - shown.length })}
        </Button>
      ) : (
        group.files > items.length && (
          <p className="quiet small">{INBOX.andMore({ count: group.files - items.length })}</p>
        )
      )}
    </section>
  );
}
