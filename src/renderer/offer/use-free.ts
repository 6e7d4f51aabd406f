import { useEffect, useState } from 'react';

/** Whether no dialog has been in the way since this was first asked; once it is true it stays so. */
export function useFree(): boolean {
  const [free, setFree] = useState(false);
  useEffect(() => {
    if (free) return;
    const look = (): void => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) setFree(true);
    };
    const watched = new MutationObserver(look);
    watched.observe(document.body, { childList: true, subtree: true });
    look();
    return () => watched.disconnect();
  }, [free]);
  return free;
}
