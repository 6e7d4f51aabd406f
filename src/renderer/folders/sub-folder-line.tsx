import { Folder, Inbox } from 'lucide-react';
import type { ProfileId } from '../../shared/ids.ts';
import type { SubFolderView } from '../../shared/inbox.ts';
import type { RootView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { NoClient } from '../parts/no-client.tsx';
import { useClient } from '../state/known-client.ts';
import { showProblem, tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { EACH_CLIENT, whyNobody } from '../words/each-client-words.ts';
import styles from './sub-folders.module.css';

interface Props {
  readonly root: RootView;
  readonly folder: SubFolderView;
  readonly onAsk: () => void;
}

/** A sub-folder: its name, whose it is and by what, what waits in it, and the choice. */
export function SubFolderLine({ root, folder: { name, owner, waiting, there }, onAsk }: Props) {
  const chosen = owner.kind === 'client' ? owner.by === 'choice' : owner.why === 'client-removed';
  const byWhat = owner.kind === 'client' && owner.by === 'name' ? EACH_CLIENT.byName : EACH_CLIENT.byChoice;
  const whyWords = owner.kind === 'nobody' ? whyNobody(owner, name) : byWhat;
  return (
    <li className={styles['line']}>
      <span className={styles['two']}>
        <span className={styles['name']}>
          <Icon of={Folder} className="faint" />
          <bdi className="clip" title={name}>
            {name}
          </bdi>
          {!there && <span className="faint small">{EACH_CLIENT.gone}</span>}
        </span>
        <span className={styles['why']}>
          {whyWords}
          {waiting > 0 && (
            <span className="s-blocked">
              {' '}
              <Icon of={Inbox} /> {EACH_CLIENT.waiting({ count: waiting })}
            </span>
          )}
        </span>
      </span>
      {owner.kind === 'client' ? <Owner id={owner.profileId} /> : <NoClient />}
      <span className={styles['actions']}>
        {chosen && (
          <Button
            small
            rank="plain"
            aria-label={EACH_CLIENT.releaseOf({ folder: name })}
            onClick={() => void release(root, name)}
          >
            {EACH_CLIENT.release}
          </Button>
        )}
        <Button
          small
          aria-label={
            owner.kind === 'nobody'
              ? EACH_CLIENT.chooseOf({ folder: name })
              : EACH_CLIENT.changeOf({ folder: name })
          }
          onClick={onAsk}
        >
          {owner.kind === 'nobody' ? EACH_CLIENT.choose : EACH_CLIENT.change}
        </Button>
      </span>
    </li>
  );
}

function Owner({ id }: { id: ProfileId }) {
  return <ClientName client={useClient(id)} />;
}

async function release(root: RootView, folder: string): Promise<void> {
  const sent = await attempt('roots:set-folder-client', { id: root.id, folder, profileId: null });
  if (sent.done) tell(EACH_CLIENT.released({ folder }));
  else showProblem(sent.words);
}
