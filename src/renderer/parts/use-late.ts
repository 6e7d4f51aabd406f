import { useEffect, useState } from 'react';

/** Nothing for 300 ms, then grey shapes of the final size, still (DESIGN.md, loading). */
const PATIENCE_MS = 300;

/** Whether what is being loaded takes so long that its shapes are shown. */
export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
