import { ListEnd, RotateCw } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { chooseClient, goTo, setSearch } from '../state/ui-store.ts';
import { ACTIVITY } from '../words/activity-words.ts';
import { readOlder, useActivity } from './activity-store.ts';

/** Nothing has ended yet. */
export function ActivityEmpty() {
  return (
    <Empty
      title={ACTIVITY.emptyTitle}
      text={ACTIVITY.emptyText}
      actions={
        <Button rank="main" onClick={() => goTo('queue')}>
          <Icon of={ListEnd} />
          {ACTIVITY.showQueue}
        </Button>
      }
    />
  );
}

interface NoMatchProps {
  /** How many entries were searched while older ones were not; null when the search saw all there are. */
  readonly searched: number | null;
  /** Takes the screen's own filter back. */
  readonly showAll: () => void;
}

/** The filters leave nothing: says so, and the way on or back. */
export function ActivityNoMatch({ searched, showAll }: NoMatchProps) {
  const reading = useActivity((activity) => activity.older === 'reading');
  const clear = () => {
    chooseClient(null);
    setSearch('');
    showAll();
  };
  return (
    <Empty
      title={ACTIVITY.noMatchTitle}
      text={searched === null ? ACTIVITY.noMatchText : ACTIVITY.searchedNewest({ count: searched })}
      actions={
        <>
          {searched !== null && (
            <Button rank="main" aria-disabled={reading} onClick={() => void readOlder()}>
              {reading ? ACTIVITY.olderLoading : ACTIVITY.searchOlder}
            </Button>
          )}
          <Button rank={searched === null ? 'main' : 'normal'} onClick={clear}>
            {ACTIVITY.showAll}
          </Button>
        </>
      }
    />
  );
}

/** The engine did not answer. */
export function ActivityFailed({ retry }: { retry: () => void }) {
  return (
    <Empty
      title={ACTIVITY.failedTitle}
      text={ACTIVITY.failedText}
      actions={
        <Button rank="main" onClick={retry}>
          <Icon of={RotateCw} />
          {ACTIVITY.tryAgain}
        </Button>
      }
    />
  );
}
