import { FolderOpen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { momentWithin } from '../../shared/language/dates.ts';
import type { RootView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { Button } from '../parts/button.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { Icon } from '../parts/icon.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { useNow } from '../state/use-now.ts';
import { EACH_CLIENT } from '../words/each-client-words.ts';
import { FOLDERS } from '../words/folder-words.ts';
import { rootStateText, rootStateWords } from '../words/root-state-words.ts';
import { AfterChoice } from './after-choice.tsx';
import styles from './folder-detail.module.css';
import { FolderRulesSection } from './folder-rules.tsx';
import { IgnoredList } from './ignored-list.tsx';
import { PauseButton } from './pause-button.tsx';
import { RootClient, useRootClientName } from './root-client.tsx';
import { rootSign } from './root-signs.ts';
import { SubFolders } from './sub-folders.tsx';

/** One watched folder: whose it is, its state and what that means, what was counted, what was left alone. */
export function FolderDetail({ root }: { root: RootView }) {
  const client = useRootClientName(root);
  const uploadHint = root.profileId === null ? EACH_CLIENT.existingUploadHint : FOLDERS.existingUploadHint;
  const [asking, setAsking] = useState(false);
  const sign = rootSign(root);
  const now = useNow(MINUTE);
  const remove = async () => {
    const sent = await attempt('roots:remove', { id: root.id });
    if (sent.done) tell(FOLDERS.stopped({ path: root.path }));
    return sent;
  };
  return (
    <section className={styles['detail']} aria-label={root.path}>
      <div className={styles['head']}>
        <h2>
          <FolderPath path={root.path} />
        </h2>
        <Button
          small
          rank="plain"
          disabled={root.state === 'missing'}
          title={root.state === 'missing' ? rootStateText(root) : undefined}
          onClick={() => void send('roots:show', { id: root.id })}
        >
          <Icon of={FolderOpen} />
          {FOLDERS.open}
        </Button>
        <PauseButton root={root} />
        <Button small rank="plain" onClick={() => setAsking(true)}>
          <Icon of={Trash2} />
          {FOLDERS.remove}
        </Button>
      </div>
      <dl className={styles['facts']}>
        <dt>{FOLDERS.client}</dt>
        <dd>
          <RootClient root={root} />
        </dd>
        <dt>{FOLDERS.state}</dt>
        <dd className={styles['state']}>
          <StageLabel icon={sign.icon} tone={sign.tone} words={rootStateWords(root, now)} />
          <span className="quiet">{rootStateText(root)}</span>
        </dd>
        <dt>{FOLDERS.existing}</dt>
        <dd>{root.existing === 'leave' ? FOLDERS.existingLeaveHint : uploadHint}</dd>
        <dt>{FOLDERS.after}</dt>
        <dd className={styles['after']}>
          <AfterChoice root={root} />
        </dd>
        <dt>{FOLDERS.counts}</dt>
        <dd>{FOLDERS.rootCounts(root.counts)}</dd>
        <dt>{FOLDERS.lastScan}</dt>
        <dd>{root.lastScanAt === null ? FOLDERS.notYet : momentWithin(root.lastScanAt, now)}</dd>
      </dl>
      {root.profileId === null && <SubFolders root={root} />}
      <FolderRulesSection root={root} />
      <IgnoredList rootId={root.id} />
      {asking && (
        <ConfirmDialog
          question={FOLDERS.removeQuestion({ path: root.path })}
          follows={FOLDERS.removeFollows({ client: client ?? FOLDERS.everyClient })}
          verb={FOLDERS.remove}
          keep={FOLDERS.keep}
          act={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
