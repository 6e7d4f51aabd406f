import { AskList } from './ask-list.tsx';
import { JudgedList } from './judged-list.tsx';
import { useImport } from './use-import.ts';

/** Many clients at once: a list is read, judged line by line, and what is good of it added. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const desk = useImport();
  const { view } = desk;
  const close = () => {
    desk.drop();
    onClose();
  };
  if (view === null) return <AskList desk={desk} onClose={close} />;
  return <JudgedList desk={desk} view={view} onClose={close} />;
}
