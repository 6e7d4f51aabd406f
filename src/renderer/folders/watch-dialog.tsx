import { useRef, useState } from 'react';
import type { FolderGrant } from '../../shared/contract.ts';
import { NO_RULES } from '../../shared/folder-rules.ts';
import type { ProfileId } from '../../shared/ids.ts';
import type { AfterRule, ExistingRule } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldError } from '../parts/field.tsx';
import { RadioChoice } from '../parts/radio-choice.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { chooseRoot } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { EACH_CLIENT } from '../words/each-client-words.ts';
import { AFTER_HINTS, AFTER_RULES, AFTER_WORDS, FOLDERS } from '../words/folder-words.ts';
import { RULES } from '../words/rules-words.ts';
import { ChosenRules } from './chosen-rules.tsx';
import { type RulesDraft, rulesOf, sameRules } from './rules-draft.ts';
import styles from './watch-dialog.module.css';
import { withTyped } from './with-typed.ts';

interface Props {
  readonly grant: FolderGrant;
  /** The client whose folders are shown; null for all. */
  readonly shown: ProfileId | null;
  readonly onChooseOther: () => Promise<void>;
  readonly onClose: () => void;
}

/** Gives a chosen folder its client. Of several only the one that is shown is preselected: a wrong guess is the worst mistake. */
export function WatchDialog({ grant, shown, onChooseOther, onClose }: Props) {
  const profiles = useWindow((state) => state.profiles);
  const only = profiles.size === 1 ? [...profiles.keys()][0] : undefined;
  const [client, setClient] = useState<ProfileId | null>(
    only ?? (shown !== null && profiles.has(shown) ? shown : null),
  );
  const [kind, setKind] = useState<'one' | 'each'>('one');
  const [existing, setExisting] = useState<ExistingRule>('leave');
  const [after, setAfter] = useState<AfterRule>('leave');
  const [draft, setDraft] = useState<RulesDraft | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const name = client === null ? undefined : profiles.get(client)?.name;

  const uploadHint = kind === 'each' ? EACH_CLIENT.existingUploadHint : FOLDERS.existingUploadHint;
  const submit = async () => {
    if (kind === 'one' && name === undefined) {
      setError(FOLDERS.chooseClient);
      body.current?.querySelector<HTMLElement>('[role="radio"]')?.focus();
      return;
    }
    const ready = draft && withTyped(draft);
    const rules = ready ? rulesOf(ready.draft) : NO_RULES;
    if (ready !== null) setDraft(ready.draft);
    if (rules === null || (ready !== null && ready.refused !== '')) {
      setError(ready?.refused || RULES.sizesFirst);
      return;
    }
    setBusy(true);
    const sent = await attempt('roots:add', {
      ...{ grant: grant.grant, profileId: kind === 'each' ? null : client, existing, after },
      ...(sameRules(rules, NO_RULES) ? {} : { rules }),
    });
    setBusy(false);
    if (!sent.done) {
      setError(sent.words);
      return;
    }
    chooseRoot(sent.value.id);
    const { path } = sent.value;
    tell(
      name === undefined || kind === 'each'
        ? EACH_CLIENT.watching({ path })
        : FOLDERS.watching({ path, client: name }),
    );
    onClose();
  };

  return (
    <Dialog
      title={FOLDERS.dialogTitle}
      text={kind === 'each' ? EACH_CLIENT.dialogText : FOLDERS.dialogText}
      wide={draft !== null}
      onClose={onClose}
      onSubmit={() => void submit()}
      foot={
        <>
          <Button onClick={onClose}>{FOLDERS.cancel}</Button>
          <Button rank="main" submits disabled={busy}>
            {kind === 'each'
              ? EACH_CLIENT.watch
              : name === undefined
                ? FOLDERS.watch
                : FOLDERS.watchFor({ client: name })}
          </Button>
        </>
      }
    >
      <div className={styles['path']}>
        <bdi dir="ltr" className="mono" title={grant.path}>
          {grant.path}
        </bdi>
        <Button small rank="plain" onClick={() => void onChooseOther()}>
          {FOLDERS.chooseOther}
        </Button>
      </div>
      <RadioChoice
        legend={EACH_CLIENT.legend}
        value={kind}
        onChange={(value) => {
          setKind(value);
          setError('');
        }}
        options={[
          { value: 'one', label: EACH_CLIENT.one, hint: EACH_CLIENT.oneHint },
          { value: 'each', label: EACH_CLIENT.each, hint: EACH_CLIENT.eachHint },
        ]}
      />
      <div ref={body} className={styles['clients']} hidden={kind === 'each'}>
        <RadioChoice
          legend={FOLDERS.clientHint}
          value={client}
          onChange={(value) => {
            setClient(value);
            setError('');
          }}
          options={[...profiles.values()].map((profile) => ({
            value: profile.id,
            label: <ClientName client={profile} />,
          }))}
        />
      </div>
      <RadioChoice
        legend={FOLDERS.existing}
        value={existing}
        onChange={setExisting}
        options={[
          { value: 'leave', label: FOLDERS.existingLeave, hint: FOLDERS.existingLeaveHint },
          { value: 'upload', label: FOLDERS.existingUpload, hint: uploadHint },
        ]}
      />
      <RadioChoice
        legend={FOLDERS.after}
        value={after}
        onChange={setAfter}
        options={AFTER_RULES.map((value) => ({
          value,
          label: AFTER_WORDS[value],
          hint: AFTER_HINTS[value],
        }))}
      />
      <ChosenRules
        grant={grant}
        draft={draft}
        client={kind === 'each' ? null : (name ?? null)}
        eachClient={kind === 'each'}
        onChange={(next) => {
          setDraft(next);
          setError('');
        }}
      />
      <FieldError words={error} />
    </Dialog>
  );
}
