import { Inbox } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FieldError } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { RadioChoice } from '../parts/radio-choice.tsx';
import { say } from '../state/messages.ts';
import { useWindow } from '../state/window-store.ts';
import { INBOX } from '../words/inbox-words.ts';
import { OFFER, sendVerb } from '../words/offer-words.ts';
import { keepAll } from './decide-later.ts';
import { discardOffer } from './discard-offer.ts';
import { EachClient } from './each-client.tsx';
import { LeaveOut } from './leave-out.tsx';
import { type Choice, firstChoice, hasTwoWays, type Plan, planOf } from './offer-choice.ts';
import styles from './offer-lines.module.css';
import { OneClient } from './one-client.tsx';
import { sendOffer } from './send-offer.ts';
import { sheetHead } from './sheet-head.ts';

/** What was given, whose it is, and what cannot be sent; nothing leaves before the main verb. */
export function PreviewSheet({ offer }: { offer: OfferView }) {
  const profiles = useWindow((state) => state.profiles);
  const clients = [...profiles.keys()];
  const [said, setSaid] = useState<Partial<Choice>>({});
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const choice: Choice = { ...firstChoice(offer, clients), ...said };
  const plan = planOf(offer, choice);
  const names = plan.clients.map((id) => profiles.get(id)?.name ?? '');
  const { title, text } = sheetHead(offer, choice, names);
  const asked = plan.command === null ? null : main;
  // Nobody in this window asked for it: a key that was meant for something else must not send it.
  const first = offer.byStart ? cancel : asked;
  const discard = () => discardOffer(offer);
  const choose = (more: Partial<Choice>) => {
    setSaid({ ...said, ...more });
    setError('');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the sheet opens
  useEffect(() => say(`${title}. ${text}`), []);

  const submit = async () => {
    if (plan.command === null) {
      setError(OFFER.missingClient);
      body.current?.querySelector<HTMLElement>('[role="radio"]')?.focus();
      return;
    }
    setBusy(true);
    const refused = await sendOffer(plan.command, names);
    setBusy(false);
    setError(refused);
  };

  const later = async () => {
    setBusy(true);
    const refused = await keepAll(offer);
    setBusy(false);
    setError(refused);
  };

  return (
    <Dialog
      wide
      title={title}
      text={text}
      onClose={discard}
      onSubmit={() => void submit()}
      {...(first !== null && { focusFirst: first })}
      foot={
        <>
          <Button ref={cancel} onClick={discard}>
            {OFFER.cancel}
          </Button>
          <Button disabled={busy} onClick={() => void later()}>
            <Icon of={Inbox} />
            {INBOX.decideLater}
          </Button>
          <Button ref={main} rank="main" submits disabled={busy}>
            {plan.command === null ? OFFER.send : verbOf(plan, names)}
          </Button>
        </>
      }
    >
      <div ref={body} className={styles['whole']}>
        {hasTwoWays(offer, clients) && (
          <div className={styles['ways']}>
            <RadioChoice
              legend={OFFER.ways}
              value={choice.way}
              onChange={(way) => choose({ way })}
              options={[
                { value: 'each', label: OFFER.each },
                { value: 'one', label: OFFER.one },
              ]}
            />
          </div>
        )}
        {choice.way === 'each' ? (
          <EachClient offer={offer} choice={choice} choose={choose} />
        ) : (
          <OneClient offer={offer} choice={choice} choose={choose} alone={clients.length === 1} />
        )}
      </div>
      <LeaveOut offer={offer} choice={choice} choose={choose} />
      {offer.more && <p className="quiet">{OFFER.firstPart({ files: offer.files })}</p>}
      <FieldError words={error} />
    </Dialog>
  );
}

const verbOf = ({ files, leftOut }: Plan, names: readonly string[]): string =>
  files === 0 && leftOut > 0 ? OFFER.leaveOutAll({ count: leftOut }) : sendVerb(files, names);
