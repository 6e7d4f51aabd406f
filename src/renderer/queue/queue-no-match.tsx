import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { chooseClient, setLens, setSearch } from '../state/ui-store.ts';
import { NOTHING_UNDER, QUEUE } from '../words/queue-words.ts';
import type { Lens } from './lenses.ts';

/** The filters leave nothing: says so, and the way back. `lens`: the tab, where it alone leaves nothing. */
export function QueueNoMatch({ lens }: { lens: Lens }) {
  const showAll = () => {
    chooseClient(null);
    setSearch('');
    setLens('all');
  };
  return (
    <Empty
      title={lens === 'all' ? QUEUE.nothingHere : NOTHING_UNDER[lens]}
      text={lens === 'all' ? QUEUE.nothingHereText : QUEUE.nothingUnderText}
      actions={
        <Button rank="main" onClick={showAll}>
          {QUEUE.showAll}
        </Button>
      }
    />
  );
}
