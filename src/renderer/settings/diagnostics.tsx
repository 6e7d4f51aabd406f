import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { send } from '../state/send.ts';
import { DIAGNOSTICS, savedWords } from '../words/diagnostics-words.ts';

/** A report for whoever helps, saved where the person says, and the way to the logs. */
export function Diagnostics() {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const save = async () => {
    setBusy(true);
    setWords('');
    const saved = await send('diagnostics:save', {});
    setBusy(false);
    if (saved !== null) setWords(savedWords(saved));
  };
  return (
    <>
      <dt>{DIAGNOSTICS.title}</dt>
      <dd>
        <Button small disabled={busy} onClick={() => void save()}>
          {busy ? DIAGNOSTICS.saving : DIAGNOSTICS.save}
        </Button>
        <Button small onClick={() => void send('diagnostics:show-logs', {})}>
          {DIAGNOSTICS.showLogs}
        </Button>
        <span className="quiet">{DIAGNOSTICS.holds}</span>
        <p role="status">{words}</p>
      </dd>
    </>
  );
}
