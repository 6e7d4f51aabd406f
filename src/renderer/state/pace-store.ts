import { create } from 'zustand';
import { SECOND } from '../../shared/units.ts';
import { minutesLeft, sampleLeft, type Tracks } from './sample-left.ts';
import { useWindow } from './window-store.ts';

/** The status bar draws one minute of speed (DESIGN.md), a point for each second. */
const POINTS = 60;

/** How fast uploads go and how long they take, taken anew each second while anything moves. */
export interface PaceState {
  /** Bytes in a second, the newest last; empty while nothing moves. */
  readonly speeds: readonly number[];
  /** Rounded minutes by what they are the rest of (see `sampleLeft`). */
  readonly minutes: ReadonlyMap<string, number>;
}

const RESTING: PaceState = { speeds: [], minutes: new Map() };

export const usePace = create<PaceState>()(() => RESTING);

/** Rounded minutes until all of it is up: of the whole queue, a batch or a row. Null while nobody can tell. */
export const useMinutesLeft = (key: string): number | null =>
  usePace((pace) => pace.minutes.get(key) ?? null);

/** Takes a sample each second; the answer stops. */
export function followPace(): () => void {
  let tracks: Tracks = new Map();
  const timer = setInterval(() => {
    const { status, uploads } = useWindow.getState();
    const { speeds } = usePace.getState();
    if (status.counts.active === 0) {
      tracks = new Map();
      if (speeds.length > 0) usePace.setState(RESTING);
      return;
    }
    tracks = sampleLeft(tracks, uploads.values(), Date.now());
    usePace.setState({
      speeds: [...speeds, status.bytesPerSecond].slice(-POINTS),
      minutes: minutesLeft(tracks),
    });
  }, SECOND);
  return () => clearInterval(timer);
}
