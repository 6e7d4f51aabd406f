import { type ReactNode, useEffect, useState } from 'react';
import type { OfferView } from '../../shared/offer.ts';
import { useWindow } from '../state/window-store.ts';
import { isForLater, keepAll } from './decide-later.ts';
import { LookingSheet } from './looking-sheet.tsx';
import { NoClientSheet } from './no-client-sheet.tsx';
import { NothingSheet } from './nothing-sheet.tsx';
import { PreviewSheet } from './preview-sheet.tsx';
import { useFree } from './use-free.ts';

/** A look that is over sooner shows its end alone (DESIGN.md, loading). */
const SHOW_LOOKING_AFTER_MS = 300;

/**
 * The oldest offer that waits for the person's word; the others wait their turn. One that nobody in this window asked
 * for waits until no other dialog is open.
 */
export function OfferSheet() {
  const offer = useWindow((state) => [...state.offers.values()][0]);
  if (offer === undefined) return null;
  return offer.byStart ? (
    <WhenFree key={offer.id}>
      <Sheet offer={offer} />
    </WhenFree>
  ) : (
    <Sheet key={offer.id} offer={offer} />
  );
}

const WhenFree = ({ children }: { children: ReactNode }) => (useFree() ? children : null);

function Sheet({ offer }: { offer: OfferView }) {
  const clients = useWindow((state) => state.profiles.size);
  const patient = useAfter(SHOW_LOOKING_AFTER_MS);
  const [forLater] = useState(() => isForLater(offer));
  if (offer.state === 'looking') return patient ? <LookingSheet offer={offer} /> : null;
  if (offer.files === 0) return <NothingSheet offer={offer} />;
  if (forLater && offer.refusedCount === 0 && !offer.more) return <Keeping offer={offer} />;
  if (clients === 0) return <NoClientSheet offer={offer} />;
  // What the person said was said of these clients: when one of them goes, the choice is made anew.
  const matched = offer.matched.map((part) => part.profileId).join(' ');
  return <PreviewSheet key={matched} offer={offer} />;
}

/** Let go over the inbox, and all of it can be kept: there is nothing to ask. */
function Keeping({ offer }: { offer: OfferView }) {
  const [refused, setRefused] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each offer
  useEffect(() => void keepAll(offer).then((words) => setRefused(words !== '')), []);
  return refused ? <PreviewSheet offer={offer} /> : null;
}

function useAfter(delayMs: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return over;
}
