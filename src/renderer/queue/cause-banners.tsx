import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { BANNER } from '../words/banner-words.ts';
import { CauseBanner } from './cause-banner.tsx';
import styles from './cause-banners.module.css';
import { type Cause, findCauses } from './causes.ts';

/** From three causes on, the second line becomes "2 more causes" (DESIGN.md, banner). */
const UNFOLDED = 2;

/** One banner per cause, never per file. */
export function CauseBanners() {
  const { status, profiles, uploads } = useWindow();
  const client = useUi((ui) => ui.client);
  const [open, setOpen] = useState(false);
  const causes = useMemo(() => {
    const shown =
      client === null ? [...profiles.values()] : [...profiles.values()].filter((one) => one.id === client);
    return findCauses(status, shown, uploads.values());
  }, [status, profiles, uploads, client]);
  const folds = causes.length > UNFOLDED;
  const shown = folds && !open ? causes.slice(0, 1) : causes;
  return (
    <>
      {shown.map((cause) => (
        <CauseBanner key={keyOf(cause)} cause={cause} />
      ))}
      {folds && (
        <div className={styles['more']}>
          <Button small rank="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon of={open ? ChevronDown : ChevronRight} />
            {open ? BANNER.moreFold : BANNER.moreCauses({ count: causes.length - 1 })}
          </Button>
        </div>
      )}
    </>
  );
}

function keyOf(cause: Cause): string {
  if (cause.kind === 'failing') return `${cause.kind} ${cause.code}`;
  return 'profile' in cause ? `${cause.kind} ${cause.profile.id}` : cause.kind;
}
