import { useState } from 'react';
import { create } from 'zustand';

/** More than so much between scroll events, twice in a row, is a flight, px: nobody can use a row then. [ours] four rows. */
const FLIGHT_PX = 200;
/** A flight has ended once the list stood still for so long, ms. */
const LANDED_MS = 120;

/** Whether the list flies past so fast that its rows can be read but not used. */
const useFlight = create<{ readonly flying: boolean }>()(() => ({ flying: false }));

/** Whether a row has ever stood still: one that only flies past is not worth what a pointer or the keyboard uses. */
export function useLanded(): boolean {
  const flying = useFlight((flight) => flight.flying);
  const [landed, setLanded] = useState(!flying);
  if (!landed && !flying) setLanded(true);
  return landed;
}

/** Watches how fast a list scrolls; the answer stops. */
export function followFlight(list: HTMLElement): () => void {
  let top = list.scrollTop;
  let fast = false;
  let landing: ReturnType<typeof setTimeout> | undefined;
  const land = () => {
    fast = false;
    useFlight.setState({ flying: false });
  };
  const onScroll = () => {
    // One leap, as to a row that is looked for or by a page, is no flight: where it ends is used at once.
    const wasFast = fast;
    fast = Math.abs(list.scrollTop - top) > FLIGHT_PX;
    top = list.scrollTop;
    clearTimeout(landing);
    landing = setTimeout(land, LANDED_MS);
    if (wasFast && fast && !useFlight.getState().flying) useFlight.setState({ flying: true });
  };
  list.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    list.removeEventListener('scroll', onScroll);
    clearTimeout(landing);
    land();
  };
}
