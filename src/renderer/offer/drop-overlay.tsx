import { Inbox } from 'lucide-react';
import type { ProfileView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { clientColour } from '../parts/client-colour.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { useClient } from '../state/known-client.ts';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { INBOX } from '../words/inbox-words.ts';
import { dragged, lastFile, OFFER } from '../words/offer-words.ts';
import { type Drag, useDrag } from './drag.ts';
import styles from './drop-overlay.module.css';
import { lastUsed } from './last-used.ts';

/** As many as fit side by side; the others are found in the sheet that follows. */
const CARDS = 3;

/** Files are over the window: whose they would be, and the clients of late to let go on. */
export function DropOverlay() {
  const drag = useDrag((state) => state.drag);
  if (drag === null) return null;
  const { over, onCard } = drag;
  return (
    <div className={styles['overlay']} aria-hidden="true">
      <div className={styles['panel']}>
        {over !== null && !onCard ? <OneClient drag={drag} client={over} /> : <Question drag={drag} />}
      </div>
    </div>
  );
}

function OneClient({ drag, client: id }: { drag: Drag; client: ProfileView['id'] }) {
  const client = useClient(id);
  return (
    <div className={cx(styles['card'], styles['over'])} style={clientColour(client.colour)}>
      <Tab client={client} />
      <div className={styles['in']}>
        <p className="strong">
          {OFFER.letGoTo({ what: dragged(drag.count, drag.folders), client: client.name })}
        </p>
        <p className="quiet">{OFFER.sure}</p>
      </div>
    </div>
  );
}

/** Names no keys: while files are dragged, no key reaches the window. They choose in the sheet that follows. */
function Question({ drag }: { drag: Drag }) {
  const profiles = useWindow((state) => state.profiles);
  return (
    <>
      <div>
        <h2>{OFFER.question}</h2>
        <p className="quiet">{OFFER.letGo}</p>
      </div>
      <div className={styles['cards']}>
        {lastUsed(profiles.values())
          .slice(0, CARDS)
          .map((client) => (
            <Card key={client.id} drag={drag} client={client} />
          ))}
      </div>
      <Later drag={drag} />
    </>
  );
}

/** Nobody's yet: the files wait in the inbox. */
function Later({ drag }: { drag: Drag }) {
  const what = dragged(drag.count, drag.folders);
  return (
    <div className={cx(styles['later'], drag.later && styles['over'])} data-drop-card="" data-drop-later="">
      <Icon of={Inbox} />
      <span>
        <span className="strong">{drag.later ? INBOX.letGo({ what }) : INBOX.decideLater}</span>{' '}
        <span className="quiet">{INBOX.decideLaterHint}</span>
      </span>
    </div>
  );
}

function Card({ drag, client }: { drag: Drag; client: ProfileView }) {
  const now = useNow(MINUTE);
  const isOver = drag.onCard && drag.over === client.id;
  const what = dragged(drag.count, drag.folders);
  return (
    <div
      className={cx(styles['card'], isOver && styles['over'])}
      style={clientColour(client.colour)}
      data-client={client.id}
      data-drop-card=""
    >
      <Tab client={client} />
      <div className={styles['in']}>
        <p className="strong">
          {isOver
            ? OFFER.letGoTo({ what, client: client.name })
            : OFFER.toClient({ what, client: client.name })}
        </p>
        <p className="quiet">{lastFile(client.lastUploadAt, now)}</p>
      </div>
    </div>
  );
}

function Tab({ client }: { client: { readonly name: string; readonly initials: string } }) {
  return (
    <div className={styles['tab']}>
      <small>{client.initials}</small>
      <span className="clip" dir="auto">
        {client.name}
      </span>
    </div>
  );
}
