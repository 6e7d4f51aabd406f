import { Plus } from 'lucide-react';
import { chooseFiles } from '../offer/give-files.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { chooseClient, goTo, setSearch } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { OFFER } from '../words/offer-words.ts';
import { QUEUE } from '../words/queue-words.ts';
import { clearFilters } from './filters-store.ts';

/** The libraries were read, and nothing is in them. */
export function GalleryEmpty() {
  const hasClient = useWindow((state) => state.profiles.size > 0);
  return (
    <Empty
      title={GALLERY.emptyTitle}
      text={GALLERY.emptyText}
      actions={
        <Button rank="main" onClick={() => (hasClient ? void chooseFiles('files') : goTo('clients'))}>
          <Icon of={Plus} />
          {hasClient ? OFFER.addFiles : QUEUE.addClient}
        </Button>
      }
    />
  );
}

/** Nothing fits what is searched and filtered. */
export function GalleryNoMatch() {
  const clear = () => {
    chooseClient(null);
    setSearch('');
    clearFilters();
  };
  return (
    <Empty
      title={GALLERY.noMatchTitle}
      text={GALLERY.noMatchText}
      actions={
        <Button rank="main" onClick={clear}>
          {GALLERY.clearFilters}
        </Button>
      }
    />
  );
}
