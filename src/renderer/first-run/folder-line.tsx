import { memo } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { FieldError } from '../parts/field.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { useClient } from '../state/known-client.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import type { FolderWish, PlannedFolder } from './folder-plan.ts';
import styles from './folders-step.module.css';

interface Props {
  readonly plan: PlannedFolder;
  readonly onWish: (profileId: ProfileId, wish: FolderWish) => void;
  readonly onChoose: (profileId: ProfileId) => Promise<void>;
}

/** One client's folder to be: where, whether at all, and why not when it did not work. */
export const FolderLine = memo(function FolderLine({ plan, onWish, onChoose }: Props) {
  const { profileId, path, wish, error } = plan;
  const client = useClient(profileId);
  const words = FIRST_RUN.folders;
  return (
    <li className={styles['line']}>
      <Check
        state={wish !== 'none'}
        label={words.make({ client: client.name })}
        onChange={() => onWish(profileId, wish === 'none' ? 'make' : 'none')}
      />
      <ClientName client={client} />
      <span className={cx(styles['where'], 'quiet', 'small')}>
        {wish === 'none' ? words.skipped : <FolderPath path={wish === 'make' ? path : wish.path} />}
      </span>
      <Button
        small
        aria-label={words.chooseFor({ client: client.name })}
        onClick={() => void onChoose(profileId)}
      >
        {words.choose}
      </Button>
      {error !== '' && (
        <div className={styles['error']}>
          <FieldError words={error} />
        </div>
      )}
    </li>
  );
});
