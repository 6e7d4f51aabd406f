import { useEffect, useMemo } from 'react';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Segment } from '../parts/segment.tsx';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import {
  ACTIVITY,
  activityState,
  RESULT_WORDS,
  type ResultChoice,
  searchState,
} from '../words/activity-words.ts';
import { findEntries } from './activity-entries.ts';
import { ActivityList } from './activity-list.tsx';
import { ActivityLoading } from './activity-loading.tsx';
import { ActivityEmpty, ActivityFailed, ActivityNoMatch } from './activity-nothing.tsx';
import styles from './activity-screen.module.css';
import { followEnds, readActivity, showActivity, useActivity } from './activity-store.ts';
import { ExportButton } from './export-button.tsx';
import { entryClientName } from './use-entry-client.ts';

const RESULTS = ['all', 'up', 'not-up'] as const;

const choices = () => RESULTS.map((value) => ({ value, label: RESULT_WORDS[value] }));

/** What has ended, day by day, and stays: what went up, what did not, and why. */
export function ActivityScreen() {
  const { client, search } = useUi();
  const profiles = useWindow((state) => state.profiles);
  const { entries, next, phase, filter } = useActivity();
  const { result } = filter;
  const setResult = (wanted: ResultChoice) => void readActivity({ client, result: wanted });
  useEffect(() => void showActivity({ client, result: useActivity.getState().filter.result }), [client]);
  useEffect(followEnds, []);
  const found = useMemo(
    () => findEntries(entries, search, (entry) => entryClientName(entry, profiles)),
    [entries, search, profiles],
  );
  const name = client === null ? null : (profiles.get(client)?.name ?? null);
  const more = next !== null;
  const searching = search.trim() !== '';
  const filtered = client !== null || result !== 'all';
  const told = searching
    ? searchState(found.length, entries.length, more)
    : activityState(entries.length, { more, client: name, result });
  const say = { reading: ACTIVITY.loading, failed: ACTIVITY.failedSay, ready: told }[phase];
  const isEmpty = phase === 'ready' && entries.length === 0 && !filtered;
  return (
    <>
      <ScreenHead title={ACTIVITY.title} say={say}>
        {!isEmpty && <ExportButton client={client} clientName={name} result={result} />}
      </ScreenHead>
      {!isEmpty && (
        <div className={styles['filters']}>
          <Segment label={ACTIVITY.show} options={choices()} value={result} onChange={setResult} />
        </div>
      )}
      {phase === 'reading' && <ActivityLoading />}
      {phase === 'failed' && <ActivityFailed retry={() => void readActivity({ client, result })} />}
      {isEmpty && <ActivityEmpty />}
      {phase === 'ready' && !isEmpty && found.length === 0 && (
        <ActivityNoMatch
          searched={searching && more ? entries.length : null}
          showAll={() => setResult('all')}
        />
      )}
      {phase === 'ready' && found.length > 0 && (
        <ActivityList
          key={`${client} ${result} ${search}`}
          of={`${client} ${result} ${search}`}
          entries={found}
          more={more}
          searching={searching}
        />
      )}
    </>
  );
}
