import { create } from 'zustand';

/** More than so much between two scroll events is a flight, px: nobody can look at a picture then. [ours] four rows. */
const FLIGHT_PX = 200;
/** A flight has ended once the list stood still for so long, ms. */
const LANDED_MS = 120;

/** Whether the list flies past so fast that its rows are not worth a picture yet. */
export const useFlight = create<{ readonly flying: boolean }>()(() => ({ flying: false }));

/** Watches how fast a list scrolls; the answer stops. */
export function followFlight(list: HTMLElement): () => void {
  let top = list.scrollTop;
  let landing: ReturnType<typeof setTimeout> | undefined;
  const land = () => useFlight.setState({ flying: false });
  const onScroll = () => {
    const way = Math.abs(list.scrollTop - top);
    top = list.scrollTop;
    clearTimeout(landing);
    landing = setTimeout(land, LANDED_MS);
    if (way > FLIGHT_PX && !useFlight.getState().flying) useFlight.setState({ flying: true });
  };
  list.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    list.removeEventListener('scroll', onScroll);
    clearTimeout(landing);
    land();
  };
}
