import { type RefObject, useEffect, useRef } from 'react';

/** Wheel travel that counts as one step of the zoom, px. */
const TRAVEL = 60;

/** Turns the wheel over a box into steps of zoom; null leaves the wheel alone. */
export function useWheelZoom(
  box: RefObject<HTMLElement | null>,
  onSteps: ((steps: number) => void) | null,
): void {
  const latest = useRef(onSteps);
  latest.current = onSteps;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (latest.current === null) return;
      event.preventDefault();
      latest.current(Math.max(-3, Math.min(3, -event.deltaY / TRAVEL)));
    };
    // React listens passively, which could not keep the wheel from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [box]);
}
