import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { chooseClient, setLens, setSearch } from '../state/ui-store.ts';
import { QUEUE } from '../words/queue-words.ts';

/** The filters leave nothing: says so, and the way back. */
export function QueueNoMatch() {
  const showAll = () => {
    chooseClient(null);
    setSearch('');
    setLens('all');
  };
  return (
    <Empty
      title={QUEUE.nothingHere}
      text={QUEUE.nothingHereText}
      actions={
        <Button rank="main" onClick={showAll}>
          {QUEUE.showAll}
        </Button>
      }
    />
  );
}
