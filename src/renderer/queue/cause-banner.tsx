import {
  CirclePause,
  Globe,
  HardDrive,
  KeyRound,
  type LucideIcon,
  OctagonX,
  Timer,
  TriangleAlert,
  WifiOff,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import { timeOfDay } from '../../shared/language/format.ts';
import type { ProfileView, UploadView } from '../../shared/model.ts';
import { ReplaceKeyDialog } from '../clients/replace-key-dialog.tsx';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { goTo } from '../state/ui-store.ts';
import { BANNER, pauseWords, webPageThen } from '../words/banner-words.ts';
import { failureCause, failureThen } from '../words/failing-words.ts';
import type { Cause } from './causes.ts';
import { clientsOf } from './copy-rows.ts';
import type { FailingCause } from './failing-causes.ts';
import { resumeAll, retry } from './queue-actions.ts';

interface Told {
  readonly icon: LucideIcon;
  readonly kind: 'needs' | 'waiting' | 'calm';
  readonly cause: string;
  readonly next: string;
  readonly answer: string | null;
  readonly action: ReactNode;
}

/** One cause in words, with the verb that ends it. */
export function CauseBanner({ cause }: { cause: Cause }) {
  const [answerShown, setAnswerShown] = useState(false);
  const told = tell(cause);
  const words = told.answer === '' ? BANNER.noAnswer : told.answer;
  return (
    <Banner
      icon={told.icon}
      kind={told.kind}
      cause={told.cause}
      reads={answerShown ? 'all' : 'cause'}
      next={answerShown ? (words ?? '') : told.next}
    >
      {told.answer !== null && (
        <Button small rank="plain" aria-pressed={answerShown} onClick={() => setAnswerShown(!answerShown)}>
          {answerShown ? BANNER.hideAnswer : BANNER.seeAnswer}
        </Button>
      )}
      {told.action}
    </Banner>
  );
}

function tell(cause: Cause): Told {
  switch (cause.kind) {
    case 'account-key':
      return {
        icon: KeyRound,
        kind: 'needs',
        cause: cause.missing ? BANNER.accountMissing : BANNER.accountRefused,
        next: BANNER.accountThen({ count: cause.waiting }),
        answer: cause.missing ? null : cause.answer,
        action: <OpenSettings />,
      };
    case 'key':
      return tellKey(cause);
    case 'failing':
      return tellFailing(cause);
    case 'plan':
      return {
        icon: TriangleAlert,
        kind: 'needs',
        cause: BANNER.plan({ client: cause.profile.name }),
        next: BANNER.planThen({ count: cause.rows.length }),
        answer: cause.answer,
        action: cause.rows.length > 0 && <RetryAll rows={cause.rows} />,
      };
    case 'web-page':
      return {
        ...waits(Globe),
        cause: cause.older ? BANNER.olderPage : BANNER.webPage,
        next: webPageThen(cause.waiting, cause.older),
        action: <OpenSettings />,
      };
    case 'store-full':
      return {
        icon: HardDrive,
        kind: 'needs',
        cause: BANNER.storeFull,
        next: BANNER.storeFullThen({ count: cause.waiting }),
        answer: cause.answer,
        action: null,
      };
    case 'offline':
      return { ...waits(WifiOff), cause: BANNER.offline, next: BANNER.offlineThen({ count: cause.waiting }) };
    case 'rate':
      return {
        ...waits(Timer),
        cause: BANNER.rate({ client: cause.profile.name }),
        next: BANNER.rateThen({ count: cause.waiting, time: timeOfDay(cause.until) }),
      };
    case 'paused':
      return {
        ...waits(CirclePause),
        ...pauseWords(cause),
        action: (
          <Button small onClick={() => void resumeAll()}>
            {BANNER.goOn}
          </Button>
        ),
      };
    default:
      return assertNever(cause);
  }
}

const OpenSettings = () => (
  <Button small rank="main" onClick={() => goTo('settings')}>
    {BANNER.openSettings}
  </Button>
);

const RetryAll = ({ rows }: { rows: readonly UploadView[] }) => (
  <Button small onClick={() => void retry(rows)}>
    {BANNER.retryAll({ count: rows.length })}
  </Button>
);

const waits = (icon: LucideIcon) => ({ icon, kind: 'waiting', answer: null, action: null }) as const;

function tellKey(cause: Extract<Cause, { kind: 'key' }>): Told {
  const { profile, missing } = cause;
  return {
    icon: KeyRound,
    kind: 'needs',
    cause: missing
      ? BANNER.keyMissing({ client: profile.name })
      : BANNER.keyRefused({ client: profile.name }),
    next: BANNER.keyThen({ count: cause.waiting }),
    answer: missing ? null : (profile.failure?.detail ?? ''),
    action: <ReplaceKey profile={profile} words={missing ? BANNER.enterKey : BANNER.replaceKey} />,
  };
}

function tellFailing({ code, rows, ended }: FailingCause): Told {
  const count = rows.length;
  return {
    icon: ended ? OctagonX : Timer,
    kind: ended ? 'needs' : 'waiting',
    cause: failureCause(code),
    next: failureThen({ code, count, ended, clients: clientsOf(rows).map(({ name }) => name) }),
    answer: null,
    action: <RetryAll rows={rows} />,
  };
}

function ReplaceKey({ profile, words }: { profile: ProfileView; words: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small rank="main" onClick={() => setOpen(true)}>
        {words}
      </Button>
      {open && <ReplaceKeyDialog profile={profile} onClose={() => setOpen(false)} />}
    </>
  );
}
