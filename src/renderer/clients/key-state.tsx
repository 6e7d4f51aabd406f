import { useState } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { BANNER } from '../words/banner-words.ts';
import { CLIENTS } from '../words/client-words.ts';
import styles from './key-state.module.css';
import { profileSign } from './profile-signs.ts';
import { ReplaceKeyDialog } from './replace-key-dialog.tsx';

/** How a client's key does; where it needs the person, with the way to another one. */
export function KeyState({ profile }: { profile: ProfileView }) {
  const [open, setOpen] = useState(false);
  const sign = profileSign(profile);
  const missing = profile.state === 'key-missing';
  const verb = missing ? BANNER.enterKey : BANNER.replaceKey;
  return (
    <div className={styles['state']}>
      <StageLabel icon={sign.icon} tone={sign.tone} words={sign.words} />
      {profile.enabled && (missing || profile.state === 'refused') && (
        <Button
          small
          aria-label={CLIENTS.verbFor({ verb, client: profile.name })}
          onClick={() => setOpen(true)}
        >
          {verb}
        </Button>
      )}
      {open && <ReplaceKeyDialog profile={profile} onClose={() => setOpen(false)} />}
    </div>
  );
}
